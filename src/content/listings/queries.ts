import { type ExpressionBuilder, sql } from 'kysely'
import type { Queryable } from '../../db/database.ts'
import type { DatabaseSchema } from '../../db/schema.ts'
import { prepareQuery } from '../../db/prepared.ts'
import { type ArticleCard, toCard } from '../cards/card.ts'
import { selectCards } from '../cards/queries.ts'
import { chunks } from '../chunks.ts'
import { clampLimit, type Page, pageOf } from '../paging.ts'
import { listName } from './lists.ts'

/** SQLite joins at most 500 parts by UNION. */
const mostLists = 400

/** How many days a ranking adds up, how many articles of each, and among how many of the newest those are looked for that have only views. */
const mostDays = 31
const firstOfDay = 100
const newestSeen = 300

/** Which part of a list: what stands after the article `before`, and within instants from (inclusive) and until (exclusive). */
export interface ListRange {
  readonly before?: number | undefined
  readonly from?: number | undefined
  readonly until?: number | undefined
}

/** A page of a list, newest first; the cursor is the code of the last article shown. */
export async function listArticles(
  db: Queryable,
  list: string,
  limit?: number,
  range: ListRange = {},
): Promise<Page<ArticleCard, number>> {
  const most = clampLimit(limit)
  const { before, from, until } = range
  const rows = await selectList(db, { list, limit: most + 1, before, from, until })
  return pageOf(rows, most, toCard, (last) => last.code)
}

const selectList = prepareQuery(
  (db, { list, limit, ...range }: { list: string; limit: number } & Record<keyof ListRange, number | undefined>) =>
    newestFirst(selectCards(db, picksOf(db, list, limit, range).as('l'))),
)

/**
 * The first page of a list, with what the desk chose for its top before the newest; in one statement. The cursor is that of the
 * list: what was chosen stands in its own place too, further down.
 */
export async function listArticlesWithChosen(
  db: Queryable,
  list: string,
  place: { readonly language: string; readonly page: string; readonly now: number },
  limit?: number,
): Promise<Page<ArticleCard, number>> {
  const most = clampLimit(limit)
  const rows = await selectListWithChosen(db, { ...place, list, limit: most + 1 })
  const chosen = rows.filter((row) => row.list === 'chosen').toSorted((a, b) => b.rank - a.rank)
  const ids = new Set(chosen.map(({ id }) => id))
  const newest = rows.filter((row) => row.list !== 'chosen')
  const page = pageOf(newest, most, toCard, (last) => last.code)
  return { ...page, items: [...chosen.map(toCard), ...page.items.filter(({ id }) => !ids.has(id))] }
}

const selectListWithChosen = prepareQuery(
  (db, place: { list: string; limit: number; language: string; page: string; now: number }) => {
    const chosen = db
      .selectFrom('placements')
      .select((eb) => [eb.val('chosen').as('list'), sql<number>`- ${sql.ref('position')}`.as('rank'), 'article_id'])
      .where('language', '=', place.language)
      .where('page', '=', place.page)
      .where('slot', '=', 'list')
      .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', place.now)]))
    const picks = picksOf(db, place.list, place.limit, {}).unionAll(chosen)
    return newestFirst(selectCards(db, picks.as('l')))
      .select('l.rank')
      .where('a.state', '=', 'published')
      .where('a.visibility', '=', 'public')
      .where('a.deleted_at', 'is', null)
  },
)

/** The newest articles of several lists in one statement, by list; a list without any is left out. */
export async function listNewestOfEach(
  db: Queryable,
  lists: readonly string[],
  limit?: number,
): Promise<ReadonlyMap<string, readonly ArticleCard[]>> {
  const wanted = [...new Set(lists)].slice(0, mostLists)
  if (wanted.length === 0) return new Map()
  const rows = await selectNewestOfEach(db, { lists: wanted, limit: clampLimit(limit, 5, 20) })
  const strips = new Map<string, ArticleCard[]>()
  for (const row of rows) {
    const strip = strips.get(row.list) ?? []
    strips.set(row.list, strip)
    strip.push(toCard(row))
  }
  return strips
}

