import { get } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ServedProgram, serveProgram } from '../program.ts'
import { createServedFolder } from '../served-folder.ts'
import { strangeHeaders, strangeParameters } from './strange-headers.ts'

const folder = await createServedFolder()
afterAll(folder.remove)

const paths = [
  '/',
  '/fa/',
  '/en/',
  '/fa/archive/',
  '/fa/calendar/1402/05/',
  '/fa/nothing/',
  '/103',
  '/2024/01/02/',
  '/assets/none.js',
  '/media/none.webp',
]

interface Got {
  readonly status: number
  readonly headers: string
  readonly body: string
}

/** Without what belongs to one answer alone. */
function ask(served: ServedProgram, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const request = get(`${served.origin}${path}`, { headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const {
          date: _date,
          'x-request-id': _id,
          connection: _connection,
          'keep-alive': _alive,
          ...lasting
        } = response.headers
        // Both ways of sending the same bytes.
        const { 'content-length': _length, 'transfer-encoding': _encoding, ...said } = lasting
        resolve({
          status: response.statusCode ?? 0,
          headers: JSON.stringify(Object.entries(said).toSorted(([a], [b]) => (a < b ? -1 : 1))),
          body: Buffer.concat(parts).toString('latin1'),
        })
      })
    })
    request.on('error', reject)
  })
}

/** Headers that the answer itself says it depends on. */
const isNamed = (answer: Got, header: string): boolean =>
  new RegExp(`\\["vary","[^"]*${header}[^"]*"\\]`, 'i').test(answer.headers)

describe.each([
  ['where nothing is kept', ['--page-cache', '0']],
  ['where pages are kept', []],
])('%s', (_, flags) => {
  let served: ServedProgram
  beforeAll(async () => {
    served = await serveProgram('--data', folder.data, ...flags)
  })
  afterAll(async () => expect(await served.end('SIGTERM')).toBe(0))

  test.each(paths)(
    'no header of a stranger changes %s, for himself or for who comes next',
    { timeout: 60_000 },
    async (path) => {
      const clean = await ask(served, path)
      for (const [name, value] of strangeHeaders) {
        const answer = await ask(served, path, { [name]: value })
        expect(`${answer.headers}${answer.body}`).not.toContain('evil.example')
        if (!isNamed(clean, name)) expect([name, value, answer]).toEqual([name, value, clean])
      }
      expect(await ask(served, path)).toEqual(clean)
    },
  )

  test.each(['/fa/', '/fa/archive/', '/fa/calendar/1402/05/'])(
    'no parameter that means nothing changes %s',
    async (path) => {
      const clean = await ask(served, path)
      for (const parameter of strangeParameters) {
        expect([parameter, await ask(served, `${path}?${parameter}`)]).toEqual([parameter, clean])
      }
      expect(await ask(served, path)).toEqual(clean)
    },
  )

  test('who asks first with every strange header leaves nothing for the second', { timeout: 60_000 }, async () => {
    const clean = await ask(served, '/fa/calendar/1402/05/?year=1')
    for (const [turn, [name, value]] of strangeHeaders.entries()) {
      const path = `/fa/calendar/1402/05/?year=${turn + 10}`
      await ask(served, path, { [name]: value })
      expect([name, await ask(served, path)]).toEqual([name, clean])
    }
  })

  test('an address with the ending of a file, a dot or an escape is no other page’s', async () => {
    const clean = await ask(served, '/fa/nothing/')
    expect(clean.status).toBe(404)
    for (const ending of [
      'x.css',
      ';.js',
      ';x.css',
      '%2e%2e/x.css',
      '%23/x.js',
      'x.css%3f',
      '%00.js',
      '..%2fx.png',
      '%0a.css',
      '~x.js',
    ]) {
      const answer = await ask(served, `/fa/${ending}`)
      expect([ending, answer.status]).not.toEqual([ending, 200])
      expect(answer.headers).not.toMatch(/public|immutable|text\/css|javascript|image\//)
    }
  })

  test('a foreign host reaches nothing and is repeated by nothing', async () => {
    for (const path of paths) {
      const answer = await ask(served, path, { host: 'evil.example' })
      expect(answer.status).toBe(421)
      expect(`${answer.headers}${answer.body}`).not.toContain('evil')
      expect((await ask(served, path)).status).not.toBe(421)
    }
  })

  test('no other origin is let in', async () => {
    for (const origin of ['https://evil.example', 'null', served.origin]) {
      for (const path of paths) {
        for (const method of ['GET', 'OPTIONS', 'HEAD']) {
          const response = await fetch(`${served.origin}${path}`, {
            method,
            redirect: 'manual',
            headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-evil' },
          })
          expect([...response.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
        }
      }
    }
  })
})
