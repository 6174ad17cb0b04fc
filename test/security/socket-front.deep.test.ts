import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type KeptPagesServer, serveKeptPages } from '../kept-pages.ts'
import { sendRaw } from '../raw-request.ts'

let ours: KeptPagesServer
let theirs: KeptPagesServer
beforeAll(async () => {
  ours = await serveKeptPages({ below: true })
  theirs = await serveKeptPages({ below: false })
})
afterAll(async () => {
  await Promise.all([ours.stop(), theirs.stop()])
})

const end = '\r\n'
const bytes = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)), maxLength })
const target = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom('/kept', '/fa/%D8%AF%D8%B1%DB%8C%D8%A7', '/gone', '/kept?utm=1') },
  fc.constantFrom(
    '/other',
    '/',
    '*',
    '/kept#a',
    'http://paper.example/kept',
    '//kept',
    '/kept?comment=held',
    '/%zz',
    '',
  ),
  bytes(12),
)
const firstLine = fc.oneof(
  { weight: 20, arbitrary: target.map((path) => `GET ${path} HTTP/1.1`) },
  fc
    .record({
      method: fc.constantFrom('GET', 'HEAD', 'POST', 'get', 'OPTIONS', 'CONNECT', 'PRI', ''),
      space: fc.constantFrom(' ', '  ', '\t', ''),
      path: target,
      version: fc.constantFrom('HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/1.1 ', 'http/1.1', 'HTTP/1.10', ''),
    })
    .map(({ method, space, path, version }) => `${method}${space}${path} ${version}`),
)
const names =
  'Host host Accept-Encoding If-None-Match Connection Content-Length Transfer-Encoding Upgrade Expect TE Proxy-Connection Cookie Range X-A X_A'
const name = fc.constantFrom(...names.split(' '), 'A b', 'Host ', ' Host', '', 'É')
const values =
  'paper.example|evil.example|br|gzip, br|identity|*|keep-alive|close|upgrade|Upgrade, x|0|5|5, 5|-1|chunked|identity, chunked|100-continue|h2c|trailers|| br|br |\tbr|a\rb|a\nb|a\r\n b|a\0b|é|\x7f|a:b|: a'
const value = fc.oneof(fc.constantFrom(...values.split('|')), bytes(20))
const header = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Accept-Encoding: br', 'Accept-Encoding: gzip', 'User-Agent: x', 'A: b c') },
  fc
    .record({ name, colon: fc.constantFrom(': ', ':', ':  ', ' : ', ''), value })
    .map((parts) => Object.values(parts).join('')),
)
/** A request that is nearly always right, and the ways in which it may not be. */
const request = fc
  .record({
    first: firstLine,
    host: fc.oneof(
      { weight: 9, arbitrary: fc.constant(['Host: paper.example', 'Accept-Encoding: br']) },
      fc.constantFrom<string[]>([], ['Host: evil.example']),
    ),
    headers: fc.oneof(fc.constant([]), fc.array(header, { maxLength: 5 })),
    many: fc.oneof({ weight: 30, arbitrary: fc.constant(0) }, fc.constantFrom(49, 98, 101)),
    long: fc.oneof({ weight: 30, arbitrary: fc.constant(0) }, fc.constantFrom(4_000, 5_000, 17_000)),
    lineEnd: fc.oneof({ weight: 20, arbitrary: fc.constant(end) }, fc.constantFrom('\n', '\r', '\n\r', '\r\r\n')),
    tail: fc.oneof(
      { weight: 9, arbitrary: fc.constant('') },
      fc.constantFrom('hello', '0\r\n\r\n', end, '\0', 'GET /kept HTTP/1.1\r\nHost: paper.example\r\n\r\n'),
    ),
  })
  .map(({ first, host, headers, many, long, lineEnd, tail }) => {
    const more = Array.from({ length: many }, () => 'A: b')
    const lines = [first, ...host, ...headers, ...more, ...(long === 0 ? [] : [`L: ${'x'.repeat(long)}`])]
    return `${lines.join(lineEnd)}${lineEnd}${lineEnd}${tail}`
  })
