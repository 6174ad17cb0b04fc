import { expect, test } from 'vitest'
import { pino } from 'pino'
import { apiRoutes } from '../../src/api/api.ts'
import { describeApi } from '../../src/api/openapi.ts'
import { createTestDatabase, type TestDatabase } from '../databases.ts'
import { begin } from '../desk.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import { newsroomObjects } from './newsroom-objects.ts'
import { makeOwner, type TestBrowser } from '../signed-in.ts'

type Schema = Readonly<Record<string, unknown>>

const requests = Number(process.env['MATBAA_FUZZ'] ?? 20_000)
/** Repeats what a run did: the seed is in the failure. */
const seed = Number(process.env['MATBAA_FUZZ_SEED'] ?? Date.now() % 1_000_000)

/** Whatever may not bring a server down. */
const odd: readonly unknown[] = [
  null,
  '',
  'null',
  0,
  -1,
  1e308,
  0.1,
  true,
  [],
  {},
  [[]],
  '\u0000',
  '\ud800',
  '\u202e',
  'x'.repeat(5_000),
  'ي‌ك',
  "' or 1=1 --",
  '%',
  '../..',
  '${7*7}',
  '<img src=x onerror=alert(1)>',
  '9'.repeat(30),
  '2025-02-30T25:61:00Z',
  { __proto__: null, constructor: 1 },
  Array.from({ length: 300 }, (_, index) => index),
]

