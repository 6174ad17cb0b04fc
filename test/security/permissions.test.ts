import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiRoutes, createApi } from '../../src/api/api.ts'
import { createApiKey } from '../../src/content/api-keys/keys.ts'
import { setDisabled } from '../../src/content/users/change.ts'
import { invitePerson } from '../../src/content/users/invite.ts'
import {
  actions,
  articleStates,
  grantOf,
  isAllowed,
  type Person,
  type Role,
  roles,
  scopeNames,
  type Thing,
} from '../../src/permissions.ts'
import { createTestDatabase, type TestDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import { createBrowser, makeOwner, makePerson, type TestBrowser } from '../signed-in.ts'
import { groupOf, newsroomObjects, type RouteObject } from './newsroom-objects.ts'

/** Who asks, from nobody to the owner, and programs. */
const askers = ['nobody', ...roles, 'key of a chief-editor', 'chief-editor without second factor'] as const
type Asker = (typeof askers)[number]

const unknown = '01900000-0000-7000-8000-000000000000'

/** What others wrote: in the section that the desk editor answers for, and in another. */
const written = [
  'a draft',
  'a draft elsewhere',
  'in review',
  'scheduled',
  'published',
  'published, being changed',
  'archived',
  'withdrawn',
  'in the trash',
] as const

/** People that others act on. */
const targets = [...roles.map((role) => `active ${role}`), 'invited reporter', 'disabled reporter', 'unknown'] as const

let database: TestDatabase
let newsroom: TestNewsroom
const browsers = new Map<Asker, TestBrowser>()
const keyHeaders = new Map<Asker, Readonly<Record<string, string>>>()
const people = new Map<string, string>()
let ownKey = ''
/** Articles by what they are, and whose: of the asker, or the same for all. */
const articles = new Map<string, string>()
const ownArticles = new Map<Asker, string>()

beforeAll(async () => {
  database = await createTestDatabase('sqlite')
  newsroom = await createNewsroom(database)
  const owner = await makeOwner(newsroom)
  browsers.set('nobody', createBrowser(newsroom)).set('owner', owner.browser)
  for (const role of roles.filter((name) => name !== 'owner')) {
    const desks = role === 'desk-editor' ? [await groupOf(newsroom, newsroom.contents.sections.fa.environment)] : []
    const person = await makePerson(newsroom, role, role, true, desks)
    browsers.set(role, person.browser)
    people.set(`asking ${role}`, person.id)
    if (role !== 'chief-editor') continue
    const wanted = { name: 'key', scopes: scopeNames, days: 1 }
    const { row, secret } = await createApiKey(newsroom.context, person.id, wanted)
    ownKey = row.id
    browsers.set('key of a chief-editor', createBrowser(newsroom))
    keyHeaders.set('key of a chief-editor', { authorization: `Bearer ${secret}` })
  }
  browsers.set(
    'chief-editor without second factor',
    (await makePerson(newsroom, 'chief-editor', 'bare', false)).browser,
  )
  const invite = (role: Role, email: string) =>
    invitePerson(newsroom.context, { email, name: email, role, desks: [], interfaceLanguage: 'en' })
  for (const role of roles) people.set(`active ${role}`, (await makePerson(newsroom, role, `target-${role}`, false)).id)
  people.set('invited reporter', (await invite('reporter', 'invited@coast.example')).userId)
  people.set('disabled reporter', (await makePerson(newsroom, 'reporter', 'disabled', false)).id)
  await setDisabled(newsroom.context, people.get('disabled reporter') ?? '', true)
  people.set('unknown', unknown)
  await writeArticles(owner.browser)
}, 60_000)
afterAll(async () => {
  await newsroom.close()
  await database.remove()
})

async function writeArticles(owner: TestBrowser): Promise<void> {
  const author = (await makePerson(newsroom, 'reporter', 'author', false)).browser
  const sectionId = newsroom.contents.sections.fa.environment
  const steps: Readonly<Record<(typeof written)[number], readonly (readonly [string, string, object?])[]>> = {
    'a draft': [],
    'a draft elsewhere': [],
    'in review': [['POST', 'submission']],
    scheduled: [['PUT', 'schedule', { at: '2030-01-01T00:00:00Z', zone: 'Asia/Tehran' }]],
    published: [['POST', 'publication']],
    'published, being changed': [
      ['POST', 'publication'],
      ['POST', 'draft'],
    ],
    archived: [
      ['POST', 'publication'],
      ['POST', 'archival'],
    ],
    withdrawn: [
      ['POST', 'publication'],
      ['POST', 'withdrawal'],
    ],
    'in the trash': [['POST', 'trash']],
  }
  const begin = async (browser: TestBrowser | undefined, section: string | null): Promise<string> => {
    const body = { language: 'fa', headline: 'خبر', sectionId: section }
    const id = (await browser?.ask('POST', '/articles', body))?.body['id']
    return typeof id === 'string' ? id : ''
  }
  for (const name of written) {
    const id = await begin(author, name === 'a draft elsewhere' ? null : sectionId)
    for (const [method, step, body = {}] of steps[name]) {
      const reply = await owner.ask(method, `/articles/${id}/${step}`, body)
      if (reply.status >= 300) throw new Error(reply.text)
    }
    articles.set(name, id)
  }
  for (const asker of roles) {
    const id = await begin(browsers.get(asker), null)
    if (id !== '') ownArticles.set(asker, id)
  }
}

/** The objects a route can be asked about, and the addresses they have in it. */
function objectsOf(path: string): readonly RouteObject<Asker>[] {
  if (!path.includes(':id')) return [['', path]]
  const at = (id: string): string => path.replace(':id', id).replace(':number', '1')
  const made = newsroomObjects(newsroom, people, path)
  if (made !== undefined) return made
  if (path.startsWith('/articles/')) {
    return [
      ['own draft', (asker) => at(ownArticles.get(asker) ?? unknown)],
      ...written.map((name) => [name, at(articles.get(name) ?? '')] as const),
      ['unknown', at(unknown)],
    ]
  }
  if (path.startsWith('/people/')) return targets.map((name) => [name, at(people.get(name) ?? '')])
  if (path.startsWith('/api-keys/')) {
    return [
      ['of a chief-editor', at(ownKey)],
      ['unknown', at(unknown)],
    ]
  }
  return [['unknown', at(unknown)]]
}

/** `yes`: let in, as far as to be told that the body is wrong, or that there is no such thing. */
const marks: Readonly<Record<number, string>> = { 401: '401', 403: '403', 404: 'none' }

describe('the golden table', () => {
  test('holds every route for every role and state, as the routes really answer', async () => {
    const lines: string[] = []
    for (const { method, path, access } of apiRoutes) {
      const need = access.to === 'allowed' ? access.action : access.to
      lines.push('', `${method} ${path} (${need})`)
      for (const [object, address] of objectsOf(path)) {
        const isReal =
          method === 'GET' ||
          (method === 'DELETE' && !path.startsWith('/articles/')) ||
          path.endsWith('/suspension') ||
          path.endsWith('/invitation')
        const ask = async (asker: Asker): Promise<string> => {
          const headers = keyHeaders.get(asker) ?? {}
          const place = typeof address === 'string' ? address : await address(asker)
          // Nothing is done: no body fits, and what has none is asked through a route that only reads.
          return isReal && method !== 'GET'
            ? rollBack(asker, method, place, headers)
            : askOnce(asker, method, place, headers)
        }
        const cells: string[] = []
        if (isReal && method !== 'GET') for (const asker of askers) cells.push(await ask(asker))
        else cells.push(...(await Promise.all(askers.map(ask))))
        lines.push(`  ${object.padEnd(24)} ${cells.map((cell) => cell.padEnd(4)).join(' ')}`.trimEnd())
      }
    }
    const head = ['The answer of every route to', ...askers.map((asker, column) => `${column + 1}  ${asker}`)]
    const key = 'yes: let in; 401: not signed in; 403: not allowed; none: no such thing. Columns in that order.'
    await expect([...head, '', key, ...lines, ''].join('\n')).toMatchFileSnapshot('permissions.routes.golden.txt')
  }, 120_000)

  test('says what every role may do to every thing', async () => {
    const who = (role: Role): Person => ({ id: 'me', role, desks: ['sport'] })
    const things: readonly (readonly [string, Thing])[] = [
      ...articleStates.flatMap((state): readonly (readonly [string, Thing])[] => [
        [`own ${state}`, { ownerId: 'me', sections: ['other'], state }],
        [`${state} of own section`, { ownerId: 'you', sections: ['sport'], state }],
        [`${state} of others`, { ownerId: 'you', sections: ['other'], state }],
      ]),
      ...roles.map((role): readonly [string, Thing] => [`a ${role}`, { role }]),
      ['anything', {}],
    ]
    const lines = actions.flatMap((action) => {
      const named = action.startsWith('article.') || action.startsWith('comment.') ? articleStates.length * 3 : 0
      const shown = action.startsWith('people.')
        ? things.slice(-roles.length - 1)
        : named > 0
          ? things.slice(0, named)
          : things.slice(-1)
      const grants = roles.map((role) => `${role}: ${grantOf(role, action) ?? 'no'}`).join(', ')
      const rows = shown.map(([name, thing]) => {
        const cells = roles.map((role) => (isAllowed(who(role), action, thing) ? 'yes' : '-').padEnd(4))
        return `  ${name.padEnd(26)} ${cells.join(' ')}`.trimEnd()
      })
      return ['', `${action} (${grants})`, ...rows]
    })
    const head = `What each role may do: ${roles.join(', ')}, in that order.`
    await expect([head, ...lines, ''].join('\n')).toMatchFileSnapshot('permissions.actions.golden.txt')
  })

  test('a route that does not say who may use it, or says it twice, keeps the newsroom from starting', () => {
    const context = {} as Parameters<typeof createApi>[0]
    const [first] = apiRoutes
    if (first === undefined) throw new Error('There are no routes.')
    const { access: _, ...bare } = first
    expect(() => createApi(context, [bare as typeof first])).toThrow('does not say who may use it')
    expect(() => createApi(context, [first, first])).toThrow('declared twice')
    const made = { ...first, access: { to: 'allowed', action: 'everything.do' } } as unknown as typeof first
    expect(() => createApi(context, [made])).toThrow('permissions do not have')
  })

  const markOf = (status: number): string => marks[status] ?? 'yes'

  async function askOnce(asker: Asker, method: string, address: string, headers: Readonly<Record<string, string>>) {
    const body = method === 'GET' || method === 'DELETE' ? undefined : { unknown: true }
    // What was never seen is not changed.
    const never = method === 'DELETE' ? { 'if-match': '"never"' } : {}
    const reply = await browsers.get(asker)?.ask(method, address, body, { ...headers, ...never })
    const code = reply?.body['code']
    // What a wrong secret is answered is no question of permission.
    return code === 'sign-in-refused' || code === 'passkey-refused' ? 'yes' : markOf(reply?.status ?? 0)
  }

  /** Puts people back as they were: each cell is asked of the same newsroom. */
  async function rollBack(asker: Asker, method: string, address: string, headers: Readonly<Record<string, string>>) {
    const tables = ['users', 'user_sessions', 'passkeys', 'recovery_codes', 'one_time_tokens', 'api_keys'] as const
    const { reader } = database.database
    const cookies = [...(browsers.get(asker)?.cookies ?? [])]
    const before = await Promise.all(tables.map((table) => reader.selectFrom(table).selectAll().execute()))
    const reply = await browsers.get(asker)?.ask(method, address, method === 'DELETE' ? undefined : {}, headers)
    await database.database.transaction(async (tx) => {
      for (const table of tables.toReversed()) await tx.deleteFrom(table).execute()
      for (const [index, table] of tables.entries()) {
        const rows = before[index] ?? []
        if (rows.length > 0) await tx.insertInto(table).values(rows).execute()
      }
    })
    for (const [name, value] of cookies) browsers.get(asker)?.cookies.set(name, value)
    return markOf(reply?.status ?? 0)
  }
})