/** Requests on one connection, one after the other or in one go, cut into parts wherever. */
const conversation = fc
  .record({
    requests: fc.array(request, { minLength: 1, maxLength: 3 }),
    isOneGo: fc.boolean(),
    cuts: fc.oneof(
      { weight: 3, arbitrary: fc.constant<number[]>([]) },
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }),
    ),
  })
  .map(({ requests, isOneGo, cuts }) =>
    (isOneGo ? [requests.join('')] : requests).flatMap((text) => {
      const places = cuts.map((cut) => Math.floor(cut * text.length)).toSorted((a, b) => a - b)
      return [0, ...places].map((from, index) => text.slice(from, places[index])).filter((part) => part !== '')
    }),
  )
const last = 'GET /last HTTP/1.1\r\nHost: paper.example\r\nConnection: close\r\n\r\n'

/** What each of the two says, and whether it ended the connection. */
async function askBoth(parts: readonly string[], pauseMs: number): Promise<readonly string[]> {
  return Promise.all(
    [ours, theirs].map(async ({ origin }) => {
      const { text, endedAfter } = await sendRaw(origin, parts, { pauseMs, patienceMs: 250 + parts.length * pauseMs })
      return `${text.replaceAll(/^date: .*\r\n/gim, '')}${endedAfter === undefined ? 'open' : 'ended'}`
    }),
  )
}

test('whatever comes on a connection is answered as by node:http alone', { timeout: 600_000 }, async () => {
  let equal = 0
  await fc.assert(
    fc.asyncProperty(conversation, async (parts) => {
      let [own, plain] = await askBoth([...parts, last], 3)
      // What node:http says of a chunk that holds an error hangs on where the network cut it.
      if (own !== plain) [own, plain] = await askBoth([...parts, last], 30)
      if (own !== plain) [own, plain] = await askBoth([...parts, last], 100)
      expect(own).toBe(plain)
      equal += 1
    }),
    { numRuns: 20_000 },
  )
  // Else nothing was compared.
  expect(ours.below()).toBeGreaterThan(equal / 10)
})

/** When each connection ended, and with which statuses. */
async function endings(parts: readonly string[], pauseMs = 0) {
  return Promise.all(
    [ours, theirs].map(async ({ origin }) => {
      const { statuses, endedAfter = Number.POSITIVE_INFINITY } = await sendRaw(origin, parts, {
        pauseMs,
        patienceMs: 80_000,
      })
      return { statuses, endedAfter }
    }),
  )
}

const kept = 'GET /kept HTTP/1.1\r\nHost: paper.example\r\nAccept-Encoding: br\r\n\r\n'

test('connections end when those of node:http end', { timeout: 200_000 }, async () => {
  const before = ours.below()
  const [silent, idle, trickling, resumed] = await Promise.all([
    endings([]),
    endings([kept]),
    endings([kept, ...Array.from(kept.slice(0, -2))], 500),
    (async () => {
      // After 63 s of silence a connection still takes a request.
      const answers = endings([kept, kept], 63_000)
      await pause(0)
      return answers
    })(),
  ])
  for (const [own, plain] of [silent, idle, trickling]) {
    expect(own?.statuses).toEqual(plain?.statuses)
    expect(Math.abs((own?.endedAfter ?? 0) - (plain?.endedAfter ?? 0))).toBeLessThan(2_500)
  }
  expect(silent[0]?.statuses).toEqual([408])
  expect(idle[0]?.endedAfter).toBeGreaterThan(65_000)
  expect(trickling[0]?.statuses).toEqual([200, 408])
  expect(resumed.map(({ statuses }) => statuses)).toEqual([
    [200, 200],
    [200, 200],
  ])
  expect(ours.below() - before).toBe(4)
})
