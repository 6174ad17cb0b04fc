import { sql } from 'kysely'
import type { DatabaseReader, Queryable } from '../../db/database.ts'
import type { SearchDocumentsTable, SearchTermsTable, SearchTotalsTable } from '../../db/schema.ts'
import { documentsOf } from '../../db/term-counts.ts'
import { chunks } from '../chunks.ts'
import type { SettingKey } from '../settings/keys.ts'

/** What the index takes from an article. */
export interface SearchableArticle {
  readonly id: string
  readonly code: number
  readonly language: string
  readonly published_at: number
  readonly kicker: string
  readonly headline: string
  readonly second_headline: string
  readonly lead: string
  readonly text: string
  readonly isFindable: boolean
}

/** Articles by their ids in any state, with whether readers may find them: published or archived, public, not in the trash. */
export async function listSearchableArticles(db: Queryable, ids: readonly string[]): Promise<SearchableArticle[]> {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'code', 'language', 'published_at', 'kicker', 'headline', 'second_headline', 'lead', 'text'])
    .select(['state', 'visibility', 'deleted_at'])
    .where('id', 'in', ids)
    .orderBy('code')
    .execute()
  return rows.map(({ state, visibility, deleted_at, ...row }) => ({
    ...row,
    isFindable: (state === 'published' || state === 'archived') && visibility === 'public' && deleted_at === null,
  }))
}

/** Names of the authors and tags of articles, in the article's language where there is one. */
export async function listNamesOnArticles(
  db: Queryable,
  ids: readonly string[],
): Promise<readonly { readonly article_id: string; readonly kind: 'author' | 'tag'; readonly name: string }[]> {
  const authors = await db
    .selectFrom('article_bylines as b')
    .innerJoin('articles as a', 'a.id', 'b.article_id')
    .innerJoin('author_texts as t', (join) =>
      join.onRef('t.author_id', '=', 'b.author_id').onRef('t.language', '=', 'a.language'),
    )
    .select(['b.article_id', 't.name'])
    .where('b.article_id', 'in', ids)
    .orderBy('b.article_id')
    .orderBy('b.position')
    .execute()
  const tags = await db
    .selectFrom('article_tags as at')
    .innerJoin('tags as t', 't.id', 'at.tag_id')
    .select(['at.article_id', 't.name'])
    .where('at.article_id', 'in', ids)
    .orderBy('at.article_id')
    .orderBy('at.position')
    .execute()
  return [
    ...authors.map((row) => ({ ...row, kind: 'author' as const })),
    ...tags.map((row) => ({ ...row, kind: 'tag' as const })),
  ]
}

/** Documents of the index by their articles. */
export function listDocumentsOf(
  db: Queryable,
  articleIds: readonly string[],
): Promise<Pick<SearchDocumentsTable, 'code' | 'language' | 'words'>[]> {
  return db
    .selectFrom('search_documents')
    .select(['code', 'language', 'words'])
    .where('article_id', 'in', articleIds)
    .execute()
}

/** What the ranking reads of candidates, in no order. */
export function listCandidates(
  { db, tokenIndex }: Pick<DatabaseReader, 'db' | 'tokenIndex'>,
  language: string,
  codes: readonly number[],
): Promise<Pick<SearchDocumentsTable, 'code' | 'article_id' | 'published_at' | 'words'>[]> {
  return db
    .selectFrom('search_documents')
    .select(['code', 'article_id', 'published_at', 'words'])
    .where(tokenIndex.isAmong(sql.ref('code'), codes))
    .where('language', '=', language)
    .execute()
}

/** Writes documents of the index. */
export async function insertDocuments(tx: Queryable, rows: readonly SearchDocumentsTable[]): Promise<void> {
  for (const some of chunks(rows, 50)) await tx.insertInto('search_documents').values(some).execute()
}

