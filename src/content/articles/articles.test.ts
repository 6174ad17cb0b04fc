import { beforeEach, expect, test } from 'vitest'
import { createTestClock, createTestContext, textDocument } from '../../../test/content-context.ts'
import { describeOnEachDatabase } from '../../../test/databases.ts'
import { verifyAudit } from '../audit/verify.ts'
import type { ContentContext } from '../context.ts'
import { createAuthor } from '../authors/save.ts'
import { createDraft } from '../drafts/create.ts'
import { findDraft, listDrafts } from '../drafts/queries.ts'
import { saveDraft } from '../drafts/save.ts'
import { startDraft } from '../drafts/start.ts'
import { readInvalidationsSince } from '../invalidations/queries.ts'
import { listName } from '../listings/lists.ts'
import { listArticles } from '../listings/queries.ts'
import { findRevision, listRevisions } from '../revisions/queries.ts'
import { createSection } from '../sections/create.ts'
import { createStory } from '../stories/create.ts'
import { createTag } from '../tags/create.ts'
import { attempt, inTransaction } from '../work.ts'
import { publishDueDrafts } from './publish-due.ts'
import { publishNew, republish } from './publish-new.ts'
import { publishArticle } from './publish.ts'
import { findArticle, findArticleByCode, findArticleRelations, findPublishedArticle } from './queries.ts'
import {
  archiveArticle,
  moveArticleToTrash,
  reinstateArticle,
  restoreArticle,
  setArticleVisibility,
  withdrawArticle,
} from './standing.ts'

const tehran = { publishedZone: 'Asia/Tehran' } as const

