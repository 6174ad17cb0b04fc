import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestContext, textDocument } from '../../../test/content-context.ts'
import { describeOnEachDatabase } from '../../../test/databases.ts'
import { createNewsroom, type TestNewsroom } from '../../../test/newsroom.ts'
import { documentsOf } from '../../db/term-counts.ts'
import { publishNew } from '../articles/publish-new.ts'
import {
  archiveArticle,
  moveArticleToTrash,
  reinstateArticle,
  restoreArticle,
  setArticleVisibility,
  withdrawArticle,
} from '../articles/standing.ts'
import { createTag } from '../tags/create.ts'
import { writeSetting } from '../settings/queries.ts'
import { createSearchEngine } from './engine.ts'
import { parseQuery } from './parse-query.ts'
import { channelWeights } from './rank.ts'
import { rebuildSearch, refreshSearch } from './refresh.ts'
import { createSearchThread } from './search-thread.ts'
import type { ArticleSearch, SearchFilters, SearchRequest } from './search.ts'

const zone = 'Asia/Tehran'

describeOnEachDatabase('search', (get) => {
  let newsroom: TestNewsroom
  let engine: ArticleSearch
  let lastCode = 9_000

  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    engine = createSearchEngine({ db: get().database.worker, tokenIndex: get().database.tokenIndex })
  })
  afterAll(() => newsroom.close())

  const publish = (headline: string, body = '', more: object = {}) =>
    publishNew(newsroom.context, {
      language: 'fa',
      wishedCode: (lastCode += 1),
      headline,
      document: textDocument(body),
      publishedAt: newsroom.clock.now,
      publishedZone: zone,
      ...more,
    })
  const find = async (typed: string, more: Partial<SearchRequest> = {}): Promise<readonly number[]> => {
    const language = more.language ?? 'fa'
    const { hits } = await engine.search({ language, query: parseQuery(typed, language), ...more })
    return hits.map(({ code }) => code)
  }

  test('finds an article by its headline and by its body, in its language only', async () => {
    const { code } = await publish('قنات‌های کهن یزد', 'مقنیان هنوز در تاریکی کار می‌کنند.')
    expect((await find('قنات یزد'))[0]).toBe(code)
    expect(await find('مقنی')).toContain(code)
    expect(await find('قنات', { language: 'ar' })).not.toContain(code)
    expect(await find('ژژکوتلوخ')).toEqual([])
    expect(await find('')).toEqual([])
  })

  test('finds words as everyday language writes them, where no article has them so', async () => {
    const { code } = await publish('قهوه‌خانه‌های سنتی اراک', 'نقاشی دیواری مرغوب است.')
    for (const typed of ['قهوه خانه', 'قهوهخانه', 'اراکه', 'نقاشیدیواری', 'مرغوبه']) {
      expect(await find(typed), typed).toContain(code)
    }
    const arabic = await publish('سويسرا وبحيراتها', 'جبال الألب العالية', { language: 'ar' })
    expect(await find('لسويسرا', { language: 'ar' })).toEqual([arabic.code])
    expect(await find('ژرفخزوندیها')).toEqual([])
  })

  test('takes a word for the same however its language writes it, and counts all its writings together', async () => {
    const arabic = { language: 'ar' }
    const { code } = await publish('تعيين وزير بزيمبابوي', 'مناهج المدارس في موريتانيا، واستقلت البلاد جنوبا.', arabic)
    for (const typed of ['زيمبابوي', 'لزيمبابوي', 'منهج', 'موريطانيا', 'استقل', 'جنوب']) {
      expect(await find(typed, arabic), typed).toEqual([code])
    }
    const persian = await publish('سیارات و نیوزیلند در ۹۸', 'شیعیان در تاریخ')
    for (const typed of ['سیاره', 'نیوزلند', '۱۳۹۸', 'شیعه']) expect(await find(typed), typed).toEqual([persian.code])
  })

  test('puts what gives a number before what gives none where a number is asked for', async () => {
    const withNumber = await publish('پل خواجو', 'بنا نهادند این پل را به سال ۱۶۵۰ بر رود.')
    const without = await publish('پل خواجو', 'بنا نهادند آن پل را شاهان صفوی بر آب.')
    expect(await find('پل خواجو را بنا نهادند')).toEqual([without.code, withNumber.code])
    expect(await find('پل خواجو را چه زمانی بنا نهادند؟')).toEqual([withNumber.code, without.code])
  })

  test('finds only what readers may see, whatever became of it', async () => {
    const { articleId, code } = await publish('زعفران قاینات')
    const target = { articleId }
    const steps = [
      [withdrawArticle, false],
      [reinstateArticle, true],
      [archiveArticle, true],
      [reinstateArticle, true],
      [moveArticleToTrash, false],
      [restoreArticle, true],
    ] as const
    expect(await find('زعفران')).toEqual([code])
    for (const [verb, isFound] of steps) {
      await verb(newsroom.context, target)
      expect(await find('زعفران'), verb.name).toEqual(isFound ? [code] : [])
    }
    await setArticleVisibility(newsroom.context, { articleId, visibility: 'staff' })
    expect(await find('زعفران')).toEqual([])
  })

  test('finds the word however it was typed', async () => {
    const { code } = await publish('كتابخانه‌ی ملّی', 'سال ۱۴۰۳ پژوهشگران می‌نویسند و مي‌خوانند؛ مسألهٔ آب.')
    for (const typed of [
      'کتابخانه ملی',
      'كتابخانه ملي',
      'کتابخانــه مَلّی',
      'پژوهشگر 1403',
      'مساله',
      'مي‌نويسند',
      'می نویسند',
    ]) {
      expect(await find(typed), typed).toContain(code)
    }
  })

  test('puts the article that names a thing before one that mentions it', async () => {
    const mention = await publish('گزارش روز', 'ماهیگیران از گرانی سوخت گفتند و در پایان از لنج‌سازی هم گفته شد.')
    const named = await publish('لنج‌سازی در قشم', 'کارگاه‌های ساحل.')
    expect(await find('لنج سازی')).toEqual([named.code, mention.code])
  })

  test('after the first, puts what has their other words before what only has the word that was asked for', async () => {
    const dairy = [
      'ماست و پنیر و کره از گاوداری',
      'پنیر و کره در گاوداری',
      'گاوداری و ماست و دوغ',
      'کره و دوغ و پنیر تازه',
    ]
    const named: number[] = []
    for (const body of dairy) named.push((await publish('شیرپاکتی و شیرپاکتی', `شیرپاکتی ${body}`)).code)
    const about = await publish('در دکان کوچه', 'پیرمرد شیرپاکتی می‌فروشد و پنیر و ماست و کره.')
    // The newer of equals would come first.
    const other = await publish('در کوچه دکان', 'پیرمرد شیرپاکتی می‌فروشد و دفتر و مداد و نخ.')
    const plain = createSearchEngine(
      { db: get().database.worker, tokenIndex: get().database.tokenIndex },
      { ...channelWeights, feedback: 0 },
    )
    const query = parseQuery('شیرپاکتی', 'fa')
    const codes = async (search: ArticleSearch): Promise<readonly number[]> =>
      (await search.search({ language: 'fa', query })).hits.map(({ code }) => code)
    expect((await codes(plain)).slice(-2)).toEqual([other.code, about.code])
    const found = await codes(engine)
    expect(found.slice(-2)).toEqual([about.code, other.code])
    expect(new Set(found.slice(0, 4))).toEqual(new Set(named))
  })

  test('takes phrases word for word and leaves out what is not wanted', async () => {
    const together = await publish('یک', 'بازار بزرگ کاشمر پس از زلزله بازسازی شد.')
    const apart = await publish('دو', 'کاشمر بازار کوچکی دارد و مسجدی بزرگ؛ زلزله آن را نلرزاند.')
    expect(await find('بازار کاشمر')).toEqual(expect.arrayContaining([together.code, apart.code]))
    expect(await find('«بازار بزرگ کاشمر»')).toEqual([together.code])
    expect(await find('«بزرگ بازار» کاشمر')).toEqual([])
    expect(await find('کاشمر -مسجدی')).toEqual([together.code])
    expect(await find('کاشمر -"بازار بزرگ"')).toEqual([apart.code])
  })

  test('narrows by section, topic, author, kind and date', async () => {
    const { sections, authors } = newsroom.contents
    const [author] = authors
    const tag = await createTag(newsroom.context, { language: 'fa', name: 'پرندگان کوچرو', slug: 'درناها' })
    const inside = {
      sectionId: sections.fa.wetlands,
      bylines: [author],
      tags: [tag.id],
      kind: 'report',
      publishedAt: 1_000_000,
    }
    const one = await publish('درنای سیبری', '', inside)
    const two = await publish('درنای خاکستری')
    expect((await find('درنا')).toSorted(byNumber)).toEqual([one.code, two.code].toSorted(byNumber))
    const narrowed: readonly (readonly [SearchFilters, readonly number[]])[] = [
      [{ sectionId: sections.fa.wetlands }, [one.code]],
      [{ sectionId: sections.fa.environment }, [one.code]],
      [{ tagId: tag.id }, [one.code]],
      [{ tagId: 'nobody’s' }, []],
      [{ authorId: author }, [one.code]],
      [{ kind: 'report' }, [one.code]],
      [{ kind: 'news' }, [two.code]],
      [{ from: 1_000_000, until: 1_000_001 }, [one.code]],
      [{ from: 1_000_001 }, [two.code]],
      [{ kind: 'report', from: 1_000_001 }, []],
    ]
    const isNarrowed = async (): Promise<void> => {
      for (const [filters, codes] of narrowed)
        expect(await find('درنا', { filters }), JSON.stringify(filters)).toEqual(codes)
    }
    await isNarrowed()
    // What is in the archive stands in no list, and is where it was all the same.
    await archiveArticle(newsroom.context, { articleId: one.articleId })
    await isNarrowed()
    const beside = await publish('درنای دشت', '', {
      sectionId: sections.fa.environment,
      alsoSections: [sections.fa.wetlands],
    })
    await archiveArticle(newsroom.context, { articleId: beside.articleId })
    expect(await find('درنا', { filters: { sectionId: sections.fa.wetlands } })).toEqual([beside.code, one.code])
    await withdrawArticle(newsroom.context, { articleId: one.articleId })
    expect(await find('درنا', { filters: { authorId: author } })).toEqual([])
  })

  test('folds the same wire story into one answer', async () => {
    const story =
      'رئیس سازمان هواشناسی گفت سامانهٔ بارشی از فردا وارد کشور می‌شود و تا پایان هفته در سیزده استان برف می‌بارد. '
    const first = await publish('هشدار بارش سنگین', story)
    const second = await publish('هشدار بارش سنگین', `${story}پایان.`)
    const other = await publish('بارش در جنوب', 'بارش در هرمزگان خسارت زد و راه چند روستا را بست.')
    const { hits } = await engine.search({ language: 'fa', query: parseQuery('هشدار بارش هواشناسی', 'fa') })
    const folded = hits.find(({ code, duplicates }) => [code, ...duplicates].includes(first.code))
    expect([folded?.code ?? 0, ...(folded?.duplicates ?? [])].toSorted(byNumber)).toEqual(
      [first.code, second.code].toSorted(byNumber),
    )
    expect(hits.map(({ code }) => code)).toContain(other.code)
  })

  test('puts the newer of equals first, page by page', async () => {
    const codes: number[] = []
    for (const name of ['الف', 'ب', 'ج', 'د', 'ه']) codes.push((await publish(`خرمالو ${name}`)).code)
    const all = codes.toReversed()
    expect(await find('خرمالو')).toEqual(all)
    expect(await find('خرمالو', { limit: 2 })).toEqual(all.slice(0, 2))
    expect(await find('خرمالو', { offset: 2, limit: 2 })).toEqual(all.slice(2, 4))
    expect(await find('خرمالو', { offset: 50 })).toEqual([])
    const { total, isTotalExact } = await engine.search({ language: 'fa', query: parseQuery('خرمالو', 'fa'), limit: 1 })
    expect({ total, isTotalExact }).toEqual({ total: 5, isTotalExact: true })
    // What is left out was looked at as well.
    const without = await engine.search({ language: 'fa', query: parseQuery('خرمالو -ج', 'fa'), limit: 1 })
    expect([without.total, without.isTotalExact]).toEqual([4, true])
  })

  test('answers whatever is asked', async () => {
    const hostile = [
      'a'.repeat(10_240),
      'می '.repeat(3_000),
      Array.from({ length: 200 }, (_, n) => `واژه${n}`).join(' '),
      '" OR 1=1 -- " NEAR( * ) ^ : AND NOT',
      '\u0000\u0001\ud800\udfff\ufffe',
      "' & | ! <-> :* ()",
      '-',
      '«',
      '🦆'.repeat(500),
      '٪۱۰۰ \u202e\u2066',
    ]
    for (const typed of hostile) expect(Array.isArray(await find(typed)), typed.slice(0, 20)).toBe(true)
    const raw = { text: '\ud800 "x" \u0000', phrases: ['\udfff', ''], excluded: ['\u0000'] }
    expect((await engine.search({ language: 'fa', query: raw, offset: -5, limit: 1e9 })).hits).toEqual([])
    expect((await engine.search({ language: 'xx-none', query: raw })).total).toBe(0)
  })

  test('keeps its counts right while many publish and withdraw at once', async () => {
    const published = await Promise.all(
      Array.from({ length: 12 }, (_, n) => publish(`گیوه ${n}`, 'گیوه‌های کلاش کردستان')),
    )
    await Promise.all(published.slice(0, 6).map(({ articleId }) => withdrawArticle(newsroom.context, { articleId })))
    expect(await find('گیوه', { limit: 20 })).toHaveLength(6)
    const kept = await readIndex(get().database.worker)
    await rebuildSearch(newsroom.context, true)
    expect(await readIndex(get().database.worker)).toEqual(kept)
  })

  test('is filled in the background where there was none, and where another version wrote it', async () => {
    const { database } = get()
    const kept = await find('خرمالو')
    await rebuildSearch(newsroom.context, true)
    await database.transaction(async (tx) => {
      await tx.updateTable('search_documents').set({ version: 1 }).execute()
      await tx
        .deleteFrom('search_documents')
        .where('code', '=', kept[0] ?? 0)
        .execute()
      await writeSetting(tx, 'search-version', '1')
    })
    // The older entries answer meanwhile.
    expect(await find('خرمالو')).toHaveLength(kept.length - 1)
    await database.tokenIndex.remove(database.writer, [kept[0] ?? 0])
    await refreshSearch(newsroom.context)
    expect(await find('خرمالو')).toEqual(kept)
    const old = await database.reader.selectFrom('search_documents').select('code').where('version', '=', 1).execute()
    expect(old).toEqual([])
  })

  test('the thread of searches begins with the first, ends when there are none, and begins again', async () => {
    const thread = createSearchThread(get().address, { idleMs: 100 })
    const query = parseQuery('قنات', 'fa')
    expect(thread.isRunning()).toBe(false)
    const first = await thread.search({ language: 'fa', query })
    expect(thread.isRunning()).toBe(true)
    await expect.poll(thread.isRunning, { timeout: 5_000 }).toBe(false)
    expect(await thread.search({ language: 'fa', query })).toEqual(first)
    await thread.close()
    expect(thread.isRunning()).toBe(false)
  })

  test('answers from a thread of its own as it does here, and no more once it is closed', async () => {
    const thread = createSearchThread(get().address)
    const query = parseQuery('خرمالو', 'fa')
    const here = await engine.search({ language: 'fa', query })
    const there = await Promise.all([1, 2, 3].map(() => thread.search({ language: 'fa', query })))
    for (const results of there) expect(results).toEqual(here)
    await thread.close()
    await expect(thread.search({ language: 'fa', query })).rejects.toThrow()
  })
})

const byNumber = (first: number, second: number): number => first - second

/** The index without ids of terms, which depend on what came first. */
async function readIndex(db: ReturnType<typeof createTestContext>['db']['worker']): Promise<object> {
  const documents = documentsOf(sql.ref('t.id'))
  const terms = await db
    .selectFrom('search_terms as t')
    .leftJoin('search_terms as s', 's.id', 't.stem_id')
    .select(['t.language', 't.kind', 't.term', 's.term as stem', documents.as('documents')])
    .where(documents, '<>', 0)
    .execute()
  const totals = await db.selectFrom('search_totals').selectAll().orderBy('language').execute()
  const codes = await db.selectFrom('search_documents').select('code').orderBy('code').execute()
  const lines = terms.map(({ language, kind, term, stem, documents }) =>
    [language, kind, term, stem, documents].join(' '),
  )
  return {
    totals: totals.filter(({ documents }) => documents > 0),
    codes,
    terms: lines.toSorted((first, second) => (first < second ? -1 : 1)),
  }
}
