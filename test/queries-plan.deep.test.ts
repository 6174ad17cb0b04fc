import { mkdirSync, writeFileSync } from 'node:fs'
import { type CompiledQuery, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findArticleByCode, findArticleRelations, findPublishedArticle } from '../src/content/articles/queries.ts'
import { findAuthorBySlug } from '../src/content/authors/queries.ts'
import { listArticleChanges } from '../src/content/audit/queries.ts'
import { listApprovedComments } from '../src/content/comments/conversation-queries.ts'
import { findNextDueTime, listDueDrafts } from '../src/content/drafts/queries.ts'
import { listFeedArticles } from '../src/content/feeds/queries.ts'
import { invalidationHead, readInvalidationsSince } from '../src/content/invalidations/queries.ts'
import { isJobDue } from '../src/content/jobs/queries.ts'
import {
  countSpans,
  findAdjacentArticles,
  findListBounds,
  findSpansWithArticles,
  findTimesAround,
  listArticles,
  listMostRead,
  listMostReadOrSeen,
  listNewestOfEach,
} from '../src/content/listings/queries.ts'
import { listFurtherReading } from '../src/content/listings/further-reading-queries.ts'
import { findMediaInLanguage } from '../src/content/media/queries.ts'
import { listMenus } from '../src/content/menus/queries.ts'
import { findPageRelatives, findPublishedPage } from '../src/content/pages/queries.ts'
import { listPlacedCards } from '../src/content/placements/queries.ts'
import { findRedirects } from '../src/content/redirects/queries.ts'
import { listReferring } from '../src/content/references/queries.ts'
import { listFoundCards } from '../src/content/search/found/queries.ts'
import {
  findIndexSize,
  findSynonymLines,
  listCandidates,
  listShownTexts,
  listWordsOfStems,
} from '../src/content/search/queries.ts'
import {
  endOf,
  listCompletions,
  listHeadlines,
  listNamesOfKey,
  listNewestHeadlines,
} from '../src/content/search/suggestions/queries.ts'
import { findSectionBySlug, listSections } from '../src/content/sections/queries.ts'
import { listTellings } from '../src/content/stories/queries.ts'
import { findTagBySlug, listTags } from '../src/content/tags/queries.ts'
import {
  findNewestTimes,
  listArticleSitemaps,
  listNewsArticles,
  listSitemapArticles,
  listSitemapPages,
  listSitemapTags,
  listSitemapTagTellings,
  listSitemapTellings,
  listTagSitemaps,
  tagsPerSitemap,
} from '../src/content/sitemaps/queries.ts'
import { findViewTotals } from '../src/content/views/queries.ts'
import type { Queryable } from '../src/db/database.ts'
import type { ConnectedDatabase } from '../src/db/dialect.ts'
import { listNarrowed } from '../src/db/token-filter.ts'
import type { TokenIndex } from '../src/db/token-index.ts'
import { createAddresses } from '../src/routes.ts'
import { createTestDatabase, type DatabaseKind, type TestDatabase } from './databases.ts'
import { archive, fillArticles, fillSurroundings, idOf } from './large-archive.ts'
import { fillNames, fillSearch, wordOf } from './large-search.ts'

const few = 10_000
const many = 100_000
const runs = 12
const middle = archive.firstAt + (few / 2) * archive.everyMs

const numbered = (from: number): readonly number[] => Array.from({ length: 1_000 }, (_, n) => from + n)

const inSection = { list: `section:${idOf('section', 9)}`, ids: [idOf('section', 9)] }
/** As the search asks. */
const mostNarrowed = 2_000

type Query = (db: Queryable, tokenIndex: TokenIndex) => Promise<unknown>

