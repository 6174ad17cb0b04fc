import { type ExpressionBuilder, sql } from 'kysely'
import type { Queryable } from '../../db/database.ts'
import type { DatabaseSchema } from '../../db/schema.ts'
import { readJson } from '../json.ts'
import { listName } from '../listings/lists.ts'
import { picksOf } from '../listings/queries.ts'
import type { Derivative } from '../media/picture.ts'

/**
 * Codes of articles in one sitemap: never more addresses than that, whatever the archive holds. Codes are never reused, so an
 * article stays in its sitemap for ever, and the sitemaps of old years do not change.
 */
export const codesPerSitemap = 1_000
/** Tags in one sitemap. */
export const tagsPerSitemap = 1_000
/** sitemaps.org: an index names at most 50,000 sitemaps. */
const mostSitemaps = 49_000
/** Google takes so many articles in a news sitemap. */
const mostNews = 1_000
/** SQLite joins at most 500 parts by UNION. */
const mostLists = 400

/** An article as a sitemap names it. */
export interface SitemapArticle {
  readonly storyId: string
  readonly language: string
  readonly code: number
  readonly slug: string
  readonly headline: string
  readonly publishedAt: number
  readonly updatedAt: number
  /** Forms of its picture; empty for none. */
  readonly picture: readonly Derivative[]
}

/** Where a telling of a story, or the same tag, stands. */
export interface SitemapTelling {
  readonly group: string
  readonly language: string
  readonly code: number
  readonly slug: string
}

/** Numbers of the sitemaps that hold an article, newest first: one index probe for each. */
export async function listArticleSitemaps(db: Queryable): Promise<readonly number[]> {
  const per = sql.lit(codesPerSitemap)
  const next = (from: ReturnType<typeof sql>) => sql`
    (select code / ${per} from articles
      where code >= ${from} and state in ('published', 'archived') and visibility = 'public' and coalesce(deleted_at, 0) = 0
      order by code limit 1)`
  const { rows } = await sql<{ readonly n: number }>`
    with recursive chunk (n) as (
      select ${next(sql`0`)}
      union all
      select ${next(sql`(chunk.n + 1) * ${per}`)} from chunk where chunk.n is not null
    )
    select n from chunk where n is not null order by n desc limit ${sql.lit(mostSitemaps)}`.execute(db)
  return rows.map(({ n }) => n)
}

/** What readers may read of the articles with the codes of one sitemap, in their order. */
export async function listSitemapArticles(db: Queryable, chunk: number): Promise<readonly SitemapArticle[]> {
  const rows = await db
    .selectFrom('articles as a')
    .select(articleColumns)
    .select(pictureOf)
    .where('a.code', '>=', chunk * codesPerSitemap)
    .where('a.code', '<', (chunk + 1) * codesPerSitemap)
    .where(isPublic)
    .orderBy('a.code')
    .execute()
  return rows.map(toSitemapArticle)
}

/** All public tellings of the stories that the articles of one sitemap tell. */
export async function listSitemapTellings(
  db: Queryable,
  articles: readonly Pick<SitemapArticle, 'storyId'>[],
): Promise<readonly SitemapTelling[]> {
  if (articles.length === 0) return []
  return db
    .selectFrom('articles as a')
    .select(['a.story_id as group', 'a.language', 'a.code', 'a.slug'])
    .where('a.story_id', 'in', [...new Set(articles.map(({ storyId }) => storyId))])
    .where(isPublic)
    .execute()
}

/** The articles of some editions that were published since an instant, newest first. */
export async function listNewsArticles(
  db: Queryable,
  languages: readonly string[],
  since: number,
): Promise<readonly SitemapArticle[]> {
  const [first, ...others] = languages.map((language) =>
    picksOf(db, listName.language(language), mostNews, { from: since }),
  )
  if (first === undefined) return []
  const rows = await db
    .selectFrom(others.reduce((all, next) => all.unionAll(next), first).as('l'))
    .innerJoin('articles as a', 'a.id', 'l.article_id')
    .select(articleColumns)
    .select(pictureOf)
    .orderBy('l.rank', 'desc')
    .orderBy('a.code', 'desc')
    .limit(mostNews)
    .execute()
  return rows.map(toSitemapArticle)
}

/** When the newest article of each list was published; a list without any is left out. */
export async function findNewestTimes(db: Queryable, lists: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const [first, ...others] = lists.slice(0, mostLists).map((list) => picksOf(db, list, 1, {}))
  if (first === undefined) return new Map()
  const rows = await others.reduce((all, next) => all.unionAll(next), first).execute()
  return new Map(rows.map(({ list, rank }) => [list, rank]))
}

