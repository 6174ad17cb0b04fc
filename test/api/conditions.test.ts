import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiRoutes } from '../../src/api/api.ts'
import { describeApi } from '../../src/api/openapi.ts'
import type { Route } from '../../src/api/route.ts'
import { describeOnEachDatabase } from '../databases.ts'
import { begin } from '../desk.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import { newsroomObjects } from '../security/newsroom-objects.ts'
import { createBrowser, makeOwner, makePerson, type TestBrowser } from '../signed-in.ts'

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
  const send = async (route: Route, address: string, headers: Readonly<Record<string, string>> = {}) => {
    const input = inputOf(route)
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

  test('every route that is read says which version it gives, and gives nothing to who has that', async () => {
    expect(reading.length).toBeGreaterThan(40)
    for (const route of reading.filter(({ path }) => !unkept.has(path))) {
      const address = await addressOf(route)
      const first = await send(route, address)
      const tag = first.headers.get('etag') ?? ''
      expect([nameOf(route), first.status, tag]).toEqual([nameOf(route), 200, expect.stringMatching(/^"[\w.~-]+"$/)])
      for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
        const again = await send(route, address, { 'if-none-match': known })
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
        expect([nameOf(route), (await send(route, address, { 'if-none-match': known })).status]).toEqual([
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
      const isToldBoth = typeof yours === 'string' && tag.slice(1, -1).startsWith(String(current))
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
      const tag = (await send(reader, at)).headers.get('etag') ?? ''
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

  test('of two changes over the same version one is made, and one is told', async () => {
    for (let round = 0; round < 5; round += 1) {
      const page = await addressOf({ path: '/pages/:id' } as Route)
      const tag = (await owner.ask('GET', page)).headers.get('etag') ?? ''
      const replies = await Promise.all(
        ['یک', 'دو', 'سه'].map((title) => owner.ask('PATCH', page, { title, version: 1 }, { 'if-match': tag })),
      )
      expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
      const winner = replies.find(({ status }) => status === 200)
      const refused = replies.find(({ status }) => status === 409)
      expect([refused?.body['code'], refused?.body['resource']]).toEqual(['version-conflict', winner?.body])
    }
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
