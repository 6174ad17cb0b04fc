import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveSetting } from '../../src/content/settings/save.ts'
import { builtAssets } from '../assets.ts'
import { launchBrowser, serveApp, type TestBrowser, type TestServer } from '../browser.ts'
import { createTestDatabase, type TestDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import { publishReferenceArticle } from '../reference-article.ts'

/** What a reader on a slow line may be asked to wait for, in bytes as they are sent. */
const mostOfPageAndSheet = 25_000
const mostOfScript = 3_000

let browser: TestBrowser
let server: TestServer
let database: TestDatabase
let newsroom: TestNewsroom
let path = ''
beforeAll(async () => {
  const assets = await builtAssets()
  database = await createTestDatabase('sqlite')
  server = await serveApp(async (origin) => {
    newsroom = await createNewsroom(database, { origin, assets })
    return { fetch: (request) => newsroom.ask(request) }
  })
  await saveSetting(newsroom.context, 'comments', { open: true, threadsPerPage: 20, policy: 'hold-all' })
  const { sections, authors } = newsroom.contents
  path = await publishReferenceArticle(newsroom.context, { section: sections.fa.environment, author: authors[0] })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.close()
  await newsroom.close()
  await database.remove()
})

async function bytesOnTheWire(address: string): Promise<number> {
  const response = await newsroom.ask(address, { headers: { 'accept-encoding': 'gzip, deflate, br' } })
  expect(response.headers.get('content-encoding'), address).toBe('br')
  return (await response.arrayBuffer()).byteLength
}

test('a long article with its comments is light, and everything it loads is the paper’s own', async () => {
  const page = await (await browser.open()).newPage()
  const loaded = new Map<string, string>()
  page.on('request', (request) => loaded.set(request.url(), request.resourceType()))
  await page.goto(server.origin + path, { waitUntil: 'networkidle' })
  expect(await page.locator('.comments article').count()).toBe(20)
  const own = [...loaded.keys()].filter((url) => !url.startsWith('data:')).map((url) => new URL(url))
  expect(own.filter(({ origin }) => origin !== server.origin)).toEqual([])

  const weigh = async (kind: string): Promise<number> => {
    const weights = own.filter(({ href }) => loaded.get(href) === kind).map(({ pathname }) => bytesOnTheWire(pathname))
    expect(weights.length, kind).toBeGreaterThan(0)
    return (await Promise.all(weights)).reduce((sum, weight) => sum + weight)
  }
  expect((await weigh('document')) + (await weigh('stylesheet'))).toBeLessThanOrEqual(mostOfPageAndSheet)
  expect(await weigh('script')).toBeLessThanOrEqual(mostOfScript)
})
