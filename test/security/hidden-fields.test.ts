import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { apiRoutes } from '../../src/api/api.ts'
import type { Route } from '../../src/api/route.ts'
import { createApiKey } from '../../src/content/api-keys/keys.ts'
import { insertComments } from '../../src/content/comments/insert.ts'
import { enqueueJob } from '../../src/content/jobs/enqueue.ts'
import { writeOwnSetting } from '../../src/content/own-settings/queries.ts'
import { createPage } from '../../src/content/pages/save.ts'
import { recordRedirects } from '../../src/content/redirects/record.ts'
import { addMisses } from '../../src/content/search/misses/queries.ts'
import { insertImport } from '../../src/content/imports/queries.ts'
import { insertDeliveries, insertWebhook } from '../../src/content/webhooks/queries.ts'
import type { DatabaseSchema } from '../../src/db/schema.ts'
import { type Action, isEverAllowed, type Role, roles } from '../../src/permissions.ts'
import { textDocument } from '../content-context.ts'
import { createTestDatabase, type TestDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import { pictureId } from '../newsroom-media.ts'
import { createBrowser, makeOwner, makePerson, type Reply, type TestBrowser } from '../signed-in.ts'
import { checkedImport, groupOf } from './newsroom-objects.ts'

/** A column that not everybody may see, and whoever may do what sees it. */
interface Hidden {
  readonly table: keyof DatabaseSchema
  readonly column: string
  /** By which its rows are told apart. */
  readonly key: string
  readonly seenBy: Action | 'nobody'
  /** Rows that it is about, where it is not about all. */
  readonly rows?: readonly string[]
}

const askers = ['nobody', ...roles] as const
type Asker = (typeof askers)[number]

let database: TestDatabase
let newsroom: TestNewsroom
const browsers = new Map<Asker, TestBrowser>()
const ids = new Map<string, string>()
let hidden: readonly Hidden[] = []
/** What lies outside the sections of the desk editor. */
let otherComment = ''

beforeAll(async () => {
  database = await createTestDatabase('sqlite')
  newsroom = await createNewsroom(database)
  const { context, contents } = newsroom
  const owner = await makeOwner(newsroom)
  browsers.set('nobody', createBrowser(newsroom)).set('owner', owner.browser)
  for (const role of roles.filter((name) => name !== 'owner')) {
    const desks = role === 'desk-editor' ? [await groupOf(newsroom, contents.sections.fa.environment)] : []
    browsers.set(role, (await makePerson(newsroom, role, role, true, desks)).browser)
  }
  const target = await makePerson(newsroom, 'reporter', 'target', false)
  const comment = async (articleId: string): Promise<string> => {
    const createdAt = newsroom.clock.now
    const one = {
      articleId,
      language: 'fa',
      state: 'held',
      authorName: 'a',
      authorEmail: 'a@b.example',
      createdAt,
    } as const
    return (await insertComments(context, [{ ...one, body: 'b', networkHash: 'net' }]))[0] ?? ''
  }
  const ownComment = await comment(contents.articles['wetlands-fa'])
  otherComment = await comment(contents.articles['observatory-fa'])
  const page = await createPage(context, { language: 'fa', title: 'پیش‌نویس', document: textDocument('یک') })
  await recordRedirects(context, [{ path: '/old', target: { kind: 'path', path: '/fa/' } }])
  await enqueueJob(context, { kind: 'people.reset', payload: { email: 'x@y.example' } })
  const key = await createApiKey(context, target.id, { name: 'key', scopes: ['articles:read'], days: 1 })
  const webhook = {
    id: target.id,
    name: 'a',
    url: 'https://a.example/',
    secret: 's',
    events: '[]',
    enabled: 0,
  } as const
  await context.db.transaction(async (tx) => {
    await writeOwnSetting(tx, target.id, 'article-filters', { items: [] })
    await insertWebhook(tx, { ...webhook, created_at: 0 })
    const delivery = {
      id: target.id,
      webhook_id: target.id,
      event: 'ping',
      payload: '{}',
      status: null,
      error: 'e',
    } as const
    await insertDeliveries(tx, [{ ...delivery, attempts: 1, created_at: 0, delivered_at: null }])
    await insertImport(tx, { ...checkedImport, id: target.id, storage_key: '' })
    await addMisses(tx, '2025-01-22', [{ language: 'fa', query: 'هیچ', misses: 3 }])
  })
  const [author] = contents.authors
  const { reader } = context.db
  const tag = await reader.selectFrom('tags').select('id').limit(1).executeTakeFirstOrThrow()
  const begun = await owner.browser.ask('POST', '/articles', { language: 'fa', leadMediaId: pictureId })
  const { id: draftId } = z.object({ id: z.string() }).parse(begun.body)
  for (const [name, id] of [
    ['articles', draftId],
    ['authors', author],
    ['editions', 'fa'],
    ['guarded-settings', 'access'],
    ['redirects', Buffer.from('/old').toString('base64url')],
    ['sections', contents.sections.fa.environment],
    ['settings', 'comments'],
    ['comments', ownComment],
    ['imports', target.id],
    ['media', pictureId],
    ['pages', page.id],
    ['people', target.id],
    ['public', '101'],
    ['sections', contents.sections.fa.environment],
    ['settings', 'look'],
    ['editions', 'fa'],
    ['tags', tag.id],
    ['webhooks', target.id],
  ] as const) {
    ids.set(name, id)
  }
  const others = { rows: [target.id] }
  hidden = [
    { table: 'comments', column: 'author_email', key: 'id', seenBy: 'comment.read-address' },
    { table: 'comments', column: 'network_hash', key: 'id', seenBy: 'comment.moderate' },
    { table: 'comments', column: 'body', key: 'id', seenBy: 'comment.moderate', rows: [ownComment, otherComment] },
    { table: 'authors', column: 'email', key: 'id', seenBy: 'author.edit' },
    { table: 'users', column: 'email', key: 'id', seenBy: 'people.read', ...others },
    { table: 'users', column: 'password_hash', key: 'id', seenBy: 'nobody', ...others },
    { table: 'users', column: 'totp_secret', key: 'id', seenBy: 'people.read', ...others },
    { table: 'pages', column: 'title', key: 'id', seenBy: 'page.edit', rows: [page.id] },
    { table: 'redirects', column: 'target_path', key: 'path', seenBy: 'redirect.edit', rows: ['/old'] },
    { table: 'jobs', column: 'payload', key: 'id', seenBy: 'nobody' },
    { table: 'jobs', column: 'last_error', key: 'id', seenBy: 'jobs.manage' },
    { table: 'own_settings', column: 'value', key: 'user_id', seenBy: 'nobody' },
    { table: 'api_keys', column: 'key_hash', key: 'id', seenBy: 'nobody', rows: [key.row.id] },
    { table: 'api_keys', column: 'name', key: 'id', seenBy: 'api-key.manage', rows: [key.row.id] },
    { table: 'webhooks', column: 'secret', key: 'id', seenBy: 'nobody' },
    { table: 'webhooks', column: 'url', key: 'id', seenBy: 'webhook.manage' },
    { table: 'webhook_deliveries', column: 'error', key: 'id', seenBy: 'webhook.manage' },
    { table: 'media', column: 'storage_key', key: 'id', seenBy: 'nobody', rows: [pictureId] },
    { table: 'audit', column: 'detail', key: 'seq', seenBy: 'audit.read' },
    { table: 'search_misses', column: 'query', key: 'query', seenBy: 'statistics.read' },
    { table: 'drafts', column: 'headline', key: 'article_id', seenBy: 'article.publish', rows: [draftId] },
    { table: 'desk_entries', column: 'headline', key: 'article_id', seenBy: 'article.publish', rows: [draftId] },
    { table: 'desk_entries', column: 'headline_key', key: 'article_id', seenBy: 'article.publish', rows: [draftId] },
  ]
})
afterAll(async () => {
  await newsroom.close()
  await database.remove()
})

/** A backup is all there is, for the owner; a passkey is asked with something new each time; the description tells of no data. */
const asideOf: ReadonlySet<string> = new Set(['/backup', '/session/passkey', '/openapi.json', '/reference'])
const reading = apiRoutes.filter(({ method, path }) => method === 'GET' && !asideOf.has(path))

/** Where a route reads: at the thing of its kind that this newsroom has. */
function addressOf({ path }: Route): string {
  if (!path.includes(':')) return path
  const [, kind = ''] = path.split('/')
  const id = ids.get(kind)
  if (id === undefined) throw new Error(`Name a thing that ${path} can be asked about.`)
  return path.replace(':id', id).replace(/:[a-z]+/, '1')
}

const propertiesSchema = z.object({
  properties: z
    .record(z.string(), z.looseObject({ enum: z.array(z.string()).optional(), format: z.string().optional() }))
    .default({}),
  required: z.array(z.string()).default([]),
})

/** Every way in which a contract lets a list be narrowed or ordered, tried with what is hidden; made of the contract alone. */
function requestsOf(route: Route, values: readonly string[]): readonly string[] {
  const { properties, required } = propertiesSchema.parse(z.toJSONSchema(route.input, { io: 'input' }))
  const address = addressOf(route)
  const ask = (name = '', value = ''): string => {
    const needed = required.filter((one) => one !== name).map((one) => `${one}=${properties[one]?.enum?.[0] ?? 'fa'}`)
    const query = [...needed, ...(name === '' ? [] : [`${name}=${encodeURIComponent(value)}`])].join('&')
    return query === '' ? address : `${address}?${query}`
  }
  const tried = Object.entries(properties)
    .filter(([name]) => name !== 'limit')
    .flatMap(([name, property]) => {
      const options = property.enum ?? (property.format === 'uuid' ? [...ids.values()] : values)
      return options.map((value) => ask(name, value))
    })
  return [...new Set([ask(), ask('limit', '1'), ...tried])]
}

/** What is written into hidden columns: two worlds that nobody who may not see them can tell apart. */
const worlds = [
  { prefix: 'aaa', order: 1 },
  { prefix: 'zzzz', order: -1 },
] as const
const canaries = worlds.map(({ prefix }) => `${prefix}canary`)

/** What stands in the columns that a role sees meanwhile. */
const plainWorld = { prefix: 'mmm', order: 1 } as const

async function write(
  columns: readonly Hidden[],
  { prefix, order }: (typeof worlds)[number] | typeof plainWorld,
): Promise<void> {
  await database.database.transaction(async (tx) => {
    for (const { table, column, key, rows } of columns) {
      const found = await sql<{ readonly key: string }>`select ${sql.ref(key)} as key from ${sql.table(table)}`.execute(
        tx,
      )
      const keys = found.rows.map((row) => row.key).filter((one) => rows?.includes(one) ?? true)
      for (const [index, one] of keys.entries()) {
        const place = String(500 + order * index).padStart(4, '0')
        const text = `${prefix}canary-${place}`
        const isJson = ['payload', 'detail', 'value'].includes(column)
        const value = isJson ? JSON.stringify({ text }) : column === 'email' ? `${text}@c.example` : text
        await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value} where ${sql.ref(key)} = ${one}`.execute(
          tx,
        )
      }
    }
  })
}

const maySee = (asker: Asker, { seenBy }: Hidden): boolean =>
  asker !== 'nobody' && seenBy !== 'nobody' && isEverAllowed(asker, seenBy)

/** Of a column that a role sees for its own sections alone, the rows outside them. */
function hiddenFrom(asker: Asker): readonly Hidden[] {
  const columns = hidden.filter((column) => !maySee(asker, column))
  if (asker !== 'desk-editor') return columns
  return [
    ...columns,
    ...hidden.filter(({ table }) => table === 'comments').map((one) => ({ ...one, rows: [otherComment] })),
  ]
}

/** Asks again what was shed because too much was asked at once: a slow machine is no difference between two worlds. */
async function askPatiently(browser: TestBrowser | undefined, path: string): Promise<Reply | undefined> {
  for (let tries = 0; ; tries += 1) {
    const reply = await browser?.ask('GET', path)
    if (reply?.status !== 503 || tries === 20) return reply
    await new Promise((resolve) => setTimeout(resolve, 50 * (tries + 1)))
  }
}

/** What stands in an answer whatever is asked. */
const withoutIds = (text: string): string => text.replaceAll(/"requestId":"[^"]*"/g, '')

describe('what a role may not see', () => {
  test.each(askers)(
    'makes no difference to any answer that %s gets, whatever is filtered, ordered or searched',
    async (asker) => {
      const columns = hiddenFrom(asker)
      expect(columns.length).toBeGreaterThan(0)
      // A search that finds what its own words were written into would tell that they are there.
      const requests = reading.flatMap((route) => requestsOf(route, [...canaries, 'a', 'z', '%', '_']))
      expect(requests.length).toBeGreaterThan(200)
      const answersIn = async (world: (typeof worlds)[number]): Promise<ReadonlyMap<string, string>> => {
        await write(hidden, plainWorld)
        await write(columns, world)
        const answers = new Map<string, string>()
        for (let start = 0; start < requests.length; start += 20) {
          await Promise.all(
            requests.slice(start, start + 20).map(async (path) => {
              const reply = await askPatiently(browsers.get(asker), path)
              answers.set(path, `${reply?.status} ${withoutIds(reply?.text ?? '')}`)
            }),
          )
        }
        return answers
      }
      const [one, two] = [await answersIn(worlds[0]), await answersIn(worlds[1])]
      const told = requests.filter((path) => one.get(path) !== two.get(path))
      expect(told).toEqual([])
      // Where nothing may be seen that differs, no mark of it stands in an answer either.
      const marked = requests.filter((path) => /(?:aaa|zzzz)canary-/.test(two.get(path) ?? ''))
      expect(marked).toEqual([])
      expect([...two.values()].some((answer) => answer.startsWith('5'))).toBe(false)
    },
    120_000,
  )

  test('is seen by those who may: the marks are really there', async () => {
    await write(hidden, worlds[0])
    const seen = async (role: Role, path: string): Promise<boolean> =>
      ((await browsers.get(role)?.ask('GET', path))?.text ?? '').includes('aaacanary-')
    expect(await seen('moderator', '/comments')).toBe(true)
    expect(await seen('chief-editor', '/authors')).toBe(true)
    expect(await seen('chief-editor', '/people')).toBe(true)
    expect(await seen('chief-editor', '/jobs')).toBe(true)
    expect(await seen('desk-editor', '/comments')).toBe(true)
    expect(await seen('owner', '/articles')).toBe(true)
  })

  test('is no name that a list could be narrowed or ordered by', async () => {
    const names = [
      ...new Set(
        hidden.flatMap(({ column }) => [
          column,
          column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
        ]),
      ),
    ]
    const ways = [...names, ...names.map((name) => `filter[${name}]`), 'fields', 'include', 'select', 'where']
    for (const route of reading) {
      const { properties } = propertiesSchema.parse(z.toJSONSchema(route.input, { io: 'input' }))
      const [plain = ''] = requestsOf(route, [])
      for (const way of ways.filter((name) => !Object.hasOwn(properties, name))) {
        const path = `${plain}${plain.includes('?') ? '&' : '?'}${encodeURIComponent(way)}=a`
        expect([path, (await browsers.get('owner')?.ask('GET', path))?.status]).toEqual([path, 400])
      }
      for (const name of ['sort', 'order']) {
        for (const value of Object.hasOwn(properties, name) ? names : []) {
          const path = `${plain}${plain.includes('?') ? '&' : '?'}${name}=${value}`
          expect([path, (await browsers.get('owner')?.ask('GET', path))?.status]).toEqual([path, 400])
        }
      }
    }
  }, 60_000)
})
