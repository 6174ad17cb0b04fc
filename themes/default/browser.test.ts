import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { siteLanguages } from '../../src/messages.ts'
import {
  findBarriers,
  findNarrowFaults,
  type FixtureSite,
  kinds,
  openFixture,
  phone,
  serveFixtureSite,
} from '../../test/theme/fixture-site.ts'

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 })

let site: FixtureSite
beforeAll(async () => {
  site = await serveFixtureSite()
})
afterAll(() => site.close())

const open = (
  path: string,
  options: Parameters<typeof openFixture>[2],
  before?: Parameters<typeof openFixture>[3],
): ReturnType<typeof openFixture> => openFixture(site, path, options, before)

/** Pages that have every piece of the others. */
const richKinds = ['front', 'article', 'month'] as const

// All pages in every language: browser.deep.test.ts.
test.each(siteLanguages)('pages in %s fit 320 px and obey the policy', async (language) => {
  expect(await findNarrowFaults(site, language, language === 'fa' ? kinds : richKinds)).toEqual([])
})

test.each([
  ['fa', 'light', richKinds],
  ['en', 'dark', kinds],
] as const)('axe finds nothing serious on the pages in %s, %s', async (language, colorScheme, walked) => {
  expect(await findBarriers(site, language, colorScheme, walked)).toEqual([])
})

describe('fonts', () => {
  test.each([
    ['fa', ['arabic']],
    ['ar', ['arabic']],
    ['ckb', ['arabic']],
    ['ur', ['arabic']],
    ['en', ['latin']],
    ['az', ['latin']],
    ['tr', ['latin']],
    ['he', ['latin', 'hebrew']],
  ] as const)('a page in %s asks for what its letters need and no more', async (language, wanted) => {
    const { page: opened, requests } = await open(`/${language}/plain`, phone)
    await opened.evaluate('document.fonts.ready')
    const fonts = requests.flatMap((url) => /([a-z]+)\.[0-9a-f]+\.woff2$/u.exec(url)?.[1] ?? [])
    expect([...new Set(fonts)]).toEqual(wanted)
    await opened.context().close()
  })

  // At once, because each only waits for its fonts.
  test.concurrent.each([
    ['fa', 'front'],
    ['en', 'article'],
    ['he', 'front'],
    ['he', 'article'],
  ] as const)('hardly anything moves in %s on the page %s when the font comes late', async (language, kind) => {
    const { page: opened } = await open(
      `/${language}/${kind}`,
      { viewport: { width: 1280, height: 900 } },
      async (fresh) => {
        await fresh.addInitScript(
          'window.moved = 0; new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.moved += entry.value })).observe({ type: "layout-shift", buffered: true })',
        )
        await fresh.route('**/*.woff2', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 700))
          await route.continue()
        })
      },
    )
    await opened.waitForFunction(
      '[...document.fonts].some((font) => font.status === "loaded" && font.family.includes("Paper"))',
    )
    await opened.waitForTimeout(200)
    expect(await opened.evaluate<number>('window.moved')).toBeLessThan(0.02)
    await opened.context().close()
  })
})