describeOnEachDatabase('articles', (get) => {
  const clock = createTestClock()
  let context: ContentContext
  beforeEach(() => {
    context = createTestContext(get().database, clock)
  })
  const news = (headline: string, text = 'متن نوشته') => ({
    language: 'fa',
    headline,
    document: textDocument(text),
  })

  test('publishes a draft with all that a page needs, and takes the draft away', async () => {
    const desk = await createSection(context, { language: 'fa', name: 'محیط‌زیست' })
    const lakes = await createSection(context, { language: 'fa', name: 'تالاب‌ها', parentId: desk.id })
    const tag = await createTag(context, { language: 'fa', name: 'پرندگان مهاجر' })
    const author = await createAuthor(context, { texts: [{ language: 'fa', name: 'سارا نمونه' }] })
    const draft = await createDraft(context, {
      ...news('تالاب‌های شمال دوباره پرآب شدند', 'بارش‌های پیوستهٔ پاییز.'),
      sectionId: lakes.id,
      tags: [tag.id],
      bylines: [author.id],
    })
    const published = await publishArticle(context, { articleId: draft.articleId, version: 1 })
    expect(published).toMatchObject({ articleId: draft.articleId, code: draft.code, revision: 1 })
    expect(await findDraft(get().database.worker, draft.articleId)).toBeUndefined()

    const { reader } = get().database
    const article = await findPublishedArticle(reader, 'fa', draft.code)
    expect(article).toMatchObject({
      headline: 'تالاب‌های شمال دوباره پرآب شدند',
      html: '<p>بارش‌های پیوستهٔ پاییز.</p>',
      excerpt: 'بارش‌های پیوستهٔ پاییز.',
      wordCount: 3,
      sectionId: lakes.id,
      comments: 0,
      views: 0,
      publishedAt: clock.now(),
    })
    expect(await findPublishedArticle(reader, 'ar', draft.code)).toBeUndefined()
    const relations = await findArticleRelations(reader, article ?? expect.fail())
    expect(relations.authors).toMatchObject([
      {
        id: author.id,
        slug: author.slug,
        name: 'سارا نمونه',
        roleTitle: '',
        portrait: { derivatives: [], thumbhash: '' },
      },
    ])
    expect(relations.tags.map((found) => found.name)).toEqual(['پرندگان مهاجر'])

    for (const list of [
      'lang:fa',
      `section:${lakes.id}`,
      `section:${desk.id}`,
      `tag:${tag.id}`,
      `author:${author.id}:fa`,
    ]) {
      const { items } = await listArticles(reader, list)
      expect(items.map((card) => card.code)).toContain(draft.code)
      expect(items.find((card) => card.code === draft.code)).toMatchObject({
        author: 'سارا نمونه',
        section: { slug: lakes.slug },
      })
    }
    const tags = (await readInvalidationsSince(reader, 0)).map((row) => row.tag)
    expect(tags).toEqual(
      expect.arrayContaining([
        `article:${draft.articleId}`,
        'list:fa',
        'feed:fa',
        `section:${lakes.id}`,
        `section:${desk.id}`,
        `tag:${tag.id}`,
        `author:${author.id}`,
        'day:fa:2025-01-22',
        `story:${draft.storyId}`,
      ]),
    )
    expect(await verifyAudit(reader)).toMatchObject({ isIntact: true })
  })

  test('lists drafts, the last touched first, in pages', async () => {
    const made: string[] = []
    for (let n = 0; n < 7; n += 1) {
      clock.advance(1_000)
      made.unshift(
        (await createDraft(context, { ...news(`پیش‌نویس ${n}`), language: 'ar', state: 'in-review' })).articleId,
      )
    }
    await createDraft(context, { ...news('دورریخته'), language: 'ar', deletedAt: 1 })
    const seen: string[] = []
    let cursor: { readonly updatedAt: number; readonly articleId: string } | undefined
    do {
      const page = await listDrafts(get().database.reader, { language: 'ar', state: 'in-review' }, 3, cursor)
      seen.push(...page.items.map((draft) => draft.article_id))
      cursor = page.nextCursor
    } while (cursor !== undefined)
    expect(seen).toEqual(made)
    expect((await listDrafts(get().database.reader, { language: 'ar', state: 'approved' })).items).toEqual([])
  })

  test('gives fifty drafts made at once fifty codes', async () => {
    const drafts = await Promise.all(Array.from({ length: 50 }, (_, n) => createDraft(context, news(`هم‌زمان ${n}`))))
    expect(new Set(drafts.map((draft) => draft.code)).size).toBe(50)
    expect(await verifyAudit(get().database.reader)).toMatchObject({ isIntact: true })
  })

  test('keeps a wished code, gives another for a taken one and never one again', async () => {
    const wished = await publishNew(context, { ...news('یک'), ...tehran, publishedAt: clock.now(), wishedCode: 70_001 })
    expect(wished).toMatchObject({ code: 70_001, wishWasTaken: false })
    const second = await createDraft(context, { ...news('دو'), wishedCode: 70_001 })
    expect(second).toMatchObject({ code: 70_002, wishWasTaken: true })
    const odd = await createDraft(context, { ...news('سه'), wishedCode: -5 })
    expect(odd).toMatchObject({ code: 70_003, wishWasTaken: true })
  })

  test('tells a story once in each language', async () => {
    const first = await createDraft(context, news('روایت'))
    await expect(createDraft(context, { ...news('باز'), storyId: first.storyId })).rejects.toMatchObject({
      status: 409,
    })
    const english = await publishNew(context, {
      language: 'en',
      headline: 'The story',
      document: textDocument('Text.'),
      storyId: first.storyId,
      publishedAt: clock.now(),
      ...tehran,
    })
    await publishArticle(context, { articleId: first.articleId })
    await expect(
      publishNew(context, { ...news('سوم'), storyId: first.storyId, publishedAt: clock.now(), ...tehran }),
    ).rejects.toMatchObject({ status: 409 })
    const article = await findPublishedArticle(get().database.reader, 'fa', first.code)
    const { translations } = await findArticleRelations(get().database.reader, article ?? expect.fail())
    expect(translations).toEqual([
      { id: english.articleId, language: 'en', code: english.code, slug: english.slug, headline: 'The story' },
    ])
    await expect(createDraft(context, { ...news('گم'), storyId: 'no-such-story' })).rejects.toMatchObject({
      status: 404,
    })
  })

  test('lets one of several tell a story they all take up at once', async () => {
    const storyId = await createStory(context)
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) => createDraft(context, { ...news(`همه با هم ${n}`), storyId })),
    )
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ status: 409 })
  })

  test('publishes again as the next revision and keeps the first time', async () => {
    const { articleId, code } = await publishNew(context, { ...news('نخست'), publishedAt: 1_000_000, ...tehran })
    const { version } = await startDraft(context, articleId)
    expect(await startDraft(context, articleId)).toEqual({ version })
    clock.advance(1_000)
    const saved = await saveDraft(context, { articleId, version, headline: 'دوم', document: textDocument('تازه') })
    expect((await findPublishedArticle(get().database.reader, 'fa', code))?.headline).toBe('نخست')
    const published = await publishArticle(context, { articleId, version: saved.version })
    expect(published).toMatchObject({ revision: 2, publishedAt: 1_000_000 })
    const article = await findPublishedArticle(get().database.reader, 'fa', code)
    expect(article).toMatchObject({
      headline: 'دوم',
      html: '<p>تازه</p>',
      publishedAt: 1_000_000,
      updatedAt: clock.now(),
    })
    await expect(publishArticle(context, { articleId })).rejects.toMatchObject({ status: 404 })
    const revisions = await listRevisions(get().database.reader, articleId)
    expect(revisions.items.map((revision) => revision.number)).toEqual([2, 1])
    expect((await findRevision(get().database.reader, articleId, 1))?.snapshot).toContain('نخست')
  })

  test('refuses what somebody else has changed meanwhile', async () => {
    const { articleId } = await createDraft(context, news('رقابت'))
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) => saveDraft(context, { articleId, version: 1, headline: `رقابت ${n}` })),
    )
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ status: 409 })
    }
    await expect(publishArticle(context, { articleId, version: 1 })).rejects.toMatchObject({ status: 409 })
    expect(await findDraft(get().database.worker, articleId)).toBeDefined()
    const twice = await Promise.allSettled([1, 2, 3].map(() => publishArticle(context, { articleId })))
    expect(twice.filter((result) => result.status === 'fulfilled')).toHaveLength(1)

    await startDraft(context, articleId)
    await republish(context, { ...news('از راه دیگر'), articleId })
    await expect(publishArticle(context, { articleId })).rejects.toMatchObject({ status: 409 })
    await expect(withdrawArticle(context, { articleId, version: 1 })).rejects.toMatchObject({ status: 409 })
  })

  test('lets an article vanish from lists while it is archived, withdrawn, in the trash or for the staff', async () => {
    const { articleId, code } = await publishNew(context, { ...news('پیدا'), publishedAt: clock.now(), ...tehran })
    const { reader } = get().database
    const isListed = async (): Promise<boolean> =>
      (await listArticles(reader, listName.language('fa'), 100)).items.some((card) => card.code === code)
    const answers = async (): Promise<boolean> => (await findPublishedArticle(reader, 'fa', code)) !== undefined
    const target = { articleId }
    expect([await isListed(), await answers()]).toEqual([true, true])
    await archiveArticle(context, target)
    expect([await isListed(), await answers()]).toEqual([false, true])
    await withdrawArticle(context, target)
    expect([await isListed(), await answers()]).toEqual([false, false])
    expect(await findArticleByCode(reader, code)).toMatchObject({ state: 'withdrawn' })
    await reinstateArticle(context, target)
    expect([await isListed(), await answers()]).toEqual([true, true])
    await moveArticleToTrash(context, target)
    expect([await isListed(), await answers()]).toEqual([false, false])
    await restoreArticle(context, target)
    await setArticleVisibility(context, { articleId, visibility: 'staff' })
    expect([await isListed(), await answers()]).toEqual([false, false])
    await setArticleVisibility(context, { articleId, visibility: 'public' })
    expect([await isListed(), await answers()]).toEqual([true, true])
    expect(await verifyAudit(reader)).toMatchObject({ isIntact: true })
  })

  test('publishes what is due once, even by several at once', async () => {
    const publishAt = clock.now() + 60_000
    const scheduled = await createDraft(context, { ...news('زمان‌دار'), state: 'scheduled', publishAt })
    expect(await publishDueDrafts(context)).toEqual([])
    clock.advance(3_600_000)
    const rounds = await Promise.all([1, 2, 3, 4].map(() => publishDueDrafts(context)))
    expect(rounds.flat().map((published) => published.articleId)).toEqual([scheduled.articleId])
    expect((await findPublishedArticle(get().database.reader, 'fa', scheduled.code))?.publishedAt).toBe(publishAt)
  })

  test('takes the schedule from what cannot be published, so that nothing waits behind it', async () => {
    const { articleId } = await publishNew(context, { ...news('پایه'), publishedAt: clock.now(), ...tehran })
    const { version } = await startDraft(context, articleId)
    await saveDraft(context, { articleId, version, state: 'scheduled', publishAt: clock.now() })
    await republish(context, { ...news('تازه‌تر'), articleId })
    const later = await createDraft(context, { ...news('پشت سر'), state: 'scheduled', publishAt: clock.now() })
    await createDraft(context, { ...news('در سطل'), state: 'scheduled', publishAt: clock.now(), deletedAt: 1 })
    expect((await publishDueDrafts(context)).map((published) => published.articleId)).toEqual([later.articleId])
    expect(await findDraft(get().database.worker, articleId)).toMatchObject({ state: 'approved', publish_at: null })
    expect(await publishDueDrafts(context)).toEqual([])
  })

  test.each([
    ['isolates and joiners', '\u2067می‌خواهم\u2069 \u200f\u202b.\u202c'],
    ['decomposed and presentation forms', 'آ\u0653 ﻻ ﷲ e\u0301'],
    ['Arabic and Persian letters', 'ي ی ك ک ة ۀ ه\u0654 ٤ ۴'],
    ['beyond the first plane', '😀👨‍👩‍👧 𐎠 \u{1EE00}'],
    ['controls', '\u0001\u0009\u001b\u0085\ufeff\uffff'],
  ])('gives text back as it came: %s', async (_, text) => {
    const { articleId } = await publishNew(context, {
      ...news(text, text),
      lead: text,
      publishedAt: clock.now(),
      ...tehran,
    })
    const row = await findArticle(get().database.worker, articleId)
    expect(row?.headline).toBe(text)
    expect(row?.lead).toBe(text)
    expect(JSON.parse(row?.document ?? '')).toEqual(textDocument(text))
  })

  test.each(['a\u0000b', 'a\ud800b', '\udc00'])('refuses text that cannot be stored (%j)', async (text) => {
    await expect(createDraft(context, news(text))).rejects.toMatchObject({ status: 400 })
    await expect(createSection(context, { language: 'fa', name: text })).rejects.toMatchObject({ status: 400 })
    await expect(createTag(context, { language: 'fa', name: text })).rejects.toMatchObject({ status: 400 })
  })

  test('joins a batch of verbs in one transaction, of which a failed part leaves nothing', async () => {
    const before = await verifyAudit(get().database.reader)
    const codes = await inTransaction(context, async (work) => {
      const kept = await publishNew(work, { ...news('دسته ۱'), publishedAt: clock.now(), ...tehran })
      const failed = attempt(work, async (part) => {
        await publishNew(part, { ...news('دسته ۲'), publishedAt: clock.now(), ...tehran })
        await publishNew(part, { ...news('دسته ۳'), storyId: kept.storyId, publishedAt: clock.now(), ...tehran })
      })
      await expect(failed).rejects.toMatchObject({ status: 409 })
      const last = await publishNew(work, { ...news('دسته ۴'), publishedAt: clock.now(), ...tehran })
      return [kept.code, last.code]
    })
    const { items } = await listArticles(get().database.reader, 'lang:fa', 100)
    const batch = items.filter((card) => card.headline.startsWith('دسته'))
    expect(batch.map((card) => card.code).toSorted((a, b) => a - b)).toEqual(codes)
    const after = await verifyAudit(get().database.reader)
    expect(after).toEqual({ isIntact: true, rows: before.rows + 2 })
    const undone = inTransaction(context, async (work) => {
      await publishNew(work, { ...news('هرگز'), publishedAt: clock.now(), ...tehran })
      throw new Error('on purpose')
    })
    await expect(undone).rejects.toThrow('on purpose')
    expect(await verifyAudit(get().database.reader)).toEqual(after)
  })
})
