import { HtmlValidate } from 'html-validate'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordRedirects } from '../../src/content/redirects/record.ts'
import { builtAssets } from '../assets.ts'
import { launchBrowser, seriousAxeFindings, serveApp, type TestBrowser, type TestServer } from '../browser.ts'
import { createTestDatabase, type TestDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import { type Language, languages, slugs } from '../newsroom-contents.ts'

const validator = new HtmlValidate({ extends: ['html-validate:recommended'] })

/** How much of the screen may move, and how far, while a page loads: a fifth of what search engines still call good. */
const mostLayoutShift = 0.02

const position = (language: Language): number => languages.indexOf(language)
const archive = { fa: ['1403', '11', '03'], ar: ['2025', '01', '22'], en: ['2025', '01', '22'] } as const

/** One address of each kind of page, and the status it has. */
const pages = (language: Language): readonly (readonly [kind: string, path: string, status: number])[] => {
  const [year, month, day] = archive[language]
  const at = (path: string) => `/${language}/${path}`
  return [
    ['front', at(''), 200],
    ['article', at(`${101 + position(language)}`), 200],
    ['article without comments', at(`${301 + position(language)}`), 200],
    ['section', at(`${slugs.environment[language]}/`), 200],
    ['empty section', at(`${slugs.empty[language]}/`), 200],
    ['static page', at(`${slugs.about[language]}/`), 200],
    ['tag', at(`tag/${slugs.tag[language]}/`), 200],
    ['author', at('author/sara/'), 200],
    ['archive', at('archive/'), 200],
    ['archive of a year', at(`archive/${year}/`), 200],
    ['archive of a month', at(`archive/${year}/${month}/`), 200],
    ['archive of a day', at(`archive/${year}/${month}/${day}/`), 200],
    ['archive of an empty day', at(`archive/${year}/01/01/`), 200],
    ['most read', at('most-read/'), 200],
    ['most read today', at('most-read/?days=1'), 200],
    ['calendar', at('calendar/'), 200],
    ['calendar of a month', at(`calendar/${year}/${month}/`), 200],
    ['menu', at('menu/'), 200],
    ['search', at('search/'), 200],
    ['search for nothing there', at('search/?q=zzz'), 200],
    ['privacy', at('privacy/'), 200],
    ['not found', at('nothing/'), 404],
    ['gone', at('gone/'), 410],
  ]
}

let database: TestDatabase
let newsroom: TestNewsroom
let server: TestServer
let browser: TestBrowser

beforeAll(async () => {
  database = await createTestDatabase('sqlite')
  const assets = await builtAssets()
  server = await serveApp(async (origin) => {
    newsroom = await createNewsroom(database, { origin, assets })
    return { fetch: (request) => newsroom.ask(request) }
  })
  await recordRedirects(
    newsroom.context,
    languages.map((language) => ({ path: `/${language}/gone`, target: { kind: 'path', path: '/' }, status: 410 })),
  )
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.close()
  await newsroom.close()
  await database.remove()
})

async function open(context: BrowserContext, path: string): Promise<{ readonly page: Page; readonly status: number }> {
  const page = await context.newPage()
  const response = await page.goto(server.origin + path, { waitUntil: 'load' })
  return { page, status: response?.status() ?? 0 }
}

/** A page in drops, as over a poor line: the browser draws what it has. Other files come whole. */
async function inDrops(response: Response): Promise<Response> {
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response
  const whole = new Uint8Array(await response.arrayBuffer())
  let sent = 0
  const drops = new ReadableStream({
    async pull(controller) {
      controller.enqueue(whole.subarray(sent, (sent += 500)))
      if (sent >= whole.byteLength) controller.close()
      await new Promise((resolve) => setTimeout(resolve, 80))
    },
  })
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return new Response(drops, { status: response.status, headers })
}

/** In which light axe looks at every kind of page. In Arabic, whose pages are the Persian ones in other words, it looks at two. */
const lightOfAll = { fa: 'light', ar: undefined, en: 'dark' } as const

describe.each(languages)('every kind of page in %s', (language) => {
  test('is valid HTML', async () => {
    const findings: string[] = []
    for (const [kind, path, status] of pages(language)) {
      const response = await fetch(server.origin + path)
      expect(response.status, kind).toBe(status)
      const report = await validator.validateString(await response.text())
      for (const { messages } of report.results) {
        findings.push(...messages.map(({ ruleId, message, selector }) => `${kind}: ${ruleId} ${message} ${selector}`))
      }
    }
    expect(findings).toEqual([])
  })

  test('has nothing serious for axe, moves nothing while it loads, and asks nobody else', async () => {
    const findings: string[] = []
    const light = lightOfAll[language]
    const usual = { colorScheme: light ?? 'light' } as const
    const context = await browser.open({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...usual })
    await context.addInitScript(watchLayoutShift)
    const page = await context.newPage()
    let shown = ''
    page.on('console', (message) => {
      const isExpected = /status of 4(04|10)/.test(message.text())
      if (message.type() === 'error' && !isExpected) findings.push(`${shown}: ${message.text()}`)
    })
    page.on('request', (request) => {
      const isOwn = request.url().startsWith(server.origin) || request.url().startsWith('data:')
      if (!isOwn) findings.push(`${shown}: ${request.url()}`)
    })
    for (const [kind, path] of pages(language)) {
      shown = kind
      await page.goto(server.origin + path, { waitUntil: 'load' })
      await page.evaluate(settled)
      const shift = await page.evaluate<number>('window.layoutShift')
      if (shift >= mostLayoutShift) findings.push(`${kind}: layout shifted by ${shift}`)
      const isRich = kind === 'front' || kind === 'article'
      if (light === undefined && !isRich) continue
      findings.push(...(await seriousAxeFindings(page)).map((finding) => `${kind}: ${finding}`))
      if (isRich) {
        await page.emulateMedia({ colorScheme: light === 'dark' ? 'light' : 'dark' })
        await page.reload({ waitUntil: 'load' })
        findings.push(...(await seriousAxeFindings(page)).map((finding) => `${kind} in the other light: ${finding}`))
        await page.emulateMedia(usual)
      }
    }
    await context.close()
    expect(findings).toEqual([])
  }, 120_000)

  test('fits 320 pixels without a script, and has its heading and text there', async () => {
    const findings: string[] = []
    const context = await browser.open({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false })
    const session = await context.newPage().then((page) => context.newCDPSession(page))
    const measured = context.pages()[0]
    if (measured === undefined) throw new Error('The page was opened above.')
    for (const [kind, path, status] of pages(language)) {
      const response = await measured.goto(server.origin + path, { waitUntil: 'load' })
      expect(response?.status(), kind).toBe(status)
      const { cssContentSize } = await session.send('Page.getLayoutMetrics')
      if (cssContentSize.width > 320) findings.push(`${kind} is ${cssContentSize.width} pixels wide`)
      expect(await measured.locator('h1').count(), kind).toBe(1)
      expect(await measured.locator('main').isVisible(), kind).toBe(true)
    }
    await context.close()
    expect(findings).toEqual([])
  }, 60_000)
})

const lateCases = languages.flatMap((language) => [
  [language, { width: 390, height: 844 }] as const,
  [language, { width: 1280, height: 900 }] as const,
])

// All at once, because each only waits for what comes late.
test.concurrent.each(lateCases)(
  'nothing moves in %s when the page, the font and the pictures come late (%j)',
  async (language, viewport) => {
    const slow = await serveApp(() => ({ fetch: async (request) => inDrops(await newsroom.ask(request)) }))
    const findings: string[] = []
    const context = await browser.open({ viewport })
    await context.addInitScript(watchLayoutShift)
    await context.route(/\.woff2$|\/media\//, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600))
      await route.continue()
    })
    for (const [kind, path] of pages(language).slice(0, 2)) {
      const page = await context.newPage()
      await page.goto(slow.origin + path, { waitUntil: 'load' })
      await page.evaluate(settled)
      expect(await page.evaluate('[...document.fonts].some(({ status }) => status === "loaded")'), kind).toBe(true)
      const shift = await page.evaluate<number>('window.layoutShift')
      const moved = await page.evaluate<readonly string[]>('window.moved')
      if (shift >= mostLayoutShift) findings.push(`${kind}: ${shift} by ${moved.join(', ')}`)
      await page.close()
    }
    await context.close()
    await slow.close()
    expect(findings).toEqual([])
  },
  60_000,
)

