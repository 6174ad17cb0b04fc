import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiRoutes } from '../../src/api/api.ts'
import { describeApi } from '../../src/api/openapi.ts'
import type { Route } from '../../src/api/route.ts'
import { newsroomKinds } from '../../src/jobs/newsroom-kinds.ts'
import { runPendingJobs } from '../../src/jobs/run-pending.ts'
import { describeOnEachDatabase } from '../databases.ts'
import { begin } from '../desk.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import { newsroomObjects } from '../security/newsroom-objects.ts'
import { createBrowser, makeOwner, makePerson, type Reply, type TestBrowser } from '../signed-in.ts'

interface DescribedRoute {
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[]
}

const described = describeApi(apiRoutes)['paths'] as Readonly<Record<string, Readonly<Record<string, DescribedRoute>>>>
const headerOf = ({ method, path }: Route, name: string): boolean =>
  described[path.replaceAll(/:([a-z]+)/g, '{$1}')]?.[method.toLowerCase()]?.parameters.some(
    (parameter) => parameter.in === 'header' && parameter.name === name,
  ) ?? false

/** What a route is asked with, where nothing would be refused before anything is compared. */
const inputs: Readonly<Record<string, object>> = {
  'GET /public/articles': { language: 'fa' },
  'GET /public/sections': { language: 'fa' },
  'GET /public/tags': { language: 'fa' },
  'GET /public/authors': { language: 'fa' },
  'GET /search': { lang: 'fa', q: 'تالاب' },
  'GET /front-page': { language: 'fa', page: 'front' },
  'GET /commenters': { email: 'nobody@coast.example' },
  'GET /front-page/filling': { language: 'fa', page: 'front' },
  'PUT /front-page': { language: 'fa', page: 'front', lead: [], pair: [], list: [] },
  'POST /front-page/restoration': { language: 'fa', page: 'front' },
  'PUT /menus': { language: 'fa', name: 'main', items: [] },
  'GET /menus': { language: 'fa' },
  'GET /tags': { language: 'fa' },
  'PUT /announced-months': {
    calendar: 'islamic-umalqura',
    country: 'IR',
    year: 1446,
    month: 9,
    startsOn: '2025-03-02',
  },
  'PUT /articles/:id/schedule': { at: '2030-01-01T00:00:00Z', zone: 'Asia/Tehran' },
  'POST /articles/:id/return': { note: 'دوباره' },
  'POST /articles/:id/preview-links': { hours: 1 },
  'PUT /articles/:id/lock': { takeOver: false },
  'PUT /editions/:id': {
    name: 'ساحل',
    motto: '',
    calendars: [{ calendar: 'persian', language: 'fa' }],
    digits: 'arabext',
    monthNames: '',
    zone: 'Asia/Tehran',
    country: 'IR',
    footer: '',
    position: 0,
    version: 1,
  },
  'PATCH /pages/:id': { version: 1, title: 'عنوان' },
  'PUT /settings/:id': { value: {} },
  'PUT /guarded-settings/:id': { value: {} },
  'POST /sections/:id/merger': { into: '01900000-0000-7000-8000-000000000000' },
  'POST /authors/:id/merger': { into: '01900000-0000-7000-8000-000000000000' },
  'POST /tags/:id/merger': { into: '01900000-0000-7000-8000-000000000000' },
  'POST /comments/:id/replies': { body: 'پاسخ' },
  'POST /comments/:id/commenter/erasure': { keep: 'nothing' },
}
/** A passkey is asked with something new each time, a copy is read once, pages are no JSON. */
const unkept: ReadonlySet<string> = new Set(['/session/passkey', '/backup'])
const nameOf = ({ method, path }: Route): string => `${method} ${path}`
const reading = apiRoutes.filter((route) => route.method === 'GET' && headerOf(route, 'If-None-Match'))
const conditional = apiRoutes.filter((route) => headerOf(route, 'If-Match'))