/** Deletes documents of the index by their codes. */
export async function deleteDocuments(tx: Queryable, codes: readonly number[]): Promise<void> {
  await tx.deleteFrom('search_documents').where('code', 'in', codes).execute()
}

/**
 * The vocabulary from one id to another: for each term a line with its id, the id of its stem (0 for a stem), the language
 * and the term. A row for each would take several times as long to read from a server.
 */
export async function listTermLines(db: Queryable, after: number, until: number): Promise<string> {
  const { rows } = await sql<{ lines: string | null }>`
    select string_agg(id || ' ' || stem_id || ' ' || language || ' ' || term, ${'\n'}) as lines
    from search_terms where id > ${after} and id <= ${until}`.execute(db)
  return rows[0]?.lines ?? ''
}

/** Stems of words, by the words' ids. */
export async function listStemIds(
  db: Queryable,
  wordIds: readonly number[],
): Promise<readonly { readonly id: number; readonly stem_id: number }[]> {
  const found: { readonly id: number; readonly stem_id: number }[] = []
  for (const some of chunks(wordIds, 1_000)) {
    found.push(...(await db.selectFrom('search_terms').select(['id', 'stem_id']).where('id', 'in', some).execute()))
  }
  return found
}

/** Every spelling known of folded words: a row for each stem a word was met with. */
export async function listWords(
  db: Queryable,
  language: string,
  words: readonly string[],
): Promise<readonly { readonly id: number; readonly term: string }[]> {
  const found: { readonly id: number; readonly term: string }[] = []
  for (const some of chunks(words, 500)) {
    const rows = await db
      .selectFrom('search_terms')
      .select(['id', 'term'])
      .where('language', '=', language)
      .where('kind', '=', 'word')
      .where('term', 'in', some)
      .orderBy('id')
      .execute()
    found.push(...rows)
  }
  return found
}

/** Every word that has one of these stems. */
export async function listWordsOfStems(
  db: Queryable,
  stemIds: readonly number[],
): Promise<readonly (Pick<SearchTermsTable, 'id' | 'term' | 'stem_id'> & { readonly documents: number })[]> {
  if (stemIds.length === 0) return []
  return db
    .selectFrom('search_terms')
    .select(['id', 'term', 'stem_id', (eb) => documentsOf(eb.ref('id')).as('documents')])
    .where('stem_id', 'in', stemIds)
    .orderBy('id')
    .execute()
}

/** How large the index is: sums over each language, and the highest id of a term. */
export interface IndexSize {
  readonly totals: readonly SearchTotalsTable[]
  readonly lastTermId: number
}

/** How large the index is now. */
export async function findIndexSize(db: Queryable): Promise<IndexSize> {
  const rows = await db
    .selectFrom('search_totals')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('search_terms')
        .select((max) => max.fn.max('id').as('last'))
        .as('last_term_id'),
    )
    .execute()
  return { totals: rows, lastTermId: rows[0]?.last_term_id ?? 0 }
}

/** Sums over a language; undefined where nothing of it is indexed. */
export function findTotals(db: Queryable, language: string): Promise<SearchTotalsTable | undefined> {
  return db.selectFrom('search_totals').selectAll().where('language', '=', language).executeTakeFirst()
}

/** Adds to the sums of a language; what is taken away is negative. */
export async function raiseTotals(tx: Queryable, change: SearchTotalsTable): Promise<void> {
  await tx
    .insertInto('search_totals')
    .values(change)
    .onConflict((conflict) =>
      conflict.column('language').doUpdateSet({
        documents: sql`search_totals.documents + excluded.documents`,
        weighted_words: sql`search_totals.weighted_words + excluded.weighted_words`,
        lead_words: sql`search_totals.lead_words + excluded.lead_words`,
        grams: sql`search_totals.grams + excluded.grams`,
      }),
    )
    .execute()
}