describe('what the script adds', () => {
  test('a click on the code copies the short link and says so', async () => {
    const { page: opened } = await open('/fa/article', { permissions: ['clipboard-read', 'clipboard-write'] })
    await opened.click('a[data-copy]')
    await opened.waitForFunction('document.querySelector(".copied").textContent !== ""')
    expect(await opened.evaluate('navigator.clipboard.readText()')).toBe('http://localhost:3000/8501')
    expect(opened.url()).toContain('/fa/article')
    await opened.context().close()
  })

  test('an embed asks the other house for nothing before the click, then opens in a sandbox', async () => {
    const { page: opened, requests } = await open('/ar/article', {}, async (fresh) => {
      await fresh.route('https://**', (route) =>
        route.fulfill({ status: 200, contentType: 'text/html', body: 'player' }),
      )
    })
    expect(requests.filter((url) => url.startsWith('https:'))).toEqual([])
    await opened.click('.embed-load')
    const frame = opened.locator('.embed iframe')
    expect(await frame.getAttribute('src')).toMatch(/^https:\/\/www\.aparat\.com\//u)
    expect(await frame.getAttribute('sandbox')).not.toContain('allow-top-navigation')
    await expect.poll(() => opened.locator('.embed-link, .embed-load').count()).toBe(0)
    await opened.context().close()
  })

  test('without scripts the code is a link and the embed too', async () => {
    const { page: opened } = await open('/en/article', { javaScriptEnabled: false })
    expect(await opened.locator('.code a[data-copy]').getAttribute('href')).toBe('http://localhost:3000/8501')
    expect(await opened.locator('a.embed-link').getAttribute('href')).toBe('https://www.aparat.com/v/abc123')
    expect(await opened.locator('.embed-load').count()).toBe(0)
    await opened.context().close()
  })
})

test('the current section of a long bar is brought into sight', async () => {
  const { page: opened } = await open('/fa/front', { viewport: { width: 200, height: 600 } })
  await opened.waitForFunction(
    '(() => { const box = document.querySelector(".sections [aria-current]").getBoundingClientRect(); return box.left >= 0 && box.right <= innerWidth })()',
  )
  await opened.context().close()
})

test.each([
  ['fa', 'dark'],
  ['en', 'light'],
] as const)('the printed article in %s, read %s, is a few light sheets', async (language, colorScheme) => {
  const { page: opened } = await open(`/${language}/article`, { colorScheme })
  const pdf = (await opened.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
  const sheets = pdf.match(/\/Type \/Page\b/gu)?.length ?? 0
  expect(sheets).toBeGreaterThan(0)
  expect(sheets).toBeLessThan(6)
  await opened.emulateMedia({ media: 'print' })
  const styles = await opened.evaluate<readonly string[]>(`(() => {
    const body = document.querySelector('.body')
    body.insertAdjacentHTML('beforeend', '<p id="asked"><strong>Why?</strong></p>')
    const asked = getComputedStyle(document.getElementById('asked'))
    return [getComputedStyle(body).color, getComputedStyle(document.body).backgroundColor, asked.breakAfter]
  })()`)
  const [ink, paper, question] = styles
  expect(ink).toMatch(/^rgb\((?:[0-9]|[1-3][0-9]), /)
  expect(paper).toBe('rgb(255, 255, 255)')
  expect(question).toBe('avoid')
  await opened.context().close()
})

test('the printed article has its text and short link and none of the controls', async () => {
  const { page: opened } = await open('/fa/article', {})
  await opened.emulateMedia({ media: 'print' })
  expect(await opened.locator('.printed-link').isVisible()).toBe(true)
  expect(await opened.locator('.body').isVisible()).toBe(true)
  for (const hidden of ['.sections', '.editions', '.tags', '.comments', '.related', '.foot', '.embed-load']) {
    expect(await opened.locator(hidden).first().isVisible(), hidden).toBe(false)
  }
  await opened.context().close()
})

test.each(['fa', 'ar', 'en'] as const)(
  'the printed month in %s is one lying sheet with the name of the paper and nothing else of the site',
  async (language) => {
    const { page: opened } = await open(`/${language}/month`, {})
    await opened.emulateMedia({ media: 'print' })
    expect(await opened.locator('.printed-name').isVisible()).toBe(true)
    for (const hidden of ['.masthead', '.sections', '.foot', '.month-ways', '.month-foot', '.sheet-notes']) {
      expect(await opened.locator(hidden).first().isVisible(), hidden).toBe(false)
    }
    const pdf = (await opened.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b/gu)).toHaveLength(1)
    const [width = 0, height = 0] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf) ?? []).slice(1).map(Number)
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
    await opened.context().close()
  },
)