describeOnEachDatabase('what a request makes its answer depend on', (get) => {
  let newsroom: TestNewsroom
  let owner: TestBrowser

  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    owner = (await makeOwner(newsroom)).browser
  })
  afterAll(() => newsroom.close())

  let made = 0
  const addressOf = async ({ path }: Route): Promise<string> => {
    if (!path.includes(':id')) return path
    const at = (id: string): string => path.replace(':id', id).replace(':number', '1')
    if (path.startsWith('/public/articles/')) return at('101')
    if (path.startsWith('/articles/')) {
      const { id } = await begin(owner, { headline: 'خبر' })
      if (path.includes('/revisions/')) {
        await owner.ask('POST', `/articles/${id}/publication`, {})
        await owner.ask('POST', `/articles/${id}/draft`, {})
      }
      return at(id)
    }
    if (path.startsWith('/people/')) return at((await makePerson(newsroom, 'reporter', `p${(made += 1)}`, false)).id)
    const [, address] = newsroomObjects(newsroom, new Map(), path)?.[path.startsWith('/media/') ? 1 : 0] ?? []
    return typeof address === 'function' ? address('owner') : (address ?? path)
  }
  const inputOf = (route: Route): object => inputs[nameOf(route)] ?? {}
  const send = async (
    route: Route,
    address: string,
    headers: Readonly<Record<string, string>> = {},
    input: object = inputOf(route),
  ) => {
    if (route.method === 'GET') {
      const query = new URLSearchParams(Object.entries(input)).toString()
      return owner.ask('GET', query === '' ? address : `${address}?${query}`, undefined, headers)
    }
    const body = route.takesFile === true ? new Uint8Array([1]) : route.method === 'DELETE' ? undefined : input
    return owner.ask(route.method, route.takesFile === true ? `${address}?name=a.png` : address, body, headers)
  }
  /** Reads what a change is about. */
  const readerOf = (route: Route): Route | undefined =>
    reading.find(({ path }) => path === /^.*?\/:id/.exec(route.path)?.[0]) ??
    reading.find(({ path }) => path === route.path || path === route.path.replace(/\/restoration$/, ''))

  /** What a change is compared with: the version of what was read, or, where a list holds things with versions of their own, that of the thing. */
  const versionFor = (route: Route, reply: Reply): string => {
    const whole = reply.headers.get('etag')?.slice(1, -1) ?? ''
    if (nameOf(route) !== 'PUT /menus') return whole
    const menus = reply.body['items'] as readonly { readonly id: string; readonly name: string }[]
    return menus.find(({ name }) => name === 'main')?.id ?? whole
  }

  test('every route that is read says which version it gives, and gives nothing to who has that', async () => {
    expect(reading.length).toBeGreaterThan(40)
    for (const route of reading.filter(({ path }) => !unkept.has(path))) {
      const address = await addressOf(route)
      // A merger is looked at with the one that stays.
      const isMerger = route.path.endsWith('/merger')
      const other = isMerger ? await addressOf({ ...route, path: route.path.replace('/merger', '') }) : ''
      const input = isMerger ? { into: other.split('/').at(-1) } : inputOf(route)
      const first = await send(route, address, {}, input)
      const tag = first.headers.get('etag') ?? ''
      expect([nameOf(route), first.status, tag]).toEqual([nameOf(route), 200, expect.stringMatching(/^"[\w.~-]+"$/)])
      for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
        const again = await send(route, address, { 'if-none-match': known }, input)
        expect([nameOf(route), known, again.status, again.text, again.headers.get('etag')]).toEqual([
          nameOf(route),
          known,
          304,
          '',
          tag,
        ])
        expect(again.headers.get('cache-control')).toBe(first.headers.get('cache-control'))
      }
      for (const known of ['"other"', 'nonsense', '']) {
        expect([nameOf(route), (await send(route, address, { 'if-none-match': known }, input)).status]).toEqual([
          nameOf(route),
          200,
        ])
      }
    }
  })

  test('every change over something newer is refused with both versions, and changes nothing', async () => {
    expect(conditional.length).toBeGreaterThan(45)
    const wrong: unknown[] = []
    for (const route of conditional) {
      const address = await addressOf(route)
      const reader = readerOf(route)
      if (reader === undefined) throw new Error(`Say what ${nameOf(route)} changes.`)
      const at = reader.path.includes(':id') ? (/^\/[a-z-]+\/[^/]+/.exec(address)?.[0] ?? '') : reader.path
      const read = () => (reader === route ? send(route, at) : send(reader, at))
      const before = await read()
      const reply = await send(route, address, { 'if-match': '"9-9~other"' })
      const { code, yours, current } = reply.body
      const tag = before.headers.get('etag') ?? ''
      const isToldBoth = typeof yours === 'string' && versionFor(route, before).startsWith(String(current))
      const isRefused = reply.status === 409 && code === 'version-conflict' && isToldBoth
      if (!isRefused) wrong.push([nameOf(route), reply.text])
      const after = (await read()).headers.get('etag')
      if (after !== tag) wrong.push([nameOf(route), tag, after])
    }
    expect(wrong).toEqual([])
  })

  test('a change over what was seen is made, also where a proxy has called the version weak', async () => {
    let done = 0
    for (const route of conditional) {
      const address = await addressOf(route)
      const reader = readerOf(route)
      if (reader === undefined) throw new Error(`Say what ${nameOf(route)} changes.`)
      const at = reader.path.includes(':id') ? (/^\/[a-z-]+\/[^/]+/.exec(address)?.[0] ?? '') : reader.path
      const tag = `"${versionFor(route, await send(reader, at))}"`
      const reply = await send(route, address, { 'if-match': done % 2 === 0 ? tag : `W/${tag}` })
      if (reply.body['code'] === 'version-conflict') throw new Error([nameOf(route), tag, reply.text].join())
      expect([nameOf(route), reply.body['code']]).not.toEqual([nameOf(route), 'condition-unusable'])
      if (reply.status < 300) done += 1
      // What a change answers is what one would read then, under the same version.
      if (reply.status < 300 && reply.headers.get('etag')?.includes('~') !== false && reader.output === route.output) {
        const fresh = await send(reader, at)
        if (fresh.text === reply.text) expect(fresh.headers.get('etag')).toBe(reply.headers.get('etag'))
      }
    }
    expect(done).toBeGreaterThan(35)
  })

  test('a change that names nothing is taken, and changes nothing', async () => {
    const patching = conditional.filter(({ method }) => method === 'PATCH')
    expect(patching.length).toBeGreaterThan(7)
    for (const route of patching) {
      const address = await addressOf(route)
      const at = /^\/[a-z-]+(?:\/[^/]+)?/.exec(address)?.[0] ?? ''
      const before = await owner.ask('GET', at)
      const needed = route.path === '/pages/:id' ? { version: 1 } : {}
      const tag = before.headers.get('etag') ?? ''
      const reply = await owner.ask('PATCH', address, needed, { 'if-match': tag })
      expect([nameOf(route), reply.status, reply.text]).toEqual([nameOf(route), 200, reply.text])
      const told = (text: string): string => text.replaceAll(/"(?:updatedAt|version|etag|lock|heldUntil)":[^,]*/g, '')
      expect([nameOf(route), told((await owner.ask('GET', at)).text)]).toEqual([nameOf(route), told(before.text)])
    }
  })

  test('a condition that a route cannot keep is refused, not overlooked', async () => {
    const others = apiRoutes.filter((route) => !headerOf(route, 'If-Match') && route.path !== '/session')
    expect(others.length).toBeGreaterThan(40)
    for (const route of others) {
      const reply = await send(route, await addressOf(route), { 'if-match': '"a"' })
      const isThere = reply.status !== 404
      expect([nameOf(route), isThere ? reply.body['code'] : 'condition-unusable']).toEqual([
        nameOf(route),
        'condition-unusable',
      ])
    }
    const page = await addressOf({ path: '/pages/:id' } as Route)
    for (const headers of [{ 'if-match': 'x' }, { 'if-match': '"a", "b"' }, { 'if-none-match': '"a"' }]) {
      const reply = await owner.ask('PATCH', page, { title: 'x' }, headers)
      expect([headers, reply.status, reply.body['code']]).toEqual([headers, 400, 'condition-unusable'])
    }
  })

  test('of changes over the same version one is made, and the others are told', async () => {
    const shortName = (name: string): object => ({ value: { fa: name } })
    const edition = inputs['PUT /editions/:id']
    const draft = async (): Promise<string> => `/articles/${(await begin(owner, { headline: 'خبر' })).id}`
    const changes: readonly (readonly [string, string, string, (name: string, version: number) => object])[] = [
      ['PATCH', await addressOf({ path: '/pages/:id' } as Route), '', (title, version) => ({ title, version })],
      ['PATCH', await addressOf({ path: '/sections/:id' } as Route), '', (name) => ({ name })],
      ['PATCH', await addressOf({ path: '/tags/:id' } as Route), '', (name) => ({ name })],
      ['PUT', '/settings/short-names', '', shortName],
      ['PUT', '/settings/search-synonyms', '', (name) => ({ value: `[fa]\n${name} = تالاب` })],
      ['PUT', '/editions/fa', '', (name, version) => ({ ...edition, name, version })],
      ['PATCH', await draft(), '/draft', (headline) => ({ headline })],
    ]
    for (const [method, address, below, bodyOf] of changes) {
      for (let round = 0; round < 3; round += 1) {
        const read = await owner.ask('GET', address)
        const tag = read.headers.get('etag') ?? ''
        const names = ['یک', 'دو', 'سه'].map((name) => `${name} ${round}`)
        const body = (name: string): object => bodyOf(name, Number(read.body['version'] ?? 1))
        const replies = await Promise.all(
          names.map((name) => owner.ask(method, address + below, body(name), { 'if-match': tag })),
        )
        const statuses = replies.map(({ status }) => status).toSorted((a, b) => a - b)
        expect([address, ...statuses, replies[0]?.text]).toEqual([address, 200, 409, 409, replies[0]?.text])
        const winner = names[replies.findIndex(({ status }) => status === 200)]
        expect((await owner.ask('GET', address)).text).toContain(winner)
        const refused = replies.find(({ status }) => status === 409)
        expect([refused?.body['code'], typeof refused?.body['current']]).toEqual(['version-conflict', 'string'])
        expect(refused?.text).toContain(winner)
      }
    }
  })

  test('the form of addresses is changed once over what was seen, and everything is rendered again by a job', async () => {
    const jobs = async () => {
      const rows = await get()
        .database.reader.selectFrom('jobs')
        .select('state')
        .where('kind', '=', 'content.reindex')
        .execute()
      return rows.map(({ state }) => state)
    }
    const address = '/settings/primary-prefix'
    const tag = (await owner.ask('GET', address)).headers.get('etag') ?? ''
    const replies = await Promise.all(
      [1, 2, 3].map(() => owner.ask('PUT', address, { value: false }, { 'if-match': tag })),
    )
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
    expect(await jobs()).toEqual(['waiting'])
    expect((await owner.ask('PUT', '/settings/primary-language', { value: 'en' })).status).toBe(200)
    expect(await jobs()).toEqual(['waiting'])
    expect((await owner.ask('PUT', address, { value: true }, { 'idempotency-key': 'back' })).status).toBe(200)
    await runPendingJobs(newsroom.context, newsroomKinds(newsroom.context, newsroom))
    expect(await jobs()).toEqual(['done'])
    // Nothing has moved, and so nothing is to be done.
    expect((await owner.ask('PUT', address, { value: true })).status).toBe(200)
    expect((await owner.ask('PUT', '/settings/primary-language', { value: 'fa' })).status).toBe(200)
    expect(await jobs()).toEqual(['done'])
  })

  test('who could not read a thing is not shown it by a refusal', async () => {
    const nobody = createBrowser(newsroom)
    const person = (await makePerson(newsroom, 'moderator', 'moderating', false)).browser
    const page = await addressOf({ path: '/pages/:id' } as Route)
    expect((await nobody.ask('PATCH', page, { title: 'x' }, { 'if-match': '"a"' })).status).toBe(401)
    const reply = await person.ask('PATCH', page, { title: 'x' }, { 'if-match': '"a"' })
    expect([reply.status, reply.body['resource']]).toEqual([403, undefined])
  })
})