/** Mulberry32: the same numbers for the same seed. */
function createDice(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

test.each(['sqlite', 'postgres'] as const)(
  'no request, however odd, is answered with a failure of ours (%s)',
  async (kind) => {
    const database: TestDatabase = await createTestDatabase(kind)
    const failures: unknown[] = []
    const logger = pino({ level: 'error' }, { write: (line: string) => void failures.push(line) })
    const newsroom: TestNewsroom = await createNewsroom(database, { logger })
    const browser: TestBrowser = (await makeOwner(newsroom)).browser
    const roll = createDice(seed)
    const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(roll() * list.length)]
    const own = [await begin(browser), await begin(browser, { language: 'en', headline: 'Fuzz' })]
    const ids = [
      ...own.map(({ id }) => id),
      ...Object.values(newsroom.contents.articles),
      ...Object.values(newsroom.contents.sections).flatMap((section) => Object.values(section)),
      ...newsroom.contents.authors,
      '01900000-0000-7000-8000-000000000000',
    ]
    /** A thing of the kind that a route is about, so that more than its refusals are tried; made anew now and then, for some are deleted. */
    const things = new Map<string, string>()
    const placeIn = async (path: string): Promise<string | undefined> => {
      const kind = path.split('/')[1] ?? ''
      if (!things.has(kind) || roll() < 0.1) {
        const [, place] = newsroomObjects(newsroom, new Map(), path)?.[kind === 'media' ? 1 : 0] ?? []
        const made = typeof place === 'function' ? await place('owner') : place
        const id = made?.slice(path.indexOf(':id')).split('/')[0]
        if (id !== undefined) things.set(kind, id)
      }
      return things.get(kind)
    }

    const make = (schema: Schema | undefined, depth = 0): unknown => {
      if (schema === undefined || roll() < 0.06 || depth > 6) return pick(odd)
      const choices = (schema['anyOf'] ?? schema['oneOf'] ?? schema['allOf']) as readonly Schema[] | undefined
      if (choices !== undefined) return make(pick(choices), depth + 1)
      if ('const' in schema) return schema['const']
      if (Array.isArray(schema['enum'])) return pick(schema['enum'])
      switch (schema['type']) {
        case 'object': {
          const properties = Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Schema>>)
          const given = properties.filter(() => roll() < 0.7).map(([name, inner]) => [name, make(inner, depth + 1)])
          return Object.fromEntries(roll() < 0.05 ? [...given, ['unknown', 1]] : given) as unknown
        }
        case 'array':
          return Array.from({ length: Math.floor(roll() * 4) }, () => make(schema['items'] as Schema, depth + 1))
        case 'integer':
        case 'number':
          return Math.floor(roll() * 100)
        case 'boolean':
          return roll() < 0.5
        case 'null':
          return null
        default:
          return makeText(schema)
      }
    }
    const makeText = ({ format, pattern }: Schema): unknown => {
      if (format === 'uuid') return pick(ids)
      if (format === 'date-time') return new Date(newsroom.clock.now + roll() * 1e9).toISOString()
      if (format === 'email') return `a${Math.floor(roll() * 1e6)}@coast.example`
      if (pattern !== undefined && roll() < 0.7) return pick(['fa', 'en', '10', 'Asia/Tehran', 'true', 'draft', ids[0]])
      return pick(['متن', 'text', 'پیش‌نویس', '', 'a b', '1', ...ids.slice(0, 2)])
    }

    const paths = Object.entries(
      describeApi(apiRoutes.filter(({ path }) => path !== '/openapi.json'))['paths'] as Record<
        string,
        Record<string, Schema>
      >,
    ).flatMap(([path, methods]) => Object.entries(methods).map(([method, route]) => ({ path, method, route })))
    // Who signs out, or closes an account, asks nothing more.
    const asked = paths.filter(
      ({ path, method }) => method === 'get' || !/^\/(?:session|account|setup|people)/.test(path),
    )
    const seen = new Map<number, number>()
    for (let count = 0; count < requests; count += 1) {
      const one = pick(asked)
      if (one === undefined) break
      const isOwnKind = one.path.includes('{id}') && roll() < 0.6
      const id = isOwnKind ? await placeIn(one.path.replace('{id}', ':id')) : undefined
      if (id !== undefined && !ids.includes(id)) ids.push(id)
      const path = one.path.replace(/\{[a-z]+\}/g, (name) =>
        roll() < 0.1
          ? encodeURIComponent(String(pick(['x', '%', '..', 'a b', '9'.repeat(40)])))
          : name === '{id}'
            ? (id ?? pick(ids) ?? '')
            : '1',
      )
      const parameters = (one.route['parameters'] ?? []) as readonly Schema[]
      const query = new URLSearchParams()
      for (const { name, in: place, schema } of parameters) {
        if (place !== 'query' || roll() < 0.5) continue
        const value = make(schema as Schema)
        query.append(String(name), typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value))
      }
      const content = (one.route['requestBody'] as { content?: Record<string, { schema: Schema }> } | undefined)
        ?.content
      const body = content === undefined ? undefined : make(content['application/json']?.schema)
      const headers: Record<string, string> = {}
      if (roll() < 0.2) headers['idempotency-key'] = `key-${Math.floor(roll() * 50)}`
      // Where a route cannot keep a condition it refuses it: tried now and then, or nothing else would be.
      const takesCondition = parameters.some(({ name }) => name === 'If-Match')
      if (roll() < (takesCondition ? 0.5 : 0.03)) {
        const current = own[count % 2]
        const fresh = current && (await browser.ask('GET', `/articles/${current.id}`)).headers.get('etag')
        headers['if-match'] = roll() < 0.2 ? '"never"' : (fresh ?? '"0-0"')
      }
      if (roll() < 0.05) headers['if-none-match'] = pick(['*', '"x"', 'W/"x", "y"', '"', '\u00ff']) ?? '*'
      const target = query.size === 0 ? path : `${path}?${query.toString()}`
      const text = body === undefined ? undefined : JSON.stringify(body)
      const reply = await browser.ask(one.method.toUpperCase(), target, text, headers)
      seen.set(reply.status, (seen.get(reply.status) ?? 0) + 1)
      const told = [seed, one.method, target, text?.slice(0, 500), headers, reply.text.slice(0, 500), failures.at(-1)]
      if (reply.status >= 500) expect(told).toBe('an answer')
    }
    expect(failures).toEqual([])
    // Some of it was taken, or this proves nothing.
    expect(seen.get(200) ?? 0).toBeGreaterThan(requests / 50)
    await newsroom.close()
    await database.remove()
  },
)
