import { beforeEach, expect, test } from 'vitest'
import { createTestClock, createTestContext, textDocument } from '../../../test/content-context.ts'
import { describeOnEachDatabase } from '../../../test/databases.ts'
import { publishNew } from '../articles/publish-new.ts'
import { moveArticleToTrash, withdrawArticle } from '../articles/standing.ts'
import type { ContentContext } from '../context.ts'
import { insertMedia, saveMediaTexts } from '../media/queries.ts'
import { listPlacedCards } from '../placements/queries.ts'
import { expirePlacements, setPlacements } from '../placements/set.ts'
import { createSection } from '../sections/create.ts'
import { importViewTotals } from '../views/import.ts'
import { findViewTotals } from '../views/queries.ts'
import { listName, listsOf } from './lists.ts'
import {
  findAdjacentArticles,
  findListBounds,
  findSpansWithArticles,
  listArticles,
  listMostReadOrSeen,
  listNewestOfEach,
} from './queries.ts'
import { listFurtherReading } from './further-reading-queries.ts'

const day = 86_400_000

describeOnEachDatabase('lists', (get) => {
  const clock = createTestClock()
  let context: ContentContext
  beforeEach(() => {
    context = createTestContext(get().database, clock)
  })
  const publish = async (
    language: string,
    publishedAt: number,
    more: Partial<Parameters<typeof publishNew>[1]> = {},
  ) => {
    const article = { language, headline: `Story at ${publishedAt}`, document: textDocument('Text.'), publishedAt }
    return publishNew(context, { ...article, publishedZone: 'UTC', ...more })
  }
  /** Each test has a language of its own, so that none sees another's articles. */
  const codesOf = (cards: readonly { readonly code: number }[]): readonly number[] => cards.map((card) => card.code)

  test('page without a gap or a repetition while new articles arrive', async () => {
    const old: number[] = []
    // Several share an instant: the code decides.
    for (let n = 0; n < 23; n += 1) old.unshift((await publish('en', day * Math.floor(n / 3))).code)
    const seen: number[] = []
    let before: number | undefined
    do {
      const page = await listArticles(get().database.reader, listName.language('en'), 5, { before })
      seen.push(...codesOf(page.items))
      before = page.nextCursor
      await publish('en', 1_000 * day + seen.length)
    } while (before !== undefined)
    expect(seen).toEqual(old)
    expect((await listArticles(get().database.reader, 'lang:en', 5, { before: 999_999 })).items).toEqual([])
    expect((await listArticles(get().database.reader, 'lang:en', 5_000)).items.length).toBeLessThanOrEqual(100)
  })

  test('know their days, their ends and the neighbours of an article', async () => {
    const { reader } = get().database
    const list = listName.language('ar')
    expect(await findListBounds(reader, list)).toBeUndefined()
    expect(await findSpansWithArticles(reader, list, [])).toEqual(new Set())
    const [first, second, third] = [await publish('ar', day), await publish('ar', day), await publish('ar', 3 * day)]
    const spans = Array.from({ length: 5 }, (_, n) => ({ from: n * day, until: (n + 1) * day }))
    expect(await findSpansWithArticles(reader, list, spans)).toEqual(new Set([1, 3]))
    expect(await findListBounds(reader, list)).toEqual({ from: day, until: 3 * day + 1 })
    const within = await listArticles(reader, list, 10, { from: day, until: 2 * day })
    expect(codesOf(within.items)).toEqual([second.code, first.code])
    const around = await findAdjacentArticles(reader, list, { publishedAt: day, code: second.code })
    expect([around.older?.code, around.newer?.code]).toEqual([first.code, third.code])
    const last = await findAdjacentArticles(reader, list, { publishedAt: 3 * day, code: third.code })
    expect([last.older?.code, last.newer]).toEqual([second.code, undefined])
  })

  test('give strips of several sections, further reading and the most read', async () => {
    const { reader } = get().database
    const [science, sport] = [
      await createSection(context, { language: 'fa', name: 'دانش' }),
      await createSection(context, { language: 'fa', name: 'ورزش' }),
    ]
    const inScience: Awaited<ReturnType<typeof publish>>[] = []
    for (let n = 0; n < 8; n += 1) inScience.push(await publish('fa', n * day, { sectionId: science.id }))
    const inSport = await publish('fa', 20 * day, { sectionId: sport.id, alsoSections: [science.id] })
    const strips = await listNewestOfEach(reader, [`section:${science.id}`, `section:${sport.id}`, 'section:none'], 3)
    expect([...strips.keys()].toSorted()).toEqual([`section:${science.id}`, `section:${sport.id}`].toSorted())
    expect(codesOf(strips.get(`section:${science.id}`) ?? [])).toEqual(
      codesOf([inSport, ...inScience.slice(6).toReversed()]),
    )
    expect(await listNewestOfEach(reader, [])).toEqual(new Map())

    const withdrawn = await publish('fa', 30 * day)
    await withdrawArticle(context, withdrawn)
    const [, , picked, other] = inScience
    const self = inScience[7] ?? expect.fail()
    const reading = await listFurtherReading(reader, {
      id: self.articleId,
      related: [other?.articleId ?? '', withdrawn.articleId, picked?.articleId ?? '', 'none'],
      list: `section:${science.id}`,
    })
    expect(codesOf(reading.related)).toEqual([other?.code, picked?.code])
    expect(codesOf(reading.newest)).toEqual(
      codesOf([inSport, ...[7, 6, 5, 4].map((n) => inScience[n] ?? expect.fail())]),
    )

    await importViewTotals(context, [
      { articleId: self.articleId, views: 10 },
      { articleId: inSport.articleId, views: 500 },
      { articleId: withdrawn.articleId, views: 9_000 },
    ])
    await importViewTotals(context, [{ articleId: inSport.articleId, views: 40 }])
    expect(await findViewTotals(reader, [inSport.articleId, 'none'])).toEqual(new Map([[inSport.articleId, 500]]))
    expect(codesOf(await listMostReadOrSeen(reader, 'fa', []))).toEqual(codesOf([inSport, self]))
    expect(codesOf(await listMostReadOrSeen(reader, 'fa', [], { since: 19 * day }))).toEqual([inSport.code])
    await expect(importViewTotals(context, [{ articleId: 'x', views: -1 }])).rejects.toMatchObject({ status: 400 })
  })

  test('show what somebody placed, until its time is over', async () => {
    const { reader } = get().database
    const [lead, pair, gone] = [await publish('en', day), await publish('en', day), await publish('en', day)]
    const picture = `picture-${lead.code}`
    await insertMedia(get().database.writer, [{ id: picture, kind: 'image', state: 'ready', created_at: 1 }])
    await saveMediaTexts(get().database.writer, [
      { media_id: picture, language: 'en', title: '', alt: 'A lake', caption: '', credit: '' },
    ])
    const slot = { language: 'en', page: 'front', slot: 'lead' }
    await setPlacements(context, { ...slot, articles: [{ articleId: gone.articleId }] })
    await setPlacements(context, {
      ...slot,
      articles: [
        { articleId: lead.articleId, until: clock.now() + 1_000 },
        { articleId: gone.articleId },
        { articleId: pair.articleId },
      ],
    })
    await moveArticleToTrash(context, gone)
    const placed = async () =>
      (await listPlacedCards(reader, 'en', 'front', clock.now())).map(({ slot: name, card }) => [name, card.code])
    expect(await placed()).toEqual([
      ['lead', lead.code],
      ['lead', pair.code],
    ])
    clock.advance(1_000)
    expect(await placed()).toEqual([['lead', pair.code]])
    await expirePlacements(context)
    expect(await get().database.worker.selectFrom('placements').selectAll().execute()).toHaveLength(2)
  })
})

test('an article stands in its sections and all above them, whatever their shape', () => {
  const parents = new Map([
    ['a', null],
    ['b', 'a'],
    ['ring', 'loop'],
    ['loop', 'ring'],
  ])
  const article = {
    language: 'fa',
    state: 'published',
    visibility: 'public',
    isDeleted: false,
    sectionId: 'b',
    alsoSections: ['ring', 'a', 'unknown'],
    tags: ['t', 't'],
    authors: ['x'],
  } as const
  expect(listsOf(article, parents)).toEqual([
    'lang:fa',
    'section:b',
    'section:a',
    'section:ring',
    'section:loop',
    'tag:t',
    'author:x:fa',
  ])
  expect(listsOf({ ...article, state: 'archived' }, parents)).toEqual([])
  expect(listsOf({ ...article, visibility: 'staff' }, parents)).toEqual([])
  expect(listsOf({ ...article, isDeleted: true }, parents)).toEqual([])
})