const selectNewestOfEach = prepareQuery((db, { lists, limit }: { lists: readonly string[]; limit: number }) => {
  const picks = lists.map((list) => picksOf(db, list, limit, {})).reduce((all, next) => all.unionAll(next))
  return newestFirst(selectCards(db, picks.as('l')))
})

/**
 * What readers of an edition read most on these days (ISO dates, oldest first, without a gap), by the sum of each day's readers;
 * of equals the newer first.
 */
export async function listMostRead(
  db: Queryable,
  language: string,
  days: readonly string[],
  limit?: number,
): Promise<readonly ArticleCard[]> {
  const picks = mostReadPicks(db, language, days, clampLimit(limit, 20, 50))
  if (picks === undefined) return []
  const rows = await newestFirst(selectCards(db, picks.as('l'))).execute()
  return rows.map(toCard)
}

/**
 * The same, and where that is not enough the most seen among the newest of the edition since an instant: what an older system
 * counted has views, but no readers.
 */
export async function listMostReadOrSeen(
  db: Queryable,
  language: string,
  days: readonly string[],
  options: { readonly limit?: number; readonly since?: number } = {},
): Promise<readonly ArticleCard[]> {
  const most = clampLimit(options.limit, 5, 50)
  const read = mostReadPicks(db, language, days, most)
  const seen = mostSeenPicks(db, language, 2 * most, options.since)
  const picks = read === undefined ? seen : read.unionAll(seen)
  const rows = await newestFirst(selectCards(db, picks.as('l'))).execute()
  const readFirst = [...rows.filter(({ list }) => list === 'read'), ...rows.filter(({ list }) => list === 'seen')]
  return [...new Map(readFirst.map((row) => [row.id, toCard(row)])).values()].slice(0, most)
}

/** The articles before and after one in a list, by time of publication. */
export async function findAdjacentArticles(
  db: Queryable,
  list: string,
  article: { readonly publishedAt: number; readonly code: number },
): Promise<{ readonly older: ArticleCard | undefined; readonly newer: ArticleCard | undefined }> {
  const neighbour = (side: 'older' | 'newer') => {
    const order = side === 'older' ? 'desc' : 'asc'
    const nearest = db
      .selectFrom('listings')
      .select((eb) => [eb.val(side).as('list'), 'published_at as rank', 'article_id'])
      .where('list', '=', list)
      .where((eb) => standsBeyond(eb, side === 'older' ? '<' : '>', article))
      .orderBy('published_at', order)
      .orderBy('code', order)
      .limit(1)
    return db.selectFrom(nearest.as(side)).select(['list', 'rank', 'article_id'])
  }
  const rows = await selectCards(db, neighbour('older').unionAll(neighbour('newer')).as('l')).execute()
  const card = (side: string): ArticleCard | undefined => rows.filter((row) => row.list === side).map(toCard)[0]
  return { older: card('older'), newer: card('newer') }
}

/** A span of time with its two ends, the end exclusive. */
export interface Span {
  readonly from: number
  readonly until: number
}

/** Which of the spans hold an article of the list, as indexes into `spans`: one index probe for each, no counting. */
export async function findSpansWithArticles(
  db: Queryable,
  list: string,
  spans: readonly Span[],
): Promise<ReadonlySet<number>> {
  const probes = spans.slice(0, mostLists).map((span, index) => {
    const probe = db
      .selectFrom('listings')
      .select((eb) => eb.lit(index).as('span'))
      .where('list', '=', list)
      .where('published_at', '>=', span.from)
      .where('published_at', '<', span.until)
      // Named so that no planner expects to find one sooner by reading the table.
      .orderBy('published_at')
      .limit(1)
    return db.selectFrom(probe.as('probe')).select('span')
  })
  const [first, ...others] = probes
  if (first === undefined) return new Set()
  const rows = await others.reduce((all, next) => all.unionAll(next), first).execute()
  return new Set(rows.map((row) => row.span))
}

