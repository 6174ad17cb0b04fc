import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRequestCounts } from '../metrics/request-counts.ts'
import { createHostCheck } from '../own-host.ts'
import { createFront } from './front.ts'
import { encodeAs, pack } from './kept-page.ts'
import { createPageCache } from './page-cache.ts'

const html = `<!doctype html><p>${'سلام '.repeat(200)}`
const clock = { now: 1_000 }
const cache = createPageCache({ onFailure: () => undefined })
let server: Server
let port = 0

beforeAll(async () => {
  cache.open()
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }
  const page = { status: 200, html, headers, tags: new Set(['settings']), until: 61_000 } as const
  const kept = await cache.findOrMake<never>('/fa/دریا', clock.now, async () => page)
  await pack(kept)
  const front = createFront({
    pages: cache,
    clock: () => clock.now,
    isOwnHost: createHostCheck('https://paper.example'),
    refusal: () => undefined,
    make: () => undefined,
    requests: createRequestCounts(),
  })
  server = createServer((incoming, outgoing) => {
    if (!front.answer(incoming, outgoing)) outgoing.writeHead(299).end('framework')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => void server.close())

async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const sent = request({ port, host: '127.0.0.1', path, method, headers: { host: 'paper.example', ...headers } })
  sent.end()
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  const pieces: Buffer[] = []
  for await (const piece of response) pieces.push(piece as Buffer)
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces) }
}

const path = '/fa/%D8%AF%D8%B1%DB%8C%D8%A7'

test('a kept page leaves in the coding asked for, however its address is spelt', async () => {
  for (const spelling of [path, path.toLowerCase(), `${path}?utm_source=x`]) {
    const answer = await ask(spelling, { 'accept-encoding': 'gzip, br' })
    expect([answer.status, answer.headers['content-encoding']]).toEqual([200, 'br'])
    expect(brotliDecompressSync(answer.body).toString()).toBe(html)
    expect(answer.headers['content-length']).toBe(String(answer.body.byteLength))
  }
})

test('HEAD has the headers of GET and no body; a reader who has the page gets a 304', async () => {
  const head = await ask(path, { 'accept-encoding': 'br' }, 'HEAD')
  expect([head.status, head.body.byteLength]).toEqual([200, 0])
  expect(Number(head.headers['content-length'])).toBeGreaterThan(0)
  const again = await ask(path, { 'if-none-match': head.headers.etag ?? '' })
  expect([again.status, again.body.byteLength, again.headers.vary]).toEqual([304, 0, 'Accept-Encoding'])
})

test('what is not at hand is left to the framework', async () => {
  expect((await ask(path)).status).toBe(299)
  expect((await ask(path, { 'accept-encoding': 'gzip' })).status).toBe(299)
  const kept = cache.find('/fa/دریا', clock.now)
  if (kept !== undefined) await encodeAs(kept, 'gzip')
  const gzip = await ask(path, { 'accept-encoding': 'gzip' })
  expect(gunzipSync(gzip.body).toString()).toBe(html)
  expect((await ask('/fa/other', { 'accept-encoding': 'br' })).status).toBe(299)
  expect((await ask(`${path}?before=3`, { 'accept-encoding': 'br' })).status).toBe(299)
  expect((await ask(path, { 'accept-encoding': 'br' }, 'POST')).status).toBe(299)
  expect((await ask('/?p=12', { 'accept-encoding': 'br' })).status).toBe(299)
  clock.now = 61_000
  expect((await ask(path, { 'accept-encoding': 'br' })).status).toBe(299)
  clock.now = 1_000
})

test('a foreign host is told so before anything is looked up; health checks ask by address', async () => {
  for (const host of ['evil.example', 'paper.example.evil.example', 'paper.example:81']) {
    const answer = await ask(path, { host, 'accept-encoding': 'br' })
    expect([host, answer.status]).toEqual([host, 421])
    expect(answer.body.toString()).not.toContain(host)
  }
  expect((await ask('/healthz', { host: '10.0.0.7' })).status).toBe(299)
  expect((await ask(path, { host: '127.0.0.1:3000', 'accept-encoding': 'br' })).status).toBe(200)
})
