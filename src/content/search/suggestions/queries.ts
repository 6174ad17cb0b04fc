import type { Queryable } from '../../../db/database.ts'
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

/** Targets whose name goes on like this from one of its words on, the closest in the alphabet first. */
export async function listTargetsOfKey(
  db: Queryable,
  language: string,
  key: string,
  limit: number,
): Promise<readonly { readonly kind: NamedKind; readonly target_id: string; readonly key: string }[]> {
  return selectTargets(db, { language, from: key, until: key + lastLetter, limit })
}

const selectTargets = prepareQuery(
  (db, { language, from, until, limit }: { language: string; from: string; until: string; limit: number }) =>
    db
      .selectFrom('search_names')
      .select(['kind', 'target_id', 'key'])
      .where('language', '=', language)
      .where('key', '>=', from)
      .where('key', '<', until)
      .orderBy('key')
      .limit(limit),
)

/** When the newest article of each list was published; a list without any is missing. */
export async function findNewestOf(db: Queryable, lists: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (lists.length === 0) return new Map()
  const rows = await selectNewest(db, { lists })
  return new Map(rows.map(({ list, published_at }) => [list, published_at]))
}

const selectNewest = prepareQuery((db, { lists }: { lists: readonly string[] }) =>
  lists
    .map((list) =>
      db
        .selectFrom(
          db
            .selectFrom('listings')
            .select(['list', 'published_at'])
            .where('list', '=', list)
            .orderBy('published_at', 'desc')
            .limit(1)
            .as('newest'),
        )
        .select(['list', 'published_at']),
    )
    .reduce((all, next) => all.unionAll(next)),
)

/** Names and addresses of tags and authors in a language. */
export async function listAddressed(
  db: Queryable,
  language: string,
  ids: Readonly<Record<NamedKind, readonly string[]>>,
): Promise<readonly { readonly id: string; readonly name: string; readonly slug: string }[]> {
  const tags = ids.tag.length === 0 ? [] : await selectTags(db, { ids: ids.tag })
  const authors = ids.author.length === 0 ? [] : await selectAuthors(db, { language, ids: ids.author })
  return [...tags, ...authors]
}

const selectTags = prepareQuery((db, { ids }: { ids: readonly string[] }) =>
  db.selectFrom('tags').select(['id', 'name', 'slug']).where('id', 'in', ids),
)

const selectAuthors = prepareQuery((db, { language, ids }: { language: string; ids: readonly string[] }) =>
  db
    .selectFrom('authors as a')
    .innerJoin('author_texts as t', 't.author_id', 'a.id')
    .select(['a.id', 't.name', 'a.slug'])
    .where('t.language', '=', language)
    .where('a.id', 'in', ids),
)

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

/** Stems of the words of an edition that go on like this, those of the most articles first. */
export const listCompletions = prepareQuery(
  (db, { language, from, until, limit }: { language: string; from: string; until: string; limit: number }) =>
    db
      .selectFrom('search_terms')
      .select(['stem_id as stemId'])
      .where('language', '=', language)
      .where('kind', '=', 'word')
      .where('term', '>=', from)
      .where('term', '<', until)
      .where('documents', '>', 0)
      .orderBy('documents', 'desc')
      .orderBy('id')
      .limit(limit),
)

/** The end of everything that begins with a word. */
export const endOf = (word: string): string => word + lastLetter