test('the browser may read what makes an edition an installed program', async () => {
  const context = await browser.open()
  const { page } = await open(context, '/fa/')
  const session = await context.newCDPSession(page)
  const { data, errors } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  expect(JSON.parse(data ?? 'null')).toMatchObject({ lang: 'fa' })
  await context.close()
})

test('a reader walks with the keyboard: first to the text, then through the masthead', async () => {
  const context = await browser.open()
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
  const context = await browser.open({ locale: 'fa-IR' })
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
    const context = await browser.open(options)
    const { page } = await open(context, '/fa/nothing/')
    await page.locator('.editions a[hreflang="en"]').click()
    const notice = page.getByText('The page you were reading is not in this edition.')
    await notice.waitFor({ state: 'visible' })
    expect(await page.evaluate('scrollY')).toBe(0)
    await page.goto(`${server.origin}/en/`)
    expect(await notice.isVisible()).toBe(false)
    await context.close()
  }
})

test('where the device can share, a button hands it the title and the address', async () => {
  const context = await browser.open()
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
  const context = await browser.open()
  const page = await context.newPage()
  const outside: string[] = []
  await context.route(
    (url) => url.origin !== server.origin,
    (route) => {
      outside.push(route.request().url())
      return route.fulfill({ status: 200, contentType: 'text/html', body: 'player' })
    },
  )
  await page.goto(`${server.origin}/en/103`, { waitUntil: 'load' })
  expect(outside).toEqual([])
  await page.locator('.embed button').first().click()
  await expect.poll(() => outside.length).toBeGreaterThan(0)
  expect(outside.every((url) => url.startsWith('https://www.aparat.com/'))).toBe(true)
  await context.close()
})

/** Runs in the page before anything of it: adds up what moves without the reader having done anything, and what it was. */
const watchLayoutShift = `
  window.layoutShift = 0
  window.moved = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue
      window.layoutShift += entry.value
      for (const { node } of entry.sources) {
        const element = node instanceof Element ? node : node?.parentElement
        window.moved.push(element ? element.localName + '.' + element.className : 'nothing')
      }
    }
  }).observe({ type: 'layout-shift', buffered: true })
`

/** Resolves when the fonts are there and were drawn. */
const settled =
  'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))'
