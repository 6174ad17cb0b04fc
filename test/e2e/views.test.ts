import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { builtAssets } from '../assets.ts'
import { launchBrowser, serveApp, type TestBrowser, type TestServer } from '../browser.ts'
import { createTestDatabase, type TestDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'

/** A browser that runs without a window calls itself a robot; these readers do not. */
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
const newsOf = { observatory: '/fa/201', library: '/fa/301' } as const

let database: TestDatabase
let newsroom: TestNewsroom
let server: TestServer
let browser: TestBrowser
let context: BrowserContext
/** Beacons of the test, as they came. */
let told: Request[] = []
/** What requests of the test said of being made ahead of a reader. */
let ahead = ''
let readers = 0

beforeAll(async () => {
  database = await createTestDatabase('sqlite')
  const assets = await builtAssets()
  server = await serveApp(async (origin) => {
    newsroom = await createNewsroom(database, { origin, assets, trustedProxies: ['127.0.0.1'] })
    return {
      fetch: async (request) => {
        if (request.method === 'POST') told.push(request)
        ahead += request.headers.get('sec-purpose') ?? ''
        // Each test has a reader of its own, who comes from an address of its own.
        const headers = new Headers(request.headers)
        headers.set('x-forwarded-for', `198.51.${readers}.1`)
        return newsroom.ask(new Request(request, { headers }), {}, { peer: '127.0.0.1' })
      },
    }
  })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.close()
  await newsroom.close()
  await database.remove()
})
beforeEach(async () => {
  await context?.close()
  readers += 1
  told = []
  ahead = ''
  context = await openReader({ userAgent })
})

/** A browser in which time passes only when a test lets it: a second is a second, however busy the machine is. */
async function openReader(options: Parameters<TestBrowser['open']>[0] = {}): Promise<BrowserContext> {
  const opened = await browser.open(options)
  await opened.clock.install({ time: 0 })
  await opened.clock.pauseAt(1_000)
  return opened
}

const open = async (path: string): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(server.origin + path, { waitUntil: 'load' })
  return page
}
const toldTimes = (times: number) => expect.poll(() => told.length).toBe(times)
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
/** What was told a moment ago has come by then. */
const toldInAll = async (): Promise<number> => {
  await pause(300)
  return told.length
}
/** Lets a second of reading pass. */
const read = (page: Page) => page.clock.runFor(1_000)
const counted = async (): Promise<number> => {
  await newsroom.views.flush()
  const days = await database.database.reader.selectFrom('view_days').select('views').execute()
  return days.reduce((sum, { views }) => sum + views, 0)
}

test('a page in sight for a second is told of once, without a cookie or anything kept', async () => {
  const before = await counted()
  const page = await open(newsOf.observatory)
  await page.clock.runFor(999)
  expect(await toldInAll()).toBe(0)
  await page.clock.runFor(1)
  await toldTimes(1)
  await page.clock.runFor(60_000)
  expect(await toldInAll()).toBe(1)
  const headers = told[0]?.headers
  expect(headers?.get('content-type')).toMatch(/^application\/x-www-form-urlencoded/)
  expect(headers?.has('cookie')).toBe(false)
  expect(await context.cookies()).toEqual([])
  expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0)
  expect(await counted()).toBe(before + 1)
})

test('who leaves within the second has not read', async () => {
  const page = await open(newsOf.observatory)
  await page.clock.runFor(900)
  await page.goto('about:blank')
  await page.clock.runFor(1_500)
  expect(await toldInAll()).toBe(0)
})

test('a page that is hidden waits for its second until it is shown', async () => {
  const page = await context.newPage()
  // Stands for a tab in the background, which a browser without windows does not have.
  await page.addInitScript(`
    let hidden = true
    Object.defineProperty(document, 'hidden', { get: () => hidden })
    Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') })
    globalThis.show = (isShown) => { hidden = !isShown; document.dispatchEvent(new Event('visibilitychange')) }
  `)
  await page.goto(server.origin + newsOf.observatory)
  await page.clock.runFor(1_500)
  // Twice half a second is no second.
  for (let times = 0; times < 2; times += 1) {
    await page.evaluate('show(true)')
    await page.clock.runFor(500)
    await page.evaluate('show(false)')
    await page.clock.runFor(700)
  }
  expect(await toldInAll()).toBe(0)
  await page.evaluate('show(true)')
  await read(page)
  await toldTimes(1)
})

test('a page that is drawn ahead is read when it is opened, not before', async () => {
  await context.close()
  // The site itself asks for nothing ahead, and its policy keeps others from asking in its name. No clock of a test reaches into
  // a page that is drawn ahead: this one takes the time it takes.
  context = await browser.open({ userAgent, bypassCSP: true })
  const page = await open('/fa/')
  await page.evaluate(`{
    const rules = document.createElement('script')
    rules.type = 'speculationrules'
    rules.textContent = JSON.stringify({ prerender: [{ source: 'list', urls: ['${newsOf.observatory}'] }] })
    document.head.append(rules)
  }`)
  await expect.poll(() => ahead).toMatch(/prerender/)
  await pause(1_500)
  expect(told).toHaveLength(0)
  await page.evaluate(`location.href = '${newsOf.observatory}'`)
  await toldTimes(1)
})

test('a reload within half an hour is the same view, another article another', async () => {
  const before = await counted()
  const page = await open(newsOf.observatory)
  await read(page)
  await toldTimes(1)
  await page.reload()
  await read(page)
  await toldTimes(2)
  expect(await counted()).toBe(before + 1)
  await page.goto(server.origin + newsOf.library)
  await read(page)
  await toldTimes(3)
  expect(await counted()).toBe(before + 2)
  newsroom.clock.now += 31 * 60_000
  await page.goto(server.origin + newsOf.observatory)
  await read(page)
  await toldTimes(4)
  expect(await counted()).toBe(before + 3)
})

test('a browser that says it is driven by a program is not counted', async () => {
  const before = await counted()
  await context.close()
  context = await openReader()
  await read(await open(newsOf.observatory))
  await toldTimes(1)
  expect(await counted()).toBe(before)
})

test('pages that are no articles tell nothing', async () => {
  for (const path of ['/fa/', '/fa/most-read/', '/fa/archive/']) await read(await open(path))
  expect(await toldInAll()).toBe(0)
})