/** How many articles of the list each span holds. Reads the index of the spans: meant for the days of a month, the months of a year. */
export async function countSpans(db: Queryable, list: string, spans: readonly Span[]): Promise<readonly number[]> {
  const counts = spans.slice(0, mostLists).map((span, index) =>
    db
      .selectFrom('listings')
      .select((eb) => [eb.lit(index).as('span'), eb.fn.countAll<number>().as('articles')])
      .where('list', '=', list)
      .where('published_at', '>=', span.from)
      .where('published_at', '<', span.until),
  )
  const [first, ...others] = counts
  if (first === undefined) return []
  const rows = await others.reduce((all, next) => all.unionAll(next), first).execute()
  const found = new Map(rows.map((row) => [row.span, row.articles]))
  return spans.map((_, index) => found.get(index) ?? 0)
}

/** When the last article before a span and the first one after it were published. */
export async function findTimesAround(
  db: Queryable,
  list: string,
  span: Span,
): Promise<{ readonly earlier: number | undefined; readonly later: number | undefined }> {
  const all = db.selectFrom('listings').where('list', '=', list)
  const row = await db
    .selectNoFrom([
      all
        .select((eb) => eb.fn.max('published_at').as('earlier'))
        .where('published_at', '<', span.from)
        .as('earlier'),
      all
        .select((eb) => eb.fn.min('published_at').as('later'))
        .where('published_at', '>=', span.until)
        .as('later'),
    ])
    .executeTakeFirstOrThrow()
  return { earlier: row.earlier ?? undefined, later: row.later ?? undefined }
}

/** Times of the oldest and the newest article of a list, undefined for an empty one. */
export async function findListBounds(db: Queryable, list: string): Promise<Span | undefined> {
  const end = (order: 'asc' | 'desc') =>
    db.selectFrom('listings').select('published_at').where('list', '=', list).orderBy('published_at', order).limit(1)
  const oldest = await end('asc').executeTakeFirst()
  const newest = await end('desc').executeTakeFirst()
  return oldest === undefined || newest === undefined
    ? undefined
    : { from: oldest.published_at, until: newest.published_at + 1 }
}

/** Takes an article out of all lists; returns the lists it stood in. */
export async function deleteListings(tx: Queryable, articleIds: readonly string[]): Promise<readonly string[]> {
  if (articleIds.length === 0) return []
  const rows = await tx.deleteFrom('listings').where('article_id', 'in', articleIds).returning('list').execute()
  return rows.map((row) => row.list)
}

/** One place in a list. */
export interface ListingRow {
  readonly list: string
  readonly published_at: number
  readonly code: number
  readonly article_id: string
}

/** Puts articles into lists. */
export async function insertListings(tx: Queryable, rows: readonly ListingRow[]): Promise<void> {
  for (const some of chunks(rows, 300)) await tx.insertInto('listings').values(some).execute()
}

/** Public articles with these ids, as picks of the group `list`. */
export function publicArticles(db: Queryable, ids: readonly string[], list: string) {
  return db
    .selectFrom('articles')
    .select((eb) => [eb.val(list).as('list'), 'published_at as rank', 'id as article_id'])
    .where('id', 'in', ids)
    .where('state', 'in', ['published', 'archived'])
    .where('visibility', '=', 'public')
    .where('deleted_at', 'is', null)
}

/**
 * Picks of what was read most. Only the first of each day are added up, and only the first of those exactly: so the cost is bounded
 * however much is read. What was on no day among the first is in no ranking.
 */