/** What readers' pages and the background ask of the database. */
const queries: Readonly<Record<string, Query>> = {
  'article: the article': (db) => findPublishedArticle(db, 'fa', 5_001),
  'article: authors, tags, translations': (db) =>
    findArticleRelations(db, { id: idOf('article', 5_000), storyId: idOf('story', 5_000), language: 'fa' }),
  'article: comments': (db) => listApprovedComments(db, idOf('article', 4_998)),
  'article: comments of a great discussion': (db) =>
    listApprovedComments(db, idOf('article', archive.discussed), { page: 2, count: 1_000 }),
  'article: further reading': (db) =>
    listFurtherReading(db, {
      id: idOf('article', 5_000),
      related: [idOf('article', 3), idOf('article', 4_000)],
      list: `section:${idOf('section', 8)}`,
    }),
  'article: by code in any state': (db) => findArticleByCode(db, 5_001),
  'article: neighbours': (db) => findAdjacentArticles(db, 'lang:fa', { publishedAt: middle, code: few / 2 + 1 }),
  'article: tellings of a story': (db) => listTellings(db, idOf('story', 5_000)),
  'front: placements': (db) => listPlacedCards(db, 'fa', 'front', 1),
  'front: newest': (db) => listArticles(db, 'lang:fa', 30),
  'front: strips of sections': (db) =>
    listNewestOfEach(
      db,
      Array.from({ length: 12 }, (_, n) => `section:${idOf('section', n)}`),
      5,
    ),
  'front: most read': (db) => listMostReadOrSeen(db, 'fa', archive.days.slice(-7)),
  'most read of thirty days': (db) => listMostRead(db, 'fa', archive.days),
  'list: section, deep in it': (db) => listArticles(db, `section:${idOf('section', 0)}`, 30, { before: 4_801 }),
  'list: edition, deep in it': (db) => listArticles(db, 'lang:fa', 30, { before: 4_801 }),
  'list: tag': (db) => listArticles(db, `tag:${idOf('tag', 9)}`, 30),
  'list: author': (db) => listArticles(db, `author:${idOf('author', 9)}:fa`, 30),
  'list: empty': (db) => listArticles(db, 'tag:none', 30),
  'archive: a day': (db) => listArticles(db, 'lang:fa', 30, { from: middle, until: middle + 86_400_000 }),
  'archive: months with articles': (db) =>
    findSpansWithArticles(
      db,
      'lang:fa',
      Array.from({ length: 24 }, (_, n) => ({
        from: archive.firstAt + (n - 4) * 30 * 86_400_000,
        until: archive.firstAt + (n - 3) * 30 * 86_400_000,
      })),
    ),
  'archive: days of a month, counted': (db) =>
    countSpans(
      db,
      'lang:fa',
      Array.from({ length: 31 }, (_, n) => ({
        from: middle + n * 86_400_000,
        until: middle + (n + 1) * 86_400_000,
      })),
    ),
  'archive: nearest before and after': (db) =>
    findTimesAround(db, 'lang:fa', { from: middle, until: middle + 30 * 86_400_000 }),
  'archive: ends': (db) => findListBounds(db, 'lang:fa'),
  'feed: all editions': (db) => listFeedArticles(db, ['lang:fa', 'lang:ar', 'lang:en'], 30),
  'feed: section': (db) => listFeedArticles(db, [`section:${idOf('section', 0)}`], 30),
  'sitemap: which there are of articles': (db) => listArticleSitemaps(db),
  'sitemap: articles': (db) => listSitemapArticles(db, 4),
  'sitemap: tellings of its stories': (db) =>
    listSitemapTellings(
      db,
      numbered(4_000).map((n) => ({ storyId: idOf('story', n) })),
    ),
  'sitemap: news': (db) =>
    listNewsArticles(db, ['fa', 'ar'], archive.firstAt + many * archive.everyMs - 48 * 3_600_000),
  'sitemap: newest of lists': (db) =>
    findNewestTimes(db, ['lang:fa', ...Array.from({ length: 24 }, (_, n) => `section:${idOf('section', n)}`)]),
  'sitemap: static pages': (db) => listSitemapPages(db),
  'sitemap: which there are of tags': (db) => listTagSitemaps(db),
  'sitemap: tags': (db) => listSitemapTags(db, idOf('tag', tagsPerSitemap)),
  'sitemap: tellings of its tags': (db) =>
    listSitemapTagTellings(
      db,
      numbered(tagsPerSitemap).map((n) => ({ group: idOf('tag', n) })),
    ),
  'changes to tell search engines': (db) => listArticleChanges(db, few / 2, 0, 1_000),
  'section: by address': (db) => findSectionBySlug(db, 'fa', idOf('section', 3)),
  'sections: all': (db) => listSections(db, 'fa'),
  'tag: by address': (db) => findTagBySlug(db, 'fa', idOf('tag', 3)),
  'tags: a page': (db) => listTags(db, 'fa', 50),
  'author: by address': (db) => findAuthorBySlug(db, 'fa', idOf('author', 3)),
  'page: by address': (db) => findPublishedPage(db, 'fa', 'about'),
  'page: above and below': (db) => findPageRelatives(db, { id: 'none', parentId: null }),
  menus: (db) => listMenus(db, 'fa', createAddresses()),
  redirect: (db) => findRedirects(db, ['/old/4000', '/old/4000/feed']),
  'views of articles': (db) => findViewTotals(db, [idOf('article', 5), idOf('article', 50)]),
  'media of a document': (db) => findMediaInLanguage(db, [idOf('media', 3), idOf('media', 4)], 'fa'),
  'what shows a picture': (db) => listReferring(db, [idOf('media', 1_999)]),
  'search: how large the index is': (db) => findIndexSize(db),
  'search: words of stems': (db) => listWordsOfStems(db, [1, 8_001, 12_001]),
  'search: articles to rank': (db, tokenIndex) =>
    listCandidates({ db, tokenIndex }, 'fa', numbered(5_000).slice(0, 200)),
  'search: cards of what was found': (db) => listFoundCards(db, numbered(5_000).slice(0, 10)),
  'search: texts that are shown': (db) => listShownTexts(db, [idOf('article', 5_000), idOf('article', 7)]),
  'search: words of the editors': (db) => findSynonymLines(db),
  'search: narrowed to a topic': (db) => listNarrowed(db, { tagId: idOf('tag', 9) }, mostNarrowed),
  'search: narrowed to an author': (db) => listNarrowed(db, { authorId: idOf('author', 9) }, mostNarrowed),
  'search: narrowed to a section': (db) => listNarrowed(db, { section: inSection }, mostNarrowed),
  'search: narrowed to a week': (db) =>
    listNarrowed(db, { from: middle, until: middle + 7 * 86_400_000 }, mostNarrowed),
  'search: narrowed to a kind that few are of': (db) => listNarrowed(db, { kinds: ['interview'] }, mostNarrowed),
  'search: narrowed to a topic in a section in a week': (db) =>
    listNarrowed(
      db,
      { tagId: idOf('tag', 9), section: inSection, from: middle, until: middle + 7 * 86_400_000 },
      mostNarrowed,
    ),
  'suggestions: names': (db) => listNamesOfKey(db, 'fa', wordOf(5).slice(0, 3)),
  'suggestions: newest headlines': (db) => listNewestHeadlines(db, { list: 'lang:fa', limit: 150 }),
  'suggestions: other headlines': (db) => listHeadlines(db, { codes: numbered(4_000).slice(0, 40) }),
  'suggestions: what a word becomes': (db) =>
    listCompletions(db, {
      language: 'fa',
      from: wordOf(5).slice(0, 3),
      until: endOf(wordOf(5).slice(0, 3)),
    }),
  'invalidations since': (db) => readInvalidationsSince(db, few - 10, 100),
  'invalidations: head': (db) => invalidationHead(db),
  'drafts due': (db) => listDueDrafts(db, 1, 20),
  'drafts: next due': (db) => findNextDueTime(db),
  'job due': (db) => isJobDue(db, ['any'], 1),
}

