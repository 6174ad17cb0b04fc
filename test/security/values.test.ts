import { statSync } from 'node:fs'
import { request as ask } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectDatabase } from '../../src/db/connect.ts'
import { runProgram, type ServedProgram, serveProgramIn } from '../program.ts'
import { sendRaw } from '../raw-request.ts'
import { createServedFolder } from '../served-folder.ts'
import { goodPassword } from '../signed-in.ts'
import { amountOf, valuesOf } from './values.ts'

const host = 'coast.example'
const folder = await createServedFolder()
const settings = { MATBAA_ORIGIN: `https://${host}` }
let served: ServedProgram
beforeAll(async () => {
  served = await serveProgramIn(settings, '--data', folder.data)
})
afterAll(async () => {
  expect(await served.end('SIGTERM')).toBe(0)
  folder.remove()
})

interface Answered {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly cookies: readonly string[]
  readonly text: string
}

/** Asks with the Host of the site, which `fetch` would not send. */
function answerTo(
  method: string,
  path: string,
  { headers = {}, body }: { readonly headers?: Readonly<Record<string, string>>; readonly body?: string } = {},
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = ask(`${served.origin}${path}`, { method, headers: { host, ...headers } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: new Map(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
          cookies: response.headers['set-cookie'] ?? [],
          text: Buffer.concat(parts).toString(),
        }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const pages = ['/fa/', '/', '/303', '/en/303/x', '/fa/nothing/', '/fa/search/?q=x']
/** What other sites are meant to read. */
const shared = ['/fa/feed.xml', '/sitemap.xml', '/robots.txt']
const others = ['/healthz', '/readyz', '/assets/none', '/media/none', '/api/v1/session', '/api/v1/nothing', '/metrics']

describe('headers', () => {
  const expected = valuesOf('Headers of every answer')
  test.each([...pages, ...others, ...shared])('%s has those of every answer', async (path) => {
    for (const method of ['GET', 'HEAD', 'POST', 'DELETE']) {
      const { headers } = await answerTo(method, path)
      const own = new Map(expected)
      if (shared.includes(path) && (method === 'GET' || method === 'HEAD')) {
        own.set('cross-origin-resource-policy', 'cross-origin')
        own.set('access-control-allow-origin', '*')
      }
      const said = new Map([...own.keys()].map((name) => [name, headers.get(name) ?? 'none']))
      expect([method, said]).toEqual([method, own])
    }
  })

  test('the policies of pages, media and the API', async () => {
    const policies = valuesOf('Content security policy')
    for (const path of [...pages, ...shared]) {
      expect((await answerTo('GET', path)).headers.get('content-security-policy')).toBe(policies.get('pages'))
    }
    const front = await answerTo('GET', '/en/')
    const picture = /\/media\/[^"\s,]+/.exec(front.text)?.[0] ?? ''
    const media = await answerTo('GET', picture)
    expect(media.status).toBe(200)
    expect(media.headers.get('content-security-policy')).toBe(policies.get('media'))
    for (const path of ['/api/v1/session', '/api/v1/nothing', '/api/v1/openapi.json']) {
      expect((await answerTo('GET', path)).headers.get('content-security-policy')).toBe(policies.get('API'))
    }
    expect([...policies.keys()]).toEqual(['pages', 'media', 'API'])
  })
})

describe('limits', () => {
  const limit = (name: string): number => amountOf('Limits', name)
  const statusOf = async (head: readonly string[], body = ''): Promise<readonly number[]> =>
    (await sendRaw(served.origin, [[...head, 'Connection: close', '', body].join('\r\n')])).statuses

  const probes: Readonly<Record<string, () => Promise<void>>> = {
    async 'headers with the first line'() {
      const most = limit('headers with the first line')
      const plain = ['GET /fa/ HTTP/1.1', `Host: ${host}`]
      const length = [...plain, 'Connection: close', 'X-Long: ', '', ''].join('\r\n').length
      // What the parser counts is a few bytes less than what is sent.
      expect(await statusOf([...plain, `X-Long: ${'x'.repeat(most - length - 200)}`])).toEqual([200])
      expect(await statusOf([...plain, `X-Long: ${'x'.repeat(most - length + 200)}`])).toEqual([431])
    },
    async headers() {
      const most = limit('headers')
      const head = (count: number) => [
        'GET /fa/ HTTP/1.1',
        `Host: ${host}`,
        // Host and Connection are two of them.
        ...Array.from({ length: count - 2 }, (_, n) => `X-${n}: 1`),
      ]
      expect(await statusOf(head(most))).toEqual([200])
      expect(await statusOf(head(most + 1))).toEqual([431])
    },
    async address() {
      const most = limit('address')
      const of = (length: number) => [`GET /fa/${'x'.repeat(length - 4)} HTTP/1.1`, `Host: ${host}`]
      expect(await statusOf(of(most))).toEqual([404])
      expect(await statusOf(of(most + 1))).toEqual([414])
    },
    async 'body of any request'() {
      const most = limit('body of any request')
      const of = (length: number) => ['POST /fa/ HTTP/1.1', `Host: ${host}`, `Content-Length: ${length}`]
      expect(await statusOf(of(most), 'x'.repeat(most))).toEqual([405])
      expect(await statusOf(of(most + 1), 'x')).toEqual([413])
    },
    async 'body of a visit'() {
      const most = limit('body of a visit')
      const of = (length: number) => {
        const body = `ticket=${'x'.repeat(length - 7)}`
        return answerTo('POST', '/-/view', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body })
      }
      expect((await of(most)).status).toBe(204)
      expect((await of(most + 1)).status).toBe(413)
    },
    async 'requests of a connection'() {
      const most = limit('requests of a connection')
      const one = `GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`
      const { text, statuses } = await sendRaw(served.origin, [one.repeat(most)], { patienceMs: 6_000 })
      expect(statuses).toEqual(Array.from({ length: most }, () => 200))
      expect(text.match(/connection: close/gi)).toHaveLength(1)
    },
  }
  const deep = [
    'connections of a process',
    'time for the headers',
    'time for the whole request',
    'silence',
    'silence between requests',
  ]
  test.each(Object.entries(probes))('%s', async (_, probe) => {
    await probe()
  })
  test('each row of the table is asked', () => {
    expect([...valuesOf('Limits').keys()].toSorted()).toEqual([...Object.keys(probes), ...deep].toSorted())
  })
})

test('sessions, passwords and files are what the table says', { timeout: 30_000 }, async () => {
  const value = (name: string): string => valuesOf('Sessions and passwords').get(name) ?? ''
  const link = runProgram('setup-link', '--data', folder.data).out
  const token = /#(\S+)/.exec(link)?.[1]
  const setUp = (password: string) =>
    answerTo('POST', '/api/v1/setup', {
      headers: { origin: `https://${host}`, 'content-type': 'application/json' },
      body: JSON.stringify({ token, email: 'owner@coast.example', name: 'Mina', password }),
    })
  const shortest = amountOf('Sessions and passwords', 'shortest password')
  const word = 'خقژطغظضثصچپگ'.repeat(2)
  const refused = await setUp(word.slice(0, shortest - 1))
  expect([refused.status, refused.cookies]).toEqual([400, []])
  const { status, cookies } = await setUp(goodPassword)
  expect(status).toBe(201)
  const session = cookies.find((cookie) => cookie.startsWith('__Host-session=')) ?? ''
  const [pair = '', ...attributes] = session.split('; ')
  expect([pair.split('=')[0], ...attributes.filter((attribute) => !attribute.startsWith('Max-Age'))].join('; ')).toBe(
    value('session cookie'),
  )
  const drawn = Buffer.from(pair.slice('__Host-session='.length), 'base64url')
  expect(`${drawn.byteLength * 8} bits`).toBe(value('its randomness'))
  const lives = Number(attributes.find((attribute) => attribute.startsWith('Max-Age='))?.slice(8))
  const most = amountOf('Sessions and passwords', 'lives at most')
  expect([most, most - 1]).toContain(lives)

  const database = await connectDatabase(join(folder.data, 'matbaa.sqlite'))
  const [stored] = await database.reader.selectFrom('user_sessions').select('token_hash').execute()
  const { createHash } = await import('node:crypto')
  expect(value('what is stored of it')).toBe('SHA-256')
  expect(stored?.token_hash).toBe(createHash('sha256').update(pair.slice('__Host-session='.length)).digest('hex'))
  const [owner] = await database.reader.selectFrom('users').select('password_hash').execute()
  expect(owner?.password_hash.slice(0, value('password hash').length)).toBe(value('password hash'))
  await database.close()

  for (const path of pages) expect([path, (await answerTo('GET', path)).cookies]).toEqual([path, []])
  expect(value('cookies of readers')).toBe('none')
  const modes = ['.', 'matbaa.sqlite'].map((name) => (statSync(join(folder.data, name)).mode & 0o777).toString(8))
  expect(modes.join(', ')).toBe(value('data folder, its files'))
})
