import { HtmlValidate } from 'html-validate'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Language, languages } from '../newsroom-contents.ts'
import { findFaults, findLateMoves, findTooWide, pages, type ReaderSite, serveReaderSite } from './reader-site.ts'

const validator = new HtmlValidate({ extends: ['html-validate:recommended'] })

let site: ReaderSite
beforeAll(async () => {
  site = await serveReaderSite()
})
afterAll(() => site.close())

async function open(context: BrowserContext, path: string): Promise<{ readonly page: Page; readonly status: number }> {
  const page = await context.newPage()
  const response = await page.goto(site.origin + path, { waitUntil: 'load' })
  return { page, status: response?.status() ?? 0 }
}

/** Kinds of pages that have every piece of the others. */
const richPages = (language: Language): ReturnType<typeof pages> =>
  pages(language).filter(([kind]) => ['front', 'article', 'calendar of a month', 'search'].includes(kind))

test.each(languages)('every kind of page in %s is valid HTML', async (language) => {
  const findings: string[] = []
  for (const [kind, path, status] of pages(language)) {
    const response = await fetch(site.origin + path)
    expect(response.status, kind).toBe(status)
    const report = await validator.validateString(await response.text())
    for (const { messages } of report.results) {
      findings.push(...messages.map(({ ruleId, message, selector }) => `${kind}: ${ruleId} ${message} ${selector}`))
    }
  }
  expect(findings).toEqual([])
})

// All kinds in the other editions and lights: pages.deep.test.ts.
test.each([
  ['fa', 'light', pages('fa')],
  ['en', 'dark', richPages('en')],
] as const)(
  'pages in %s, %s, have nothing serious for axe, move nothing while they load, and ask nobody else',
  { timeout: 120_000 },
  async (_, light, walked) => {
    expect(await findFaults(site, walked, light)).toEqual([])
  },
)

test.each([
  ['fa', pages('fa')],
  ['ar', richPages('ar')],
  ['en', richPages('en')],
] as const)(
  'pages in %s fit 320 pixels without a script, and have their heading and text there',
  { timeout: 60_000 },
  async (_, walked) => {
    expect(await findTooWide(site, walked)).toEqual([])
  },
)

// At once, because each only waits for what comes late.
test.concurrent.each([
  ['fa', { width: 390, height: 844 }],
  ['en', { width: 1280, height: 900 }],
] as const)(
  'nothing moves in %s when the page, the font and the pictures come late (%j)',
  { timeout: 60_000 },
  async (language, viewport) => {
    expect(await findLateMoves(site, language, viewport)).toEqual([])
  },
)

test('the browser may read what makes an edition an installed program', async () => {
  const context = await site.browser.open()
  const { page } = await open(context, '/fa/')
  const session = await context.newCDPSession(page)
  const { data, errors } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  expect(JSON.parse(data ?? 'null')).toMatchObject({ lang: 'fa' })
  await context.close()
})

test('a reader walks with the keyboard: first to the text, then through the masthead', async () => {
  const context = await site.browser.open()
  const { page } = await open(context, '/en/')
  await page.keyboard.press('Tab')
  const skip = page.locator(':focus')
  expect(await skip.textContent()).toBe('Skip to the text')
  await skip.waitFor({ state: 'visible' })
  await page.keyboard.press('Enter')
  await page.locator('#main:focus').waitFor()
  await context.close()
})

test('a reader changes the edition and stays with the story', async () => {
  const context = await site.browser.open({ locale: 'fa-IR' })
  const { page } = await open(context, '/')
  expect(new URL(page.url()).pathname).toBe('/fa/')
  await page.locator('main a[href^="/fa/101/"]').first().click()
  await page.locator('.editions a[hreflang="ar"]').click()
  await page.waitForURL((url) => url.pathname.startsWith('/ar/102/'))
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  await page.locator('.editions a[hreflang="en"]').click()
  await page.waitForURL((url) => url.pathname.startsWith('/en/103/'))
  await context.close()
})

test('who is led to the front page of another edition is told so, and nobody else', async () => {
  for (const options of [{ hasTouch: true, viewport: { width: 390, height: 844 } }, { javaScriptEnabled: false }]) {
    const context = await site.browser.open(options)
    const { page } = await open(context, '/fa/nothing/')
    await page.locator('.editions a[hreflang="en"]').click()
    const notice = page.getByText('The page you were reading is not in this edition.')
    await notice.waitFor({ state: 'visible' })
    expect(await page.evaluate('scrollY')).toBe(0)
    await page.goto(`${site.origin}/en/`)
    expect(await notice.isVisible()).toBe(false)
    await context.close()
  }
})

test('where the device can share, a button hands it the title and the address', async () => {
  const context = await site.browser.open()
  await context.addInitScript(
    'navigator.share = (what) => { window.shared = what; return Promise.reject(new DOMException("no", "AbortError")) }',
  )
  const { page } = await open(context, '/en/103')
  const failures: Error[] = []
  page.on('pageerror', (error) => failures.push(error))
  await page.getByRole('button', { name: 'Share with an app' }).click()
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href')
  await expect.poll(() => page.evaluate('window.shared')).toEqual({ title: await page.title(), url: canonical })
  expect(failures).toEqual([])
  await context.close()
})

test('no third party is asked before a reader loads an embed, and then only that one', async () => {
  const context = await site.browser.open()
  const page = await context.newPage()
  const outside: string[] = []
  await context.route(
    (url) => url.origin !== site.origin,
    (route) => {
      outside.push(route.request().url())
      return route.fulfill({ status: 200, contentType: 'text/html', body: 'player' })
    },
  )
  await page.goto(`${site.origin}/en/103`, { waitUntil: 'load' })
  expect(outside).toEqual([])
  await page.locator('.embed button').first().click()
  await expect.poll(() => outside.length).toBeGreaterThan(0)
  expect(outside.every((url) => url.startsWith('https://www.aparat.com/'))).toBe(true)
  await context.close()
})