/** Tables that stay small however long a paper lives, and the names that parts of our statements carry. */
const maySequential = [
  'sections',
  'paths',
  'authors',
  'author_texts',
  'editions',
  'menus',
  'menu_items',
  'placements',
  'settings',
  'pages',
  // A row for each language.
  'search_totals',
  // Work that waits: what is done leaves.
  'drafts',
  'jobs',
]
const mayScan = new RegExp(
  String.raw`^SCAN (?:${[...maySequential, 'l', 'newest', 'older', 'newer', 'probe', 'shown', 'thread', 'root', 'ping', 'p', 's', 'u', 'ut', 'i', 'g', 'due', 'chunk', 'begun', 'n', 'json_each', 'a USING INDEX articles_archived_also'].join('|')}|CONSTANT ROW|\(subquery-\d+\))(?= |$)`,
)
/** Rows one node of a plan may touch; more would mean that it grows with the archive. */
const mostRows = 2_500
const mostRowsOf: Readonly<Record<string, number>> = {
  // The first hundred of each day are added up.
  'most read of thirty days': 3_000,
  // Its own comments are compared with the threads of the page; other articles' comments never.
  'article: comments of a great discussion': 300 * archive.comments,
  // PostgreSQL reads a list of twice as many as are asked for as a whole.
  'search: narrowed to a section': 2.5 * mostNarrowed,
  // All topics, of which there are few beside articles, each looked at a time or two.
  'sitemap: which there are of tags': 4 * archive.tags,
  'sitemap: tags': archive.tags,
  'sitemap: tellings of its tags': archive.tags,
}
/** A good part of a table with few rows is read quickest from the table itself. */
const maySequentialOf: Readonly<Record<string, readonly string[]>> = {
  'sitemap: which there are of tags': ['tags'],
  'sitemap: tags': ['tags'],
  'sitemap: tellings of its tags': ['tags'],
}

