import { afterAll, beforeAll, test } from 'vitest'
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

test.each(['menu', 'search'])('%s opens as a dialog that keeps the focus and gives it back', async (name) => {
  const page = await (await browser.open({ reducedMotion: 'reduce' })).newPage()
  await page.goto(`${server.origin}/fa/`)
  const link = page.locator(`a[data-dialog][href="/fa/${name}/"]`)
  const isInside = 'document.activeElement?.closest("dialog[open]") !== null'
  for (const close of ['Escape', 'button']) {
    await link.focus()
    await page.keyboard.press('Enter')
    await page.locator('dialog[open]').waitFor()
    await page.waitForFunction(isInside)
    if (close === 'Escape') await page.keyboard.press('Escape')
    else await page.locator('dialog[open] .dialog-close').click()
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    await page.waitForFunction(`document.activeElement?.getAttribute("href") === "/fa/${name}/"`)
  }
})

test.each(['menu', 'search'])('%s is a page where no script runs', async (name) => {
  const page = await (await browser.open({ javaScriptEnabled: false })).newPage()
  await page.goto(`${server.origin}/fa/`)
  await page.locator(`a[data-dialog][href="/fa/${name}/"]`).click()
  await page.waitForURL(`${server.origin}/fa/${name}/`)
})