function mostReadPicks(db: Queryable, language: string, days: readonly string[], limit: number) {
  const [first, ...others] = days.slice(-mostDays).map((day) => {
    const readOnDay = db
      .selectFrom('view_days')
      .select(['article_id', 'readers'])
      .where('language', '=', language)
      .where('day', '=', day)
      .where('readers', '>', 0)
      .orderBy('readers', 'desc')
      .orderBy('article_id', 'desc')
      .limit(firstOfDay)
    return db.selectFrom(readOnDay.as('newest')).select(['article_id', 'readers'])
  })
  if (first === undefined) return undefined
  const candidates = db
    .selectFrom(others.reduce((all, next) => all.unionAll(next), first).as('l'))
    .select('l.article_id')
    .groupBy('l.article_id')
    .orderBy((eb) => eb.fn.sum('l.readers'), 'desc')
    .orderBy('l.article_id', 'desc')
    // Some may have been withdrawn since.
    .limit(3 * limit)
  const ranked = db
    .selectFrom(candidates.as('l'))
    .innerJoin('articles as a', 'a.id', 'l.article_id')
    .where('a.state', '=', 'published')
    .where('a.visibility', '=', 'public')
    .where('a.deleted_at', 'is', null)
    .select((eb) => [
      eb.val('read').as('list'),
      eb
        .selectFrom('view_days as v')
        .select(({ fn }) => fn.sum<number>('v.readers').as('readers'))
        .whereRef('v.article_id', '=', 'l.article_id')
        .where('v.day', 'in', days)
        .$asScalar()
        .$notNull()
        .as('rank'),
      'l.article_id',
    ])
    .orderBy('rank', 'desc')
    .orderBy('a.code', 'desc')
    .limit(limit)
  return db.selectFrom(ranked.as('l')).select(['list', 'rank', 'article_id'])
}

/** Picks of what was seen most among the newest of an edition. */
function mostSeenPicks(db: Queryable, language: string, limit: number, since: number | undefined) {
  const newest = picksOf(db, listName.language(language), newestSeen, { from: since })
  const seen = db
    .selectFrom(newest.as('newest'))
    .innerJoin('view_totals as v', 'v.article_id', 'newest.article_id')
    .where('v.views', '>', 0)
    .select((eb) => [eb.val('seen').as('list'), 'v.views as rank', 'newest.article_id'])
    .orderBy('v.views', 'desc')
    .orderBy('newest.rank', 'desc')
    .limit(limit)
  return db.selectFrom(seen.as('newest')).select(['list', 'rank', 'article_id'])
}

/** The newest of a list as picks. Wrapped, because SQLite takes no ORDER BY inside a UNION. */
export function picksOf(db: Queryable, list: string, limit: number, range: ListRange) {
  const { before, from, until } = range
  let newest = db
    .selectFrom('listings')
    .select(['list', 'published_at as rank', 'article_id'])
    .where('list', '=', list)
    .orderBy('published_at', 'desc')
    .orderBy('code', 'desc')
    .limit(limit)
  if (from !== undefined) newest = newest.where('published_at', '>=', from)
  if (until !== undefined) newest = newest.where('published_at', '<', until)
  if (before !== undefined) {
    const publishedAt = db.selectFrom('articles').select('published_at').where('code', '=', before)
    newest = newest.where(sql<boolean>`(published_at, code) < ((${publishedAt}), ${before})`)
  }
  return db.selectFrom(newest.as('newest')).select(['list', 'rank', 'article_id'])
}

/** The order of every list. */
export const newestFirst = (cards: ReturnType<typeof selectCards>) =>
  cards.orderBy('l.rank', 'desc').orderBy('a.code', 'desc')

function standsBeyond(
  eb: ExpressionBuilder<DatabaseSchema, 'listings'>,
  operator: '<' | '>',
  place: { readonly publishedAt: number; readonly code: number },
) {
  return eb(eb.refTuple('published_at', 'code'), operator, eb.tuple(place.publishedAt, place.code))
}
