import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTag } from '../../src/content/tags/create.ts'
import { describeOnEachDatabase } from '../databases.ts'
import { begin, type DeskPeople, makeDesk, shown } from '../desk.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import { groupOf } from '../security/newsroom-objects.ts'
import type { Reply, TestBrowser } from '../signed-in.ts'

interface Changed {
  readonly items: readonly {
    readonly id: string
    readonly isDone: boolean
    readonly code?: string
    readonly etag?: string
  }[]
  readonly undo: readonly object[]
}

describeOnEachDatabase('several articles at once', (get) => {
  let newsroom: TestNewsroom
  let people: DeskPeople
  let owner: TestBrowser

  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    people = await makeDesk(newsroom, [await groupOf(newsroom, newsroom.contents.sections.fa.environment)])
    owner = people.owner.browser
  })
  afterAll(() => newsroom.close())

  const change = (browser: TestBrowser, body: object): Promise<Reply> => browser.ask('POST', '/articles/changes', body)
  const changed = (reply: Reply): Changed => {
    expect([reply.status, reply.text]).toEqual([200, expect.any(String)])
    return reply.body as unknown as Changed
  }
  const stateOf = async (id: string): Promise<string> => shown(await owner.ask('GET', `/articles/${id}`)).state
  const published = async (sectionId: string | null): Promise<string> => {
    const { id } = await begin(owner, { headline: 'خبر', sectionId })
    shown(await owner.ask('POST', `/articles/${id}/publication`, {}))
    return id
  }

  test('are thrown away together, each for itself, and come back by what the answer says', async () => {
    const draft = (await begin(owner, { headline: 'یک' })).id
    const out = await published(null)
    const unknown = '01900000-0000-7000-8000-000000000000'
    const items = [{ id: draft }, { id: unknown }, { id: out }]
    const done = changed(await change(owner, { action: 'trash', items }))
    expect(done.items.map(({ id, isDone, code }) => [id, isDone, code])).toEqual([
      [draft, true, undefined],
      [unknown, false, 'not-found'],
      [out, true, undefined],
    ])
    expect([await stateOf(draft), await stateOf(out)]).toEqual(['trashed', 'trashed'])
    const again = changed(await change(owner, { action: 'trash', items: [{ id: draft }] }))
    expect(again.items[0]).toMatchObject({ isDone: false, code: 'wrong-state' })
    expect(done.undo).toHaveLength(1)
    for (const way of done.undo)
      expect(changed(await change(owner, way)).items.every(({ isDone }) => isDone)).toBe(true)
    expect([await stateOf(draft), await stateOf(out)]).toEqual(['draft', 'published'])
  })

  test('change their section and tags for readers at once, and go back each to its own', async () => {
    const { environment, culture } = newsroom.contents.sections.fa as Readonly<Record<string, string>>
    const [one, other] = [await published(environment ?? null), await published(null)]
    const open = await published(null)
    shown(await owner.ask('POST', `/articles/${open}/draft`, {}))
    const items = [{ id: one }, { id: other }, { id: open }]
    const target = culture ?? Object.values(newsroom.contents.sections.fa).find((id) => id !== environment) ?? ''
    const done = changed(await change(owner, { action: 'move', sectionId: target, items }))
    const sectionsOf = async (id: string) => {
      const article = shown(await owner.ask('GET', `/articles/${id}`))
      return [article.published?.fields['sectionId'], article.draft?.fields['sectionId']]
    }
    expect(done.items).toMatchObject([
      { isDone: true, waits: false },
      { isDone: true, waits: false },
      { isDone: true, waits: true },
    ])
    expect([await sectionsOf(one), await sectionsOf(open)]).toEqual([
      [target, undefined],
      [null, target],
    ])
    expect(done.undo).toHaveLength(2)
    for (const way of done.undo)
      expect(changed(await change(owner, way)).items.every(({ isDone }) => isDone)).toBe(true)
    expect([await sectionsOf(one), await sectionsOf(other)]).toEqual([
      [environment, undefined],
      [null, undefined],
    ])
    const tag = await createTag(newsroom.context, { language: 'fa', name: 'آب' })
    const english = await createTag(newsroom.context, { language: 'en', name: 'Water' })
    const tagged = changed(await change(owner, { action: 'tag', tagId: tag.id, items: [{ id: one }] }))
    expect(tagged.items[0]).toMatchObject({ isDone: true, isUnchanged: false })
    const twice = changed(await change(owner, { action: 'tag', tagId: tag.id, items: [{ id: one }] }))
    expect([twice.items[0], twice.undo]).toMatchObject([{ isDone: true, isUnchanged: true }, []])
    const foreign = changed(await change(owner, { action: 'tag', tagId: english.id, items: [{ id: one }] }))
    expect(foreign.items[0]).toMatchObject({ isDone: false, code: 'invalid-input' })
    const [way = {}] = tagged.undo
    expect(changed(await change(owner, way)).items[0]).toMatchObject({ isDone: true })
    expect(shown(await owner.ask('GET', `/articles/${one}`)).published?.fields['tags']).toEqual([])
  })

  test('are not taken back over what somebody changed since', async () => {
    const id = await published(null)
    const done = changed(await change(owner, { action: 'archive', items: [{ id }] }))
    const [way = {}] = done.undo
    shown(await owner.ask('DELETE', `/articles/${id}/archival`))
    const late = changed(await change(owner, way))
    expect(late.items[0]).toMatchObject({ isDone: false, code: 'version-conflict' })
    const stale = changed(await change(owner, { action: 'archive', items: [{ id, etag: '0-0' }] }))
    expect(stale.items[0]).toMatchObject({ isDone: false, code: 'version-conflict' })
  })

  test('are changed as far as each allows whoever asks', async () => {
    const mine = (await begin(people.reporter.browser, { headline: 'خودم' })).id
    const out = await published(null)
    const items = [{ id: mine }, { id: out }]
    const done = changed(await change(people.reporter.browser, { action: 'trash', items }))
    expect(done.items).toMatchObject([
      { isDone: true },
      { isDone: false, code: 'forbidden', title: expect.any(String) },
    ])
    expect(await stateOf(out)).toBe('published')
    const { environment } = newsroom.contents.sections.fa
    const moved = changed(
      await change(people.reporter.browser, { action: 'move', sectionId: environment, items: [{ id: out }] }),
    )
    expect(moved.items).toMatchObject([{ isDone: false, code: 'forbidden' }])
    for (const body of [
      { action: 'trash', items: [] },
      { action: 'trash', items: [{ id: out }, { id: out }] },
      { action: 'move', items: [{ id: out }] },
      { action: 'publish', items: [{ id: out }] },
      { action: 'trash', items: Array.from({ length: 101 }, () => ({ id: out })) },
    ]) {
      expect((await change(owner, body)).status).toBe(400)
    }
  })
})
