import { sql } from 'kysely'
import type { Queryable } from '../../../db/database.ts'
import { readPairs } from '../../../db/lines.ts'
import { prepareQuery } from '../../../db/prepared.ts'
import type { NamedKind } from '../names/queries.ts'

/** Behind every letter that a key can have. */
const lastLetter = '\u{10ffff}'

/** A headline that may be suggested. */
export interface SuggestibleArticle {
  readonly code: number
  readonly headline: string
  readonly slug: string
}

/** A tag or an author that is suggested. */
export interface SuggestibleName {
  readonly kind: NamedKind
  readonly id: string
  readonly name: string
  readonly slug: string
  /** When the newest of their articles was published. */
  readonly newestAt: number
}

/** Keys that begin alike and are looked at, and of those the closest, which are compared by when they were last in the paper. */
const mostKeys = 200
const mostCompared = 24

/** Tags and authors whose name goes on like this from one of its words on, the last to be in the paper first; one may come twice. */
export async function listNamesOfKey(
  db: Queryable,
  language: string,
  key: string,
): Promise<readonly SuggestibleName[]> {
  const rows = await selectNames(db, { language, from: key, until: endOf(key) })
  return rows
    .flatMap(({ kind, id, newestAt, ...row }) => {
      const name = row.tagName ?? row.authorName
      const slug = row.tagSlug ?? row.authorSlug
      // What stands in no article leads to an empty page.
      return name === null || slug === null || newestAt === null ? [] : [{ kind, id, name, slug, newestAt }]
    })
    .toSorted((a, b) => b.newestAt - a.newestAt)
}

const selectNames = prepareQuery((db, { language, from, until }: { language: string; from: string; until: string }) => {
  const begun = db
    .selectFrom('search_names')
    .select(['kind', 'target_id', 'key', 'language'])
    .where('language', '=', language)
    .where('key', '>=', from)
    .where('key', '<', until)
    .orderBy('key')
    .limit(mostKeys)
    .as('begun')
  const closest = db
    .selectFrom(begun)
    .select(['kind', 'target_id', 'language'])
    .orderBy(sql`length(key)`)
    .orderBy('key')
    .limit(mostCompared)
    .as('n')
  return db
    .selectFrom(closest)
    .leftJoin('tags as t', (join) => join.onRef('t.id', '=', 'n.target_id').on('n.kind', '=', 'tag'))
    .leftJoin('authors as a', (join) => join.onRef('a.id', '=', 'n.target_id').on('n.kind', '=', 'author'))
    .leftJoin('author_texts as at', (join) =>
      join.onRef('at.author_id', '=', 'a.id').onRef('at.language', '=', 'n.language'),
    )
    .select(['n.kind', 'n.target_id as id', 't.name as tagName', 't.slug as tagSlug'])
    .select(['at.name as authorName', 'a.slug as authorSlug'])
    .select((eb) =>
      eb
        .selectFrom('listings as l')
        // The lists of a tag and of an author, as `listName` calls them.
        .where(
          'l.list',
          '=',
          sql<string>`case when n.kind = 'tag' then 'tag:' || n.target_id else 'author:' || n.target_id || ':' || n.language end`,
        )
        .select((part) => part.fn.max('l.published_at').as('newest'))
        .as('newestAt'),
    )
})

/** Headlines of the newest articles of a list, newest first. */
export const listNewestHeadlines = prepareQuery(
  (db, { list, limit }: { list: string; limit: number }): ReturnType<typeof newestHeadlines> =>
    newestHeadlines(db, list, limit),
)

const newestHeadlines = (db: Queryable, list: string, limit: number) =>
  db
    .selectFrom(
      db
        .selectFrom('listings')
        .select(['article_id', 'published_at', 'code'])
        .where('list', '=', list)
        .orderBy('published_at', 'desc')
        .orderBy('code', 'desc')
        .limit(limit)
        .as('l'),
    )
    .innerJoin('articles as a', 'a.id', 'l.article_id')
    .select(['a.code', 'a.headline', 'a.slug'])
    .orderBy('l.published_at', 'desc')
    .orderBy('l.code', 'desc')

/** Headlines of articles that readers find in lists, by codes, the newest first. */
export const listHeadlines = prepareQuery((db, { codes }: { codes: readonly number[] }) =>
  db
    .selectFrom('articles')
    .select(['code', 'headline', 'slug'])
    .where('code', 'in', codes)
    .where('state', '=', 'published')
    .where('visibility', '=', 'public')
    .where('deleted_at', 'is', null)
    .orderBy('published_at', 'desc')
    .orderBy('code', 'desc'),
)

/** Words of an edition that go on like this, with the stem of each, in no order. */
export async function listCompletions(
  db: Queryable,
  { language, from, until }: { readonly language: string; readonly from: string; readonly until: string },
): Promise<readonly { readonly id: number; readonly stemId: number }[]> {
  // As one text, for a few letters begin thousands of words.
  const { rows } = await sql<{ lines: string | null }>`
    select string_agg(id || ' ' || stem_id, ${'\n'}) as lines from search_terms
    where language = ${language} and kind = 'word' and term >= ${from} and term < ${until}`.execute(db)
  return readPairs(rows[0]?.lines).map(([id, stemId]) => ({ id: Number(id), stemId: Number(stemId) }))
}

/** The end of everything that begins with a word. */
export const endOf = (word: string): string => word + lastLetter
