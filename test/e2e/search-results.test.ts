import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ReaderSite, serveReaderSite } from './reader-site.ts'

let site: ReaderSite
beforeAll(async () => {
  site = await serveReaderSite()
})
afterAll(() => site.close())

test.each([
  ['fa', 'سال', { viewport: { width: 1280, height: 900 } }],
  ['en', 'the', { viewport: { width: 390, height: 844 } }],
] as const)(
  'each result found in %s leads to its own article, and nothing beside it does',
  async (language, word, look) => {
    const page = await (await site.browser.open({ ...look, reducedMotion: 'reduce' })).newPage()
    const address = `${site.origin}/${language}/search/?q=${encodeURIComponent(word)}`
    await page.goto(address)
    const results = page.locator('.hit .teaser-headline a')
    const count = await results.count()
    expect(count).toBeGreaterThan(1)
    for (let at = 0; at < count; at++) {
      const wanted = await results.nth(at).getAttribute('href')
      await results.nth(at).click({ timeout: 5_000 })
      await page.waitForURL((url) => url.pathname === wanted)
      await page.goto(address)
    }
    await page.locator('input[type=search]').click({ timeout: 5_000 })
    await page.locator('.hit-text').first().click({ timeout: 5_000 })
    expect(page.url()).toBe(address)
    await page.locator('.hit .teaser-facts a').first().click({ timeout: 5_000 })
    await page.waitForURL((url) => url.search === '')
  },
)

test('a result that has the focus shows it', async () => {
  const page = await (await site.browser.open({})).newPage()
  await page.goto(`${site.origin}/fa/search/?q=${encodeURIComponent('سال')}`)
  await page.locator('summary').first().focus()
  for (let presses = 0; presses < 10; presses++) {
    await page.keyboard.press('Tab')
    if ((await page.locator('.hit .teaser-headline a:focus').count()) > 0) break
  }
  const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle')
  expect(await page.locator('.hit .teaser-headline a:focus-visible').count()).toBe(1)
  expect(outline).not.toBe('none')
})