interface Figures {
  readonly plan: readonly string[]
  readonly msFew: number
  msMany: number
}

const report: Record<string, Record<string, Figures>> = {}

for (const kind of ['sqlite', 'postgres'] as const) {
  describe(`plans of queries (${kind})`, () => {
    let current: TestDatabase
    let seen: CompiledQuery[] = []
    const ask = (query: Query): Promise<unknown> => query(current.database.reader, current.database.tokenIndex)
    const figures: Record<string, Figures> = {}

    beforeAll(async () => {
      current = await createTestDatabase(kind, { log: (event) => void seen.push(event.query) })
      await fillSurroundings(current.database)
      await fillArticles(current.database, 0, few)
      await fillSimilar(current.database, 0, few)
      await fillNames(current.database)
      await fillSearch(current.database, 0, few)
      await current.database.analyze()
      for (const [name, query] of Object.entries(queries)) {
        figures[name] = {
          plan: [],
          msFew: await fastest(() => ask(query)),
          msMany: 0,
        }
      }
      await fillArticles(current.database, few, many)
      await fillSimilar(current.database, few, many)
      await fillSearch(current.database, few, many)
    }, 600_000)
    afterAll(async () => {
      report[kind] = figures
      await current.remove()
    })

    // PostgreSQL looks at its tables by itself; SQLite knows nothing of them until an import is over or an index is made anew.
    const states =
      kind === 'sqlite'
        ? (['before statistics are refreshed', 'with statistics', 'without statistics'] as const)
        : (['before statistics are refreshed', 'with statistics'] as const)
    for (const state of states) {
      describe(state, () => {
        beforeAll(async () => {
          if (state === 'with statistics') await current.database.analyze()
          if (state === 'without statistics') await forgetStatistics(current.database)
        }, 600_000)
        test.each(Object.keys(queries))('%s', async (name) => {
          const query = queries[name] ?? expect.fail()
          seen = []
          await ask(query)
          const plans: string[] = []
          const statements = [...seen]
          for (const statement of statements) plans.push(...(await explain(current, kind, statement)))
          const before = figures[name] ?? expect.fail()
          const msMany = await fastest(() => ask(query))
          figures[name] = { ...before, plan: plans, msMany }
          expect(
            plans.filter((line) => isUnbounded(kind, line, mostRowsOf[name] ?? mostRows, maySequentialOf[name])),
          ).toEqual([])
          // What is ten times larger may take a little longer (deeper trees, colder caches), never ten times.
          expect(msMany).toBeLessThan(Math.max(40, 6 * before.msFew))
        })
      })
    }
  })
}

