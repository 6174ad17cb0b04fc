import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ServedProgram, serveProgram } from '../program.ts'
import { sendRaw } from '../raw-request.ts'
import { createServedFolder } from '../served-folder.ts'

const folder = await createServedFolder()
let served: ServedProgram
beforeAll(async () => {
  served = await serveProgram('--data', folder.data)
})
afterAll(async () => {
  expect(await served.end('SIGTERM')).toBe(0)
  folder.remove()
})

const ask = async (...parts: readonly (string | Uint8Array)[]): Promise<readonly number[]> =>
  (await sendRaw(served.origin, parts, { patienceMs: 5_000 })).statuses

const request = (line: string, headers: readonly string[] = [], body = ''): string =>
  [line, 'Host: localhost', 'Connection: close', ...headers, '', body].join('\r\n')

describe('limits of a request', () => {
  test.each([
    ['headers of 16 kB', request('GET /fa/ HTTP/1.1', [`X-Long: ${'x'.repeat(17_000)}`]), 431],
    [
      '101 headers',
      request(
        'GET /fa/ HTTP/1.1',
        Array.from({ length: 101 }, (_, n) => `X-${n}: 1`),
      ),
      431,
    ],
    [
      '2,500 headers of two bytes',
      request(
        'GET /fa/ HTTP/1.1',
        Array.from({ length: 2_500 }, () => 'a:'),
      ),
      431,
    ],
    ['an address of 9,000 characters', request(`GET /fa/${'x'.repeat(9_000)}/ HTTP/1.1`), 414],
    ['a body on GET', request('GET /fa/ HTTP/1.1', ['Content-Length: 5'], 'hello'), 400],
    [
      'a chunked body on GET',
      request('GET /fa/ HTTP/1.1', ['Transfer-Encoding: chunked'], '5\r\nhello\r\n0\r\n\r\n'),
      400,
    ],
    ['a body on DELETE', request('DELETE /fa/ HTTP/1.1', ['Content-Length: 5'], 'hello'), 400],
    ['a body of 10 GB', request('POST /fa/ HTTP/1.1', ['Content-Length: 10000000000'], 'hello'), 413],
    [
      'a body of 10 GB that waits to be asked for',
      request('POST / HTTP/1.1', ['Content-Length: 10000000000', 'Expect: 100-continue']),
      413,
    ],
    ['another expectation', request('POST / HTTP/1.1', ['Content-Length: 1', 'Expect: magic']), 417],
    ['two hosts', request('GET /fa/ HTTP/1.1', ['Host: localhost']), 400],
    ['two hosts that differ', request('GET /fa/ HTTP/1.1', ['hOSt: evil.example']), 400],
    ['no host', 'GET /fa/ HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a foreign host', 'GET /fa/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n', 421],
    ['a foreign whole address', request('GET http://evil.example/fa/ HTTP/1.1'), 421],
    ['a whole address of ours', request('GET http://localhost/fa/ HTTP/1.1'), 200],
    ['two lengths', request('POST /fa/ HTTP/1.1', ['Content-Length: 5', 'Content-Length: 6'], 'hello'), 400],
    ['two lengths in one', request('POST /fa/ HTTP/1.1', ['Content-Length: 5, 5'], 'hello'), 400],
    ['a length below zero', request('POST /fa/ HTTP/1.1', ['Content-Length: -1'], 'hello'), 400],
    [
      'a length and chunks',
      request('POST /fa/ HTTP/1.1', ['Content-Length: 5', 'Transfer-Encoding: chunked'], '0\r\n\r\n'),
      400,
    ],
    ['chunks by another name', request('POST /fa/ HTTP/1.1', ['Transfer-Encoding: xchunked'], '0\r\n\r\n'), 400],
    ['chunks before a space', request('POST /fa/ HTTP/1.1', ['Transfer-Encoding : chunked'], '0\r\n\r\n'), 400],
    ['a folded header', request('GET /fa/ HTTP/1.1', ['X-A: 1', ' folded']), 400],
    ['lines that end with LF', 'GET /fa/ HTTP/1.1\nHost: localhost\n\n', 400],
    ['a NUL in a header', request('GET /fa/ HTTP/1.1', ['X-A: a\0b']), 400],
    ['a NUL in the address', request('GET /fa/\0 HTTP/1.1'), 400],
    ['an escaped NUL', request('GET /fa/%00/ HTTP/1.1'), 404],
    ['broken escapes', request('GET /fa/%zz%/ HTTP/1.1'), 404],
    ['escapes that are no UTF-8', request('GET /fa/%c3%28/ HTTP/1.1'), 404],
    ['escapes of half a surrogate', request('GET /fa/tag/%ed%a0%80/?before=%ed%a0%80 HTTP/1.1'), 404],
    ['HTTP/1.0', 'GET /fa/ HTTP/1.0\r\n\r\n', 200],
    ['HTTP/0.9', 'GET /fa/\r\n\r\n', 505],
    ['HTTP/2.0', request('GET /fa/ HTTP/2.0'), 505],
    ['HTTP/2 as it begins', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['a TLS greeting', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
    ['a method nobody knows', request('BREW /fa/ HTTP/1.1'), 400],
    ['TRACE', request('TRACE /fa/ HTTP/1.1'), 405],
    ['a method in another case', request('get /fa/ HTTP/1.1'), 400],
    [
      'an override of the method',
      request('POST /fa/ HTTP/1.1', ['X-HTTP-Method-Override: GET', 'Content-Length: 0']),
      405,
    ],
    [
      'an upgrade',
      'GET /fa/ HTTP/1.1\r\nHost: localhost\r\nConnection: upgrade, close\r\nUpgrade: websocket\r\n\r\n',
      200,
    ],
  ])('%s', async (_, bytes, status) => {
    expect(await ask(bytes)).toEqual([status])
  })

  test('CONNECT opens no tunnel', async () => {
    const { statuses } = await sendRaw(served.origin, ['CONNECT example.org:443 HTTP/1.1\r\nHost: localhost\r\n\r\n'])
    expect(statuses.filter((status) => status < 400)).toEqual([])
  })

  test('of a body that is refused nothing is read', async () => {
    const { statuses, endedAfter } = await sendRaw(
      served.origin,
      [
        'POST /fa/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000000\r\n\r\n',
        ...Array.from({ length: 100 }, () => new Uint8Array(65_536)),
      ],
      { patienceMs: 5_000 },
    )
    // The reset that follows may overtake the answer.
    expect([[413], []]).toContainEqual(statuses)
    expect(endedAfter).toBeLessThan(4_000)
  })

  test('a connection takes a thousand requests, then begins anew', { timeout: 60_000 }, async () => {
    const one = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n'
    const { statuses, text } = await sendRaw(served.origin, [one.repeat(1_200)], { patienceMs: 6_000 })
    expect(statuses.filter((status) => status === 200)).toHaveLength(1_000)
    expect(statuses.every((status) => status === 200 || status === 503)).toBe(true)
    expect(text).toMatch(/connection: close/i)
  })

  test('garbage after a request in one go ends the connection, and no byte of it becomes a request', async () => {
    const marker = 'x7f3c'
    for (const tail of [
      '\x00\xff\xfe garbage\r\n\r\n',
      `0\r\n\r\nGET /${marker} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    ]) {
      const { statuses, text } = await sendRaw(served.origin, [
        `GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n${tail}`,
      ])
      expect(statuses.at(-1)).toBe(400)
      expect(statuses.length).toBeLessThan(3)
      expect(text).not.toContain(marker)
    }
  })
})

/** Statuses that strange requests may have; none of them is a failure of ours. */
const mayAnswer: ReadonlySet<number> = new Set([
  200, 206, 301, 302, 304, 400, 404, 405, 408, 410, 413, 414, 416, 417, 421, 431, 505,
])

const recorded: readonly string[] = [
  '/',
  '/fa/',
  '/fa/?before=101',
  '/en/103/x',
  '/103',
  '/ar/archive/1446/',
  '/fa/archive/1403/11/03/',
  '/fa/calendar/1403/11/?with=hebrew&year=5&month=2',
  '/fa/tag/x/',
  '/?p=12&lang=fa',
  '/2024/01/02/old-address/',
  '/media/ab/cd/ef-320.webp',
  '/assets/theme.0.css',
  '/readyz',
].map((path) =>
  request(`GET ${path} HTTP/1.1`, [
    'Accept: text/html,application/xhtml+xml',
    'Accept-Encoding: gzip, deflate, br',
    'Accept-Language: fa-IR,fa;q=0.9,ar;q=0.5',
    'If-None-Match: W/"abc"',
    'Range: bytes=0-10',
    'Cookie: a=b',
    'User-Agent: Mozilla/5.0',
  ]),
)

/** One change of a request, as a function of its bytes. */
const mutation = fc.oneof(
  fc
    .record({
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
    })
    .map(({ at, bytes }) => (before: Buffer): Buffer => {
      const place = Math.floor(at * before.length)
      return Buffer.concat([before.subarray(0, place), bytes, before.subarray(place + bytes.length)])
    }),
  fc
    .record({ from: fc.double({ min: 0, max: 0.999, noNaN: true }), length: fc.nat(60) })
    .map(({ from, length }) => (before: Buffer): Buffer => {
      const place = Math.floor(from * before.length)
      return Buffer.concat([before.subarray(0, place), before.subarray(place + length)])
    }),
  fc
    .record({
      from: fc.double({ min: 0, max: 0.999, noNaN: true }),
      length: fc.nat(60),
      times: fc.integer({ min: 2, max: 200 }),
    })
    .map(({ from, length, times }) => (before: Buffer): Buffer => {
      const place = Math.floor(from * before.length)
      const piece = before.subarray(place, place + length)
      return Buffer.concat([
        before.subarray(0, place),
        ...Array.from({ length: times }, () => piece),
        before.subarray(place),
      ])
    }),
  fc
    .record({
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      text: fc.constantFrom(
        '%00',
        '%',
        '%u0041',
        '..%2f',
        '%2e%2e/',
        '\\',
        '//',
        '?',
        '#',
        '&before=',
        '\r\n',
        '\0',
        '\u00a0',
        '%ff',
        '%e2%80%ae',
        '99999999999999999999',
        '-1',
        '1e999',
        '__proto__',
        ';',
        'http://x/',
        '*',
        '\t',
        'ك',
        '%F0%9F%98%80',
        'constructor',
      ),
    })
    .map(({ at, text }) => (before: Buffer): Buffer => {
      const end = before.indexOf('\r\n')
      const place = Math.min(4 + Math.floor(at * end), end - 9)
      return Buffer.concat([before.subarray(0, place), Buffer.from(text), before.subarray(place)])
    }),
)

test(
  'a thousand mutations of requests: none is answered with a failure, and the process lives',
  { timeout: 300_000 },
  async () => {
    const before = served.log()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...recorded),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        async (plain, changes) => {
          const bytes = changes.reduce<Buffer>((sofar, change) => change(sofar), Buffer.from(plain))
          // Half a request is waited for; that it is cut, another test says.
          const { statuses } = await sendRaw(served.origin, [bytes, '\r\n\r\n'], { patienceMs: 300 })
          const failures = statuses.filter((status) => !mayAnswer.has(status))
          expect(failures).toEqual([])
        },
      ),
      { numRuns: 1_000, seed: 20_261_126 },
    )
    expect((await fetch(`${served.origin}/readyz`)).status).toBe(200)
    expect(served.log().slice(before.length)).not.toMatch(/"level":(?:50|60)/)
  },
)

test('readers who go in the middle of a body are no failure, and nothing of them stays', async () => {
  const before = served.log()
  const head = ['Host: localhost', 'Content-Type: application/x-www-form-urlencoded', 'Content-Length: 500', '', '']
  for (const path of ['/-/view', '/en/303/comments', '/api/v1/session']) {
    await sendRaw(served.origin, [[`POST ${path} HTTP/1.1`, ...head].join('\r\n'), 'ticket=x'], { patienceMs: 150 })
  }
  await expect.poll(() => fetch(`${served.origin}/readyz`).then(({ status }) => status)).toBe(200)
  expect(served.log().slice(before.length)).not.toMatch(/"level":(?:50|60)/)
})

test('bytes of nothing at all', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
      const { statuses } = await sendRaw(served.origin, [bytes, '\r\n\r\n'], { patienceMs: 200 })
      expect(statuses.filter((status) => status !== 400)).toEqual([])
    }),
    { numRuns: 100 },
  )
  expect((await fetch(`${served.origin}/readyz`)).status).toBe(200)
})
