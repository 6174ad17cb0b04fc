import { request as httpRequest, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/databases.ts'
import { createNewsroom, type TestNewsroom } from '../../../test/newsroom.ts'
import { slugs } from '../../../test/newsroom-contents.ts'
import { type RunningServer, startHttpServer } from '../../commands/http-server.ts'

let database: TestDatabase
let newsroom: TestNewsroom
let server: RunningServer
let framework = 0
beforeAll(async () => {
  database = await createTestDatabase('sqlite')
  newsroom = await createNewsroom(database)
  const { app } = newsroom
  const fetch: typeof app.fetch = (request, connection) => {
    framework += 1
    return app.fetch(request, connection)
  }
  // Nothing is at hand: every page is made.
  server = await startHttpServer(
    { fetch, front: { ...app.front, answer: () => false, bytes: () => undefined } },
    '127.0.0.1',
    0,
  )
})
afterAll(async () => {
  await server.stop({ lingerMs: 0, withinMs: 500 })
  await newsroom.close()
  await database.remove()
})

interface Told {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** Headers that belong to the connection, or to the one request. */
const ofTheWay: ReadonlySet<string> = new Set([
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'x-request-id',
])

const withoutWay = (headers: Iterable<readonly [string, unknown]>): Readonly<Record<string, unknown>> =>
  Object.fromEntries([...headers].filter(([name]) => !ofTheWay.has(name)).toSorted(([a], [b]) => (a < b ? -1 : 1)))

async function askServer(path: string, sent: Record<string, string> = {}, method = 'GET'): Promise<Told> {
  const headers = { host: '127.0.0.1', ...sent }
  const asking = httpRequest({ host: '127.0.0.1', port: server.port, path, method, headers })
  asking.end()
  const [response] = (await once(asking, 'response')) as [IncomingMessage]
  const pieces: Buffer[] = []
  for await (const piece of response) pieces.push(piece as Buffer)
  const told = withoutWay(Object.entries(response.headers))
  return { status: response.statusCode, headers: told, body: Buffer.concat(pieces).toString() }
}

async function askFramework(path: string, sent: Record<string, string> = {}): Promise<Told> {
  const response = await newsroom.ask(path, { headers: sent })
  return { status: response.status, headers: withoutWay(response.headers), body: await response.text() }
}

/** Tokens tell when they were made. */
const withoutTokens = (body: string): string => body.replaceAll(/ value="[0-9a-z]{6,9}\.[\w-]{22}"/g, '')

test.each([
  '/fa/',
  '/',
  '/101',
  '/fa/101/stale',
  '/en/103/The-northern-wetlands-are-full-again-after-seven-dry-years',
  '/fa/501/x',
  '/fa/nothing/',
  '/nothing',
  '/fa/feed.xml',
  '/sitemap.xml',
  '/robots.txt',
  `/fa/${slugs.wetlands.fa}/?before=1010`,
  '/fa/archive/1403/11/03/',
  `/fa/?${'x'.repeat(8_100)}`,
])('%.60s is the same whether the framework is entered or not', async (path) => {
  const sent = { 'accept-language': 'fa', 'accept-encoding': 'identity' }
  const before = framework
  const direct = await askServer(encodeURI(path), sent)
  expect(framework).toBe(before)
  const through = await askFramework(encodeURI(path), sent)
  expect({ ...direct, body: withoutTokens(direct.body) }).toEqual({ ...through, body: withoutTokens(through.body) })
})

test('what is known already is not sent again', async () => {
  const { headers } = await askServer('/fa/')
  const again = await askServer('/fa/', { 'if-none-match': String(headers['etag']) })
  expect(again).toMatchObject({ status: 304, body: '' })
})

test('HEAD gets the headers alone', async () => {
  const [whole, head] = [await askServer('/fa/'), await askServer('/fa/', {}, 'HEAD')]
  expect(head).toEqual({ ...whole, body: '' })
})

test.each(['/healthz', '/assets/none', '/api/v1/session', '/fa/../healthz', '//fa/', '/fa/%2e%2e/', '/fa/?a="'])(
  'the framework reads %s',
  async (path) => {
    const before = framework
    await askServer(path)
    expect(framework).toBe(before + 1)
  },
)
