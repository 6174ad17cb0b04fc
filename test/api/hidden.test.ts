import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnEachDatabase } from '../databases.ts'
import { begin, type DeskPeople, makeDesk, paragraph, read, save, shown, type ShownArticle } from '../desk.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import type { Reply } from '../signed-in.ts'

/** A word that stands in nothing but what the role may not see. */
const secret = 'پنهان‌ترین'

describeOnEachDatabase('what a role may not see', (get) => {
  let newsroom: TestNewsroom
  let people: DeskPeople
  /** Published, and being changed by somebody else. */
  let changed: ShownArticle
  /** A draft of somebody else. */
  let hidden: ShownArticle

  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    people = await makeDesk(newsroom, [])
    const { owner, colleague } = people
    const { environment, wetlands } = newsroom.contents.sections.fa
    const [author] = newsroom.contents.authors
    changed = await begin(owner.browser, { headline: 'آشکار', sectionId: environment })
    await owner.browser.ask('POST', `/articles/${changed.id}/publication`, {})
    newsroom.clock.now += 1_000
    changed = shown(await owner.browser.ask('POST', `/articles/${changed.id}/draft`, {}))
    const changes = {
      headline: secret,
      kind: 'opinion',
      sectionId: wetlands,
      bylines: [author],
      document: paragraph(secret),
    }
    await save(owner.browser, changed, changes)
    hidden = await begin(colleague.browser, { ...changes, sectionId: wetlands })
  }, 60_000)
  afterAll(() => newsroom.close())

  const idsIn = ({ body }: Reply): readonly string[] => (body['items'] as readonly ShownArticle[]).map(({ id }) => id)

  for (const role of ['reporter', 'translator', 'moderator'] as const) {
    test(`stays hidden from a ${role}, however it is asked for`, async () => {
      const { browser } = people[role]
      const { wetlands } = newsroom.contents.sections.fa
      const [author] = newsroom.contents.authors
      const asked = [
        `q=${encodeURIComponent(secret)}`,
        'state=draft',
        'state=draft,in-review,approved,scheduled',
        'state=trashed',
        `kind=opinion&q=${encodeURIComponent('آشکار')}`,
        `section=${wetlands}&q=${encodeURIComponent('آشکار')}`,
        `author=${author}&q=${encodeURIComponent('آشکار')}`,
      ]
      for (const query of asked) {
        const reply = await browser.ask('GET', `/articles?${query}`)
        expect([query, reply.status]).toEqual([query, 200])
        const found = idsIn(reply).filter((id) => [changed.id, hidden.id].includes(id))
        expect([query, found]).toEqual([query, []])
        expect(reply.text).not.toContain(secret)
      }
      const all = await browser.ask('GET', '/articles?limit=100')
      expect(idsIn(all)).toContain(changed.id)
      expect(idsIn(all)).not.toContain(hidden.id)
      expect(all.text).not.toContain(secret)
      const one = await browser.ask('GET', `/articles/${changed.id}`)
      expect([one.status, one.body['draft'], one.body['lock'], one.body['state']]).toEqual([
        200,
        null,
        null,
        'published',
      ])
      expect(one.text).not.toContain(secret)
      for (const path of ['', '/preview', '/revisions', '/revisions/1', '/preview-links']) {
        const reply = await browser.ask('GET', `/articles/${hidden.id}${path}`)
        expect([path, reply.status]).toEqual([path, 403])
      }
      for (const path of ['/preview', '/revisions', '/revisions/1', '/preview-links']) {
        const reply = await browser.ask('GET', `/articles/${changed.id}${path}`)
        expect([path, reply.status]).toEqual([path, 403])
      }
    })

    test(`is nothing a ${role} can order by`, async () => {
      const { browser } = people[role]
      const place = async (): Promise<number> =>
        idsIn(await browser.ask('GET', '/articles?limit=100')).indexOf(changed.id)
      const before = await place()
      const { etag } = await read(people.owner.browser, changed.id)
      newsroom.clock.now += 60_000
      expect((await save(people.owner.browser, { id: changed.id, etag }, { lead: 'تازه' })).status).toBe(200)
      expect(await place()).toBe(before)
    })
  }

  test('is no source to translate from', async () => {
    const { translator } = people
    const taken = { language: 'en', sourceArticleId: hidden.id }
    expect((await translator.browser.ask('POST', '/articles', taken)).status).toBe(400)
    const told = await begin(translator.browser, { language: 'en', sourceArticleId: changed.id, headline: 'Told' })
    expect(JSON.stringify(told)).not.toContain(secret)
    expect(told.draft?.fields['kind']).toBe('news')
  })

  test('a filter or a field that is not known is refused', async () => {
    const { browser } = people.owner
    for (const query of [
      'headline=x',
      'created_by=x',
      'sort=headline',
      'sort=owner',
      'state=hidden',
      'own=1',
      'limit=0',
      'limit=101',
      'cursor=x',
      'language[]=fa',
      'q=a&q=b',
    ]) {
      expect([query, (await browser.ask('GET', `/articles?${query}`)).status]).toEqual([query, 400])
    }
    for (const field of [
      'id',
      'code',
      'state',
      'created_by',
      'version',
      'publishAt',
      'extra',
      'sourceArticleId',
      'language',
      'views',
    ]) {
      const reply = await save(browser, await read(browser, changed.id), { [field]: 'x' })
      expect([field, reply.status]).toEqual([field, 400])
    }
    for (const field of ['state', 'created_by', 'publishedAt', 'code']) {
      const reply = await browser.ask('POST', '/articles', { language: 'fa', [field]: 'published' })
      expect([field, reply.status]).toEqual([field, 400])
    }
  })

  test('pages of the list follow one another without a gap, by both orders', async () => {
    const { browser } = people.owner
    for (const sort of ['updated', 'published']) {
      const whole = idsIn(await browser.ask('GET', `/articles?sort=${sort}&limit=100`))
      const parts: string[] = []
      let cursor: unknown
      do {
        const more = typeof cursor === 'string' ? `&cursor=${cursor}` : ''
        const part = await browser.ask('GET', `/articles?sort=${sort}&limit=3${more}`)
        parts.push(...idsIn(part))
        cursor = part.body['nextCursor']
      } while (cursor !== undefined)
      expect(parts).toEqual(whole)
      expect(whole.length).toBeGreaterThan(5)
    }
  })
})