/** A static page that readers may read. */
export interface SitemapPage {
  readonly group: string
  readonly language: string
  readonly slug: string
  readonly updatedAt: number
}

/** All static pages that readers may read. */
export function listSitemapPages(db: Queryable): Promise<readonly SitemapPage[]> {
  return db
    .selectFrom('pages as g')
    .innerJoin('paths as p', (join) => join.onRef('p.target_id', '=', 'g.id').on('p.kind', '=', 'page'))
    .select(['g.group_id as group', 'g.language', 'p.slug', 'g.updated_at as updatedAt'])
    .where('g.state', '=', 'published')
    .where('g.visibility', '=', 'public')
    .where('g.deleted_at', 'is', null)
    .orderBy('g.id')
    .execute()
}

/**
 * With which tag each sitemap of tags begins. Walks the ids of all tags, in their index alone: topics are few beside
 * articles, and only the index of sitemaps asks.
 */
export async function listTagSitemaps(db: Queryable): Promise<readonly string[]> {
  const per = sql.lit(tagsPerSitemap)
  const { rows } = await sql<{ readonly start: string }>`
    with recursive chunk (start) as (
      select (select id from tags where id >= '' order by id limit 1)
      union all
      select (select id from tags where id >= chunk.start order by id limit 1 offset ${per})
      from chunk where chunk.start is not null
    )
    select start from chunk where start is not null limit ${sql.lit(mostSitemaps)}`.execute(db)
  return rows.map(({ start }) => start)
}

/** A tag with the time of its newest article. */
export interface SitemapTag {
  readonly group: string
  readonly language: string
  readonly slug: string
  readonly newestAt: number
}

/** The tags of one sitemap that have articles. */
export async function listSitemapTags(db: Queryable, start: string): Promise<readonly SitemapTag[]> {
  const rows = await db
    .selectFrom('tags')
    .select((eb) => [
      'group_id as group',
      'language',
      'slug',
      eb
        .selectFrom('listings as newest')
        .where('newest.list', '=', sql<string>`'tag:' || tags.id`)
        .select('newest.published_at')
        .orderBy('newest.published_at', 'desc')
        .limit(1)
        .as('newestAt'),
    ])
    .where('id', '>=', start)
    .orderBy('id')
    .limit(tagsPerSitemap)
    .execute()
  return rows.flatMap(({ newestAt, ...tag }) => (newestAt === null ? [] : [{ ...tag, newestAt }]))
}

/** The tags of one sitemap in every language they have. */
export async function listSitemapTagTellings(
  db: Queryable,
  tags: readonly Pick<SitemapTag, 'group'>[],
): Promise<readonly Omit<SitemapTelling, 'code'>[]> {
  if (tags.length === 0) return []
  return db
    .selectFrom('tags')
    .select(['group_id as group', 'language', 'slug'])
    .where('group_id', 'in', [...new Set(tags.map(({ group }) => group))])
    .execute()
}

const articleColumns = [
  'a.story_id as storyId',
  'a.language',
  'a.code',
  'a.slug',
  'a.headline',
  'a.published_at as publishedAt',
  'a.updated_at as updatedAt',
] as const

/** Looked up for each article: a join of a thousand might be made by reading all media. */
const pictureOf = (eb: ExpressionBuilder<DatabaseSchema & { a: DatabaseSchema['articles'] }, 'a'>) =>
  eb
    .selectFrom('media as m')
    .select('m.derivatives')
    .whereRef('m.id', '=', 'a.lead_media_id')
    .where('m.deleted_at', 'is', null)
    .as('derivatives')

const toSitemapArticle = ({
  derivatives,
  ...article
}: Omit<SitemapArticle, 'picture'> & { readonly derivatives: string | null }): SitemapArticle => ({
  ...article,
  picture: derivatives === null ? [] : readJson<readonly Derivative[]>(derivatives),
})

/** Not `deleted_at is null`: its index, in which nearly all articles stand, would be taken for a way to find them. */
const isPublic = (eb: ExpressionBuilder<DatabaseSchema & { a: DatabaseSchema['articles'] }, 'a'>) =>
  eb.and([
    eb('a.state', 'in', ['published', 'archived']),
    eb('a.visibility', '=', 'public'),
    eb(eb.fn.coalesce('a.deleted_at', eb.lit(0)), '=', 0),
  ])