afterAll(() => {
  mkdirSync('docs/measurements', { recursive: true })
  const measured = { articles: [few, many], unit: 'milliseconds, fastest of ' + String(runs), databases: report }
  writeFileSync('docs/measurements/query-plans.json', `${JSON.stringify(measured, null, 2)}\n`)
})

/** A table that is gone is missed by each connection. */
async function forgetStatistics({ writer }: ConnectedDatabase): Promise<void> {
  await sql`drop table sqlite_stat1`.execute(writer)
  await sql`drop table sqlite_stat4`.execute(writer)
}

async function fastest(run: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let n = 0; n < runs; n += 1) {
    const start = performance.now()
    await run()
    best = Math.min(best, performance.now() - start)
  }
  return Math.round(best * 1_000) / 1_000
}

async function explain(current: TestDatabase, kind: DatabaseKind, statement: CompiledQuery): Promise<string[]> {
  const { reader } = current.database
  if (kind === 'sqlite') {
    const compiled = { ...statement, sql: `explain query plan ${statement.sql}` }
    const { rows } = await reader.executeQuery<{ readonly detail: string }>(compiled)
    return rows.map((row) => row.detail)
  }
  const compiled = { ...statement, sql: `explain (analyze, format json) ${statement.sql}` }
  const { rows } = await reader.executeQuery<{ readonly 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
    compiled,
  )
  return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => linesOf(Plan)))
}

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly PlanNode[]
}

function linesOf(node: PlanNode): string[] {
  const touched = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']
  const place = [node['Relation Name'], node['Index Name']].filter((name) => name !== undefined).join(' by ')
  const line = `${node['Node Type']}${place === '' ? '' : ` on ${place}`}, ${Math.round(touched)} rows`
  return [line, ...(node.Plans ?? []).flatMap(linesOf)]
}

function isUnbounded(kind: DatabaseKind, line: string, most: number, alsoSequential: readonly string[] = []): boolean {
  const [operation, name = ''] = line.split(' ')
  if (kind === 'sqlite') return operation === 'SCAN' && !mayScan.test(line) && !alsoSequential.includes(name)
  const rows = Number(/, (\d+) rows$/.exec(line)?.[1])
  const table = /^Seq Scan on (\w+)/.exec(line)?.[1]
  return rows > most || (table !== undefined && ![...maySequential, ...alsoSequential].includes(table))
}

test('the plan checks see what they should see', () => {
  expect(isUnbounded('sqlite', 'SCAN a', mostRows)).toBe(true)
  expect(isUnbounded('sqlite', 'SCAN listings USING COVERING INDEX listings_article_id', mostRows)).toBe(true)
  expect(isUnbounded('sqlite', 'SCAN l', mostRows)).toBe(false)
  expect(isUnbounded('postgres', 'Seq Scan on articles, 12 rows', mostRows)).toBe(true)
  expect(isUnbounded('postgres', 'Index Scan on listings by listings_key, 100000 rows', mostRows)).toBe(true)
  expect(isUnbounded('postgres', 'Index Scan on listings by listings_key, 30 rows', mostRows)).toBe(false)
})

/** Each article is about the same as the two after it. */
async function fillSimilar({ writer }: ConnectedDatabase, from: number, until: number): Promise<void> {
  for (let start = from; start < until - 2; start += 200) {
    const rows = Array.from({ length: Math.min(200, until - 2 - start) }, (_, index) => start + index).flatMap((n) =>
      [1, 2].map((place) => ({ article_id: idOf('article', n), place, similar_id: idOf('article', n + place) })),
    )
    await writer.insertInto('similar_articles').values(rows).execute()
  }
}