/** Articles that readers may find and the index has not, or not in this version; in the order of their codes. */
export async function listUnindexed(
  db: Queryable,
  version: number,
  after: number,
  limit: number,
): Promise<readonly { readonly id: string; readonly code: number }[]> {
  return selectUnindexed(db, version)
    .select(['a.id', 'a.code'])
    .where('a.code', '>', after)
    .orderBy('a.code')
    .limit(limit)
    .execute()
}

/** How many articles those are. */
export async function countUnindexed(db: Queryable, version: number): Promise<number> {
  const row = await selectUnindexed(db, version)
    .select((eb) => eb.fn.countAll<number>().as('articles'))
    .executeTakeFirstOrThrow()
  return row.articles
}

function selectUnindexed(db: Queryable, version: number) {
  return db
    .selectFrom('articles as a')
    .leftJoin('search_documents as d', 'd.code', 'a.code')
    .where('a.state', 'in', ['published', 'archived'])
    .where('a.visibility', '=', 'public')
    .where('a.deleted_at', 'is', null)
    .where((eb) => eb.or([eb('d.code', 'is', null), eb('d.version', '<', version), eb('d.version', '>', version)]))
}

/** Documents whose article readers may not find, or that is gone. */
export async function listUnfindable(db: Queryable, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('search_documents as d')
    .leftJoin('articles as a', 'a.code', 'd.code')
    .select('d.article_id')
    .where((eb) =>
      eb.or([
        eb('a.code', 'is', null),
        eb('a.state', '=', 'withdrawn'),
        eb('a.visibility', '=', 'staff'),
        eb('a.deleted_at', 'is not', null),
      ]),
    )
    .limit(limit)
    .execute()
  return rows.map(({ article_id }) => article_id)
}

/** Empties all of the index but its tokens. Terms keep their ids: who has read the vocabulary need not read it again. */
export async function clearSearchTables(tx: Queryable): Promise<void> {
  await tx.deleteFrom('search_documents').execute()
  await tx.deleteFrom('search_totals').execute()
  await tx.deleteFrom('search_counts').execute()
}

/** Forgets terms that no article has; the last one stays, so that its id is not given again. */
export async function deleteUnusedTerms(tx: Queryable): Promise<void> {
  await tx
    .deleteFrom('search_terms')
    .where(documentsOf(sql.ref('search_terms.id')), '=', 0)
    .where('id', '<', (eb) => eb.selectFrom('search_terms as last').select((max) => max.fn.max('last.id').as('id')))
    .execute()
}

/** What is read of an article that was found. */
export interface FoundText {
  readonly id: string
  readonly kicker: string
  readonly headline: string
  readonly second_headline: string
  readonly lead: string
  readonly text: string
}

/** The texts of articles that were found, in no order. */
export async function listTexts(db: Queryable, ids: readonly string[]): Promise<readonly FoundText[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('articles')
    .select(['id', 'kicker', 'headline', 'second_headline', 'lead', 'text'])
    .where('id', 'in', ids)
    .execute()
}

/** The same with the document where that shows a picture with a credit of its own, empty otherwise. */
export async function listShownTexts(
  db: Queryable,
  ids: readonly string[],
): Promise<readonly (FoundText & { readonly credited: string })[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('articles')
    .select(['id', 'kicker', 'headline', 'second_headline', 'lead', 'text'])
    .select((eb) =>
      eb
        .case()
        .when('document', 'like', '%"credit":"%')
        .then(eb.ref('document'))
        .else(eb.val<string>(''))
        .end()
        .as('credited'),
    )
    .where('id', 'in', ids)
    .execute()
}

/**
 * The words that editors said mean the same, as they were saved. Read here and not as a setting: the thread of searches would hold all
 * that checks settings, some ten megabytes, for this one text that was checked when it was saved.
 */
export async function findSynonymLines(db: Queryable): Promise<string> {
  const key: SettingKey = 'search-synonyms'
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
  const lines: unknown = row === undefined ? '' : JSON.parse(row.value)
  return typeof lines === 'string' ? lines : ''
}
