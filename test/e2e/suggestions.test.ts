import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtAssets } from '../assets.ts'
import { launchBrowser, serveApp, type TestBrowser, type TestServer } from '../browser.ts'
import { createTestDatabase, type TestDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'

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
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.close()
  await newsroom.close()
  await database.remove()
})

test.each(['page', 'dialog'])('what is suggested in the %s is chosen by keys alone', async (place) => {
  const page = await (await browser.open({ reducedMotion: 'reduce' })).newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  if (place === 'page') await page.goto(`${server.origin}/fa/search/`)
  else {
    await page.goto(`${server.origin}/fa/`)
    await page.locator('a[data-dialog][href="/fa/search/"]').click()
    await page.locator('dialog[open]').waitFor()
  }
  const field = page.locator('input[type=search]')
  await field.focus()
  await page.locator('[role=combobox]').waitFor()
  await page.keyboard.type('تالاب')
  const options = page.locator('[role=option]')
  await options.first().waitFor()
  await expect.poll(() => field.getAttribute('aria-expanded')).toBe('true')
  await expect.poll(() => page.locator('form [role=status]').textContent()).toMatch(/^[۰-۹]+ پیشنهاد/u)

  await page.keyboard.press('ArrowDown')
  const chosen = await page.locator('[role=option][aria-selected=true]').getAttribute('id')
  await expect.poll(() => field.getAttribute('aria-activedescendant')).toBe(chosen)
  await page.keyboard.press('Escape')
  await options.first().waitFor({ state: 'hidden' })
  expect(await field.inputValue()).toBe('تالاب')
  if (place === 'dialog') expect(await page.locator('dialog[open]').count()).toBe(1)

  await page.keyboard.type('‌')
  await options.first().waitFor()
  await page.keyboard.press('ArrowUp')
  const address = await page.locator('[role=option][aria-selected=true]').getAttribute('href')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => decodeURI(url.pathname) === decodeURI(address ?? ''))
  expect(problems).toEqual([])
})

test('Enter without a choice searches, and nothing is suggested where the server has no time', async () => {
  const page = await (await browser.open()).newPage()
  await page.route('**/search/suggestions?*', (route) => route.fulfill({ status: 503, body: 'busy' }))
  await page.goto(`${server.origin}/fa/search/`)
  await page.locator('input[type=search]').focus()
  await page.locator('[role=combobox]').waitFor()
  const asked = page.waitForResponse((response) => response.url().includes('/search/suggestions?'))
  await page.keyboard.type('تالاب')
  await asked
  expect(await page.locator('.suggestions').isVisible()).toBe(false)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.search.startsWith('?q='))
})
