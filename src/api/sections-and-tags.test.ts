import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom } from '../../test/newsroom.ts'
import { groupOf } from '../../test/security/newsroom-objects.ts'
import { makeOwner, makePerson, type Reply, type TestPerson } from '../../test/signed-in.ts'
import { findTagIds } from '../content/articles/queries.ts'
import { listArticles } from '../content/listings/queries.ts'
import { listName } from '../content/listings/lists.ts'

interface Item {
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly url: string
  readonly parentId: string | null
  readonly articles: number
  readonly groupId: string
  readonly translations: readonly { readonly name: string }[]
}
const itemsOf = (reply: Reply): readonly Item[] => reply.body['items'] as readonly Item[]
const one = (reply: Reply): Item => reply.body as unknown as Item

describeOnEachDatabase('sections and tags', (get) => {
  let newsroom: TestNewsroom
  let owner: TestPerson
  let desk: TestPerson
  let reporter: TestPerson
  let environment = ''

  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    owner = await makeOwner(newsroom)
    environment = newsroom.contents.sections.fa.environment
    desk = await makePerson(newsroom, 'desk-editor', 'desk', true, [await groupOf(newsroom, environment)])
    reporter = await makePerson(newsroom, 'reporter')
  })
  afterAll(() => newsroom.close())

  const locationOf = async (path: string): Promise<string | undefined> => {
    const response = await newsroom.askAnew(encodeURI(path))
    return response.status === 301 ? decodeURI(response.headers.get('location') ?? '') : String(response.status)
  }

  test('lists sections with language and direction, and makes new ones below', async () => {
    const all = itemsOf(await reporter.browser.ask('GET', '/sections?language=fa'))
    expect(all.find(({ id }) => id === environment)).toMatchObject({ language: 'fa', dir: 'rtl', slug: 'محیط-زیست' })
    const made = await desk.browser.ask('POST', '/sections', { language: 'fa', name: 'رودها', parentId: environment })
    expect(made.status).toBe(201)
    expect(one(made)).toMatchObject({ parentId: environment, slug: 'رودها' })
    expect((await desk.browser.ask('POST', '/sections', { language: 'fa', name: 'بیرون' })).status).toBe(403)
    expect((await reporter.browser.ask('POST', '/sections', { language: 'fa', name: 'بیرون' })).status).toBe(403)
    const foreign = { language: 'en', name: 'Rivers', parentId: environment }
    expect((await owner.browser.ask('POST', '/sections', foreign)).status).toBe(400)
    const twice = { language: 'fa', name: 'دوباره', groupId: await groupOf(newsroom, environment) }
    expect((await owner.browser.ask('POST', '/sections', twice)).status).toBe(409)
  })

  test.each([
    ['/sections', { name: 'Flüsse' }],
    ['/tags', { name: 'Flüsse' }],
    ['/pages', { title: 'Flüsse', document: { type: 'doc', content: [] } }],
    ['/articles', { headline: 'Flüsse' }],
  ])('nothing new in %s stands in an edition the paper does not have', async (path, body) => {
    // A language that is known, and one that nobody speaks.
    for (const language of ['de', 'text']) {
      const { status, body: told } = await owner.browser.ask('POST', path, { ...body, language })
      expect(status, language).toBe(400)
      expect(told['faults']).toMatchObject([{ path: 'language', code: 'unknown-reference' }])
    }
  })

  test('what is sent twice under one key is done once, and answered alike', async () => {
    const key = { 'idempotency-key': 'a-section-once' }
    const wanted = { language: 'fa', name: 'یک بار' }
    const replies = await Promise.all([1, 2, 3].map(() => owner.browser.ask('POST', '/sections', wanted, key)))
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(replies.map((reply) => one(reply).id)).size).toBe(1)
    const all = itemsOf(await owner.browser.ask('GET', '/sections?language=fa'))
    expect(all.filter(({ name }) => name === 'یک بار')).toHaveLength(1)
    const renamed = { 'idempotency-key': 'a-name-once' }
    const { id } = one(replies[0] ?? { status: 0, body: {}, headers: new Headers(), text: '' })
    const path = `/sections/${id}`
    expect(one(await owner.browser.ask('PATCH', path, { slug: 'بار-نو' }, renamed)).slug).toBe('بار-نو')
    expect(one(await owner.browser.ask('PATCH', path, { slug: 'بار-نو' }, renamed)).slug).toBe('بار-نو')
  })

  test('gives a section another address, and leads there from the old one', async () => {
    const made = one(await owner.browser.ask('POST', '/sections', { language: 'fa', name: 'کهنه' }))
    expect((await newsroom.askAnew(made.url)).status).toBe(200)
    const moved = await owner.browser.ask('PATCH', `/sections/${made.id}`, { slug: 'تازه', name: 'نو' })
    expect(one(moved)).toMatchObject({ slug: 'تازه', name: 'نو' })
    expect(await locationOf('/fa/کهنه/')).toContain('/fa/تازه/')
    expect(await locationOf('/کهنه/')).toContain('/fa/تازه/')
    expect(await locationOf('/fa/تازه/')).toBe('200')
    // Back again: the address is that of the section once more, and leads nowhere.
    await owner.browser.ask('PATCH', `/sections/${made.id}`, { slug: 'کهنه' })
    expect(await locationOf('/fa/کهنه/')).toBe('200')
    expect(await locationOf('/fa/تازه/')).toContain('/fa/کهنه/')
    for (const slug of ['tag', 'ar', '123', 'feed.xml']) {
      const refused = await owner.browser.ask('PATCH', `/sections/${made.id}`, { slug })
      expect([slug, refused.status, refused.body['code']]).toEqual([slug, 400, 'address-unusable'])
    }
    const taken = await owner.browser.ask('PATCH', `/sections/${made.id}`, { slug: 'محیط-زیست' })
    expect([taken.status, taken.body['code']]).toEqual([409, 'address-taken'])
    for (const slug of ['a/b', 'a b', '', 'a?b']) {
      expect((await owner.browser.ask('PATCH', `/sections/${made.id}`, { slug })).status).toBe(400)
    }
  })

  test('moves a section with its articles, never into itself', async () => {
    const { wetlands } = newsroom.contents.sections.fa
    const home = one(await owner.browser.ask('POST', '/sections', { language: 'fa', name: 'خانه' }))
    const count = async (id: string): Promise<number> =>
      (await listArticles(get().database.reader, listName.section(id), 50)).items.length
    const before = await count(environment)
    const inside = await count(wetlands)
    expect(inside).toBeGreaterThan(0)
    expect((await owner.browser.ask('PATCH', `/sections/${wetlands}`, { parentId: wetlands })).status).toBe(400)
    expect((await desk.browser.ask('PATCH', `/sections/${wetlands}`, { parentId: home.id })).status).toBe(403)
    expect((await owner.browser.ask('PATCH', `/sections/${wetlands}`, { parentId: home.id })).status).toBe(200)
    expect(await count(home.id)).toBe(inside)
    expect(await count(environment)).toBeLessThan(before)
    expect((await owner.browser.ask('PATCH', `/sections/${home.id}`, { parentId: wetlands })).status).toBe(400)
    const refused = await owner.browser.ask('DELETE', `/sections/${home.id}`)
    expect([refused.status, refused.body['code']]).toEqual([409, 'in-use'])
    await owner.browser.ask('PATCH', `/sections/${wetlands}`, { parentId: environment })
    expect((await owner.browser.ask('DELETE', `/sections/${home.id}`)).status).toBe(200)
    expect((await newsroom.askAnew(home.url)).status).toBe(404)
  })

  test('a section has a colour that can be read, on its pages and those below it alone', async () => {
    const { wetlands } = newsroom.contents.sections.fa
    const ask = (input: object) => owner.browser.ask('PATCH', `/sections/${environment}`, input)
    for (const [colour, code] of [
      ['red', 'no-colour'],
      ['#F7C948', 'no-colour'],
      ['#f7c948', 'contrast'],
    ]) {
      const refused = await ask({ colour })
      expect([refused.status, refused.body['faults']]).toMatchObject([400, [{ path: 'colour', code }]])
    }
    const green = await ask({ colour: '#0b6b3a' })
    expect(green.body).toMatchObject({ colour: '#0b6b3a' })
    const sheetOf = async (path: string): Promise<string | undefined> =>
      /\/-\/colours\/([0-9a-f-]+)\.css/.exec(await (await newsroom.askAnew(encodeURI(path))).text())?.[1]
    const below = one(await owner.browser.ask('GET', `/sections/${wetlands}`))
    const sheet = await sheetOf(decodeURI(one(green).url))
    expect(sheet).toMatch(/^0b6b3a-/)
    expect(await sheetOf(decodeURI(below.url))).toBe(sheet)
    expect(await (await newsroom.ask(`/-/colours/${sheet}.css`)).text()).toContain('--accent:#0b6b3a')
    expect(await sheetOf('/fa/')).toBe(undefined)
    await ask({ colour: '' })
    expect(await sheetOf(decodeURI(below.url))).toBe(undefined)
  })

  test('a closed section keeps its page and its articles, says so, and leaves the front page until it opens again', async () => {
    const ask = (input: object) => desk.browser.ask('PATCH', `/sections/${environment}`, input)
    const textOf = async (path: string): Promise<string> => (await newsroom.askAnew(path)).text()
    const { url } = one(await desk.browser.ask('GET', `/sections/${environment}`))
    const isStrip = async (): Promise<boolean> =>
      (await textOf('/fa/')).includes(`<h2 class="strip-title"><a href="${url}"`)
    expect(await isStrip()).toBe(true)
    expect((await ask({ isClosed: true })).body).toMatchObject({ closedAt: expect.stringMatching(/Z$/) })
    expect(await isStrip()).toBe(false)
    expect(await textOf(url)).toContain('این بخش دیگر به‌روز نمی‌شود')
    const since = (await ask({ isClosed: true })).body['closedAt']
    newsroom.clock.now += 60_000
    expect((await ask({ isClosed: true })).body['closedAt']).toBe(since)
    expect((await ask({ isClosed: false })).body).toMatchObject({ closedAt: null })
    expect(await isStrip()).toBe(true)
    expect(await textOf(url)).not.toContain('این بخش دیگر به‌روز نمی‌شود')
  })

  test('puts sections in order, and those of elsewhere below', async () => {
    const ask = owner.browser.ask
    const make = async (name: string) => one(await ask('POST', '/sections', { language: 'fa', name })).id
    const [a, b, c] = [await make('الف'), await make('ب'), await make('ج')]
    const order = async (parentId: string | null) =>
      itemsOf(await ask('GET', '/sections?language=fa'))
        .filter((section) => section.parentId === parentId)
        .map(({ id }) => id)
    expect((await ask('PUT', '/sections/order', { parentId: a, ids: [c, b] })).status).toBe(200)
    expect(await order(a)).toEqual([c, b])
    expect((await ask('PUT', '/sections/order', { parentId: a, ids: [b, c] })).status).toBe(200)
    expect(await order(a)).toEqual([b, c])
    const { id: foreign } = one(await ask('POST', '/sections', { language: 'en', name: 'Foreign' }))
    for (const ids of [[b, foreign], [b, b.replace(/..$/, 'zz')], [a]]) {
      expect((await ask('PUT', '/sections/order', { parentId: a, ids })).status).toBe(400)
    }
    expect((await desk.browser.ask('PUT', '/sections/order', { parentId: null, ids: [b, a] })).status).toBe(403)
    expect((await ask('PUT', '/sections/order', { parentId: null, ids: [c, b, a] })).status).toBe(200)
    for (const id of [a, b, c, foreign]) expect((await ask('DELETE', `/sections/${id}`)).status).toBe(200)
  })

  test('makes one section of two: articles, what lies below, menus and addresses follow', async () => {
    const ask = owner.browser.ask
    const make = async (name: string, more: object = {}) =>
      one(await ask('POST', '/sections', { language: 'fa', name, ...more }))
    const old = await make('کهنه‌ها')
    const below = await make('زیر کهنه', { parentId: old.id })
    const kept = await make('مانده')
    const write = async (sectionId: string): Promise<string> => {
      const made = await ask('POST', '/articles', { language: 'fa', headline: 'خبر جابه‌جا', sectionId })
      const id = String(made.body['id'])
      await ask('POST', `/articles/${id}/publication`, {})
      return id
    }
    const [inOld, inBelow] = [await write(old.id), await write(below.id)]
    const draft = await ask('POST', '/articles', { language: 'fa', headline: 'پیش‌نویس', sectionId: old.id })
    expect((await ask('GET', `/sections/${old.id}/uses`)).body).toMatchObject({ articles: 1, drafts: 1, sections: 1 })
    expect((await ask('POST', `/sections/${old.id}/merger`, { into: below.id })).status).toBe(400)
    expect((await ask('POST', `/sections/${old.id}/merger`, { into: old.id })).status).toBe(400)
    expect((await desk.browser.ask('POST', `/sections/${environment}/merger`, { into: kept.id })).status).toBe(403)
    expect(one(await ask('POST', `/sections/${old.id}/merger`, { into: kept.id })).id).toBe(kept.id)
    const listed = (await listArticles(get().database.reader, listName.section(kept.id), 50)).items
    expect(listed.map(({ id }) => id).toSorted()).toEqual([inOld, inBelow].toSorted())
    expect(await locationOf(decodeURI(old.url))).toContain(decodeURI(kept.url))
    const { items } = (await ask('GET', `/articles?section=${kept.id}`)).body as { items: { id: string }[] }
    expect(items.map(({ id }) => id)).toContain(String(draft.body['id']))
    const page = await (await newsroom.askAnew(kept.url)).text()
    expect(page).toContain('خبر جابه‌جا')
    const all = itemsOf(await ask('GET', '/sections?language=fa'))
    expect(all.find(({ id }) => id === below.id)?.parentId).toBe(kept.id)
    expect(all.some(({ id }) => id === old.id)).toBe(false)
  })

  test('gives a section to the desk of another language, and takes it from there', async () => {
    const ask = owner.browser.ask
    const fa = one(await ask('POST', '/sections', { language: 'fa', name: 'ورزش' }))
    const en = one(await ask('POST', '/sections', { language: 'en', name: 'Sport' }))
    expect(one(await ask('PATCH', `/sections/${en.id}`, { groupId: fa.groupId })).groupId).toBe(fa.groupId)
    const second = one(await ask('POST', '/sections', { language: 'en', name: 'Sports' }))
    expect((await ask('PATCH', `/sections/${second.id}`, { groupId: fa.groupId })).status).toBe(409)
    expect(one(await ask('PATCH', `/sections/${en.id}`, { groupId: null })).groupId).not.toBe(fa.groupId)
    const own = one(await desk.browser.ask('POST', '/sections', { language: 'fa', name: 'باد', parentId: environment }))
    expect((await desk.browser.ask('PATCH', `/sections/${own.id}`, { groupId: en.id })).status).toBe(403)
  })

  test('finds tags in any spelling, in the order of the alphabet, with how often they are used', async () => {
    const found = itemsOf(await reporter.browser.ask('GET', `/tags?language=fa&q=${encodeURIComponent('اب')}`))
    expect(found.map(({ slug }) => slug)).toContain('آب')
    expect(found.find(({ slug }) => slug === 'آب')?.articles).toBeGreaterThan(0)
    const all: string[] = []
    let cursor = ''
    do {
      const reply = await reporter.browser.ask('GET', `/tags?limit=1${cursor}`)
      all.push(...itemsOf(reply).map(({ id }) => id))
      cursor = typeof reply.body['nextCursor'] === 'string' ? `&cursor=${reply.body['nextCursor']}` : ''
    } while (cursor !== '')
    const whole = itemsOf(await reporter.browser.ask('GET', '/tags?limit=100')).map(({ id }) => id)
    expect(all).toEqual(whole)
    expect((await reporter.browser.ask('GET', '/tags?cursor=abc')).status).toBe(400)
  })

  test('makes one tag of two: articles, lists, search and addresses follow', async () => {
    const [water] = itemsOf(await owner.browser.ask('GET', `/tags?language=fa&q=${encodeURIComponent('آب')}`)).filter(
      ({ slug }) => slug === 'آب',
    )
    if (water === undefined) throw new Error('The fixture has no such tag.')
    const made = one(await reporter.browser.ask('POST', '/tags', { language: 'fa', name: 'آبگیرها' }))
    expect((await reporter.browser.ask('POST', `/tags/${water.id}/merger`, { into: made.id })).status).toBe(403)
    expect((await owner.browser.ask('DELETE', `/tags/${water.id}`)).body['code']).toBe('in-use')
    const merged = await desk.browser.ask('POST', `/tags/${water.id}/merger`, { into: made.id })
    expect(one(merged)).toMatchObject({ id: made.id, articles: water.articles })
    expect(await locationOf(`/fa/tag/آب/`)).toContain('/fa/tag/آبگیرها/')
    expect((await owner.browser.ask('GET', `/tags/${water.id}`)).status).toBe(404)
    const articles = await listArticles(get().database.reader, listName.tag(made.id), 50)
    expect(articles.items).toHaveLength(water.articles)
    expect(await findTagIds(get().database.reader, articles.items[0]?.id ?? '')).toContain(made.id)
    const search = await (await newsroom.askAnew(`/fa/search/?q=${encodeURIComponent('آبگیرها')}`)).text()
    expect(search.includes(articles.items[0]?.headline.slice(0, 20) ?? '-')).toBe(true)
    // Of two that merge the same, one does.
    const [first, second] = await Promise.all(
      ['یک', 'دو'].map(async (name) => one(await owner.browser.ask('POST', '/tags', { language: 'fa', name }))),
    )
    const racing = await Promise.all([
      owner.browser.ask('POST', `/tags/${first?.id}/merger`, { into: second?.id }),
      owner.browser.ask('POST', `/tags/${second?.id}/merger`, { into: first?.id }),
    ])
    expect(racing.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(racing.some(({ status }) => status >= 500)).toBe(false)
  })

  test('gives a tag another name and address', async () => {
    const made = one(await owner.browser.ask('POST', '/tags', { language: 'en', name: 'Lakes' }))
    const edited = await owner.browser.ask('PATCH', `/tags/${made.id}`, { name: 'Lakes and ponds', slug: 'ponds' })
    expect(one(edited)).toMatchObject({ name: 'Lakes and ponds', slug: 'ponds' })
    expect(await locationOf('/en/tag/lakes/')).toContain('/en/tag/ponds/')
    expect((await owner.browser.ask('PATCH', `/tags/${made.id}`, { slug: 'water' })).body['code']).toBe('address-taken')
    expect((await owner.browser.ask('DELETE', `/tags/${made.id}`)).status).toBe(200)
  })

  test('says beforehand what a merger moves, and takes the other languages along', async () => {
    const ask = owner.browser.ask
    const make = async (body: object): Promise<Item> => one(await ask('POST', '/tags', body))
    const lakes = await make({ language: 'en', name: 'Great lakes' })
    await make({ language: 'fa', name: 'دریاچه‌ها', groupId: lakes.groupId })
    const alike = await make({ language: 'en', name: 'great-LAKES' })
    const [used] = itemsOf(await ask('GET', '/tags?language=en')).filter(({ articles }) => articles > 0)
    const preview = await ask('GET', `/tags/${used?.id}/merger?into=${lakes.id}`)
    expect(preview.body).toEqual({ articles: used?.articles, both: 0, drafts: 0 })
    expect((await ask('GET', `/tags/${lakes.id}/merger?into=${lakes.id}`)).status).toBe(400)
    const duplicates = (await ask('GET', '/tags/duplicates?language=en')).body['items'] as readonly { tags: Item[] }[]
    expect(duplicates.map(({ tags }) => tags.map(({ name }) => name).toSorted())).toContainEqual([
      'Great lakes',
      'great-LAKES',
    ])
    await ask('POST', `/tags/${lakes.id}/merger`, { into: alike.id })
    const kept = one(await ask('GET', `/tags/${alike.id}`))
    expect(kept.translations.map(({ name }) => name)).toEqual(['دریاچه‌ها'])
    const unused = itemsOf(await ask('GET', '/tags?language=en&unused=true'))
    expect(unused.map(({ id }) => id)).toContain(alike.id)
    expect(unused.every(({ articles }) => articles === 0)).toBe(true)
  })

  test('joins a tag to the same topic in another language, and parts them again', async () => {
    const ask = owner.browser.ask
    const make = async (language: string, name: string) => one(await ask('POST', '/tags', { language, name }))
    const [fa, en, other] = [await make('fa', 'رود'), await make('en', 'River'), await make('en', 'Stream')]
    const groupId = fa.groupId
    expect((await ask('PATCH', `/tags/${en.id}`, { groupId })).status).toBe(200)
    expect(one(await ask('GET', `/tags/${fa.id}`)).translations.map(({ name }) => name)).toEqual(['River'])
    expect((await ask('PATCH', `/tags/${other.id}`, { groupId })).status).toBe(409)
    expect((await ask('PATCH', `/tags/${other.id}`, { groupId: randomUUID() })).status).toBe(400)
    expect(await (await newsroom.askAnew('/fa/tag/رود/')).text()).toContain('/en/tag/river/')
    expect(one(await ask('PATCH', `/tags/${en.id}`, { groupId: null })).translations).toEqual([])
    expect(one(await ask('GET', `/tags/${fa.id}`)).translations).toEqual([])
    expect(await (await newsroom.askAnew('/fa/tag/رود/')).text()).not.toContain('/en/tag/river/')
  })
})
