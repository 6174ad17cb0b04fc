import type { Queryable } from '../../db/database.ts'
import type { ArticleRow } from '../articles/queries.ts'
import type { CommentRow } from '../comments/queries.ts'
import type { PageRow } from '../pages/queries.ts'

/** Tables that are walked through from first to last. */
type WalkedTable = 'articles' | 'pages' | 'comments' | 'sections' | 'tags' | 'author_texts'

/** How many rows a table has. */
export async function countRows(db: Queryable, table: WalkedTable): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  return row.rows
}

/** Articles in the order of their ids. */
export function listArticlesAfter(db: Queryable, id: string, limit: number): Promise<ArticleRow[]> {
  return db.selectFrom('articles').selectAll().where('id', '>', id).orderBy('id').limit(limit).execute()
}

/** Ids of authors or of tags in order, by article. */
export async function listRelationIds(
  db: Queryable,
  kind: 'bylines' | 'tags',
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows =
    kind === 'bylines'
      ? await db
          .selectFrom('article_bylines')
          .select(['article_id', 'author_id as id'])
          .where('article_id', 'in', articleIds)
          .orderBy('position')
          .execute()
      : await db
          .selectFrom('article_tags')
          .select(['article_id', 'tag_id as id'])
          .where('article_id', 'in', articleIds)
          .orderBy('position')
          .execute()
  const found = new Map<string, string[]>()
  for (const row of rows) {
    const ids = found.get(row.article_id) ?? []
    found.set(row.article_id, ids)
    ids.push(row.id)
  }
  return found
}

/** Pages in the order of their ids. */
export function listPagesAfter(db: Queryable, id: string, limit: number): Promise<PageRow[]> {
  return db.selectFrom('pages').selectAll().where('id', '>', id).orderBy('id').limit(limit).execute()
}

/** Comments in the order of their ids, with the language of their article. */
export function listCommentsAfter(
  db: Queryable,
  id: string,
  limit: number,
): Promise<(CommentRow & { readonly language: string | null })[]> {
  return db
    .selectFrom('comments as c')
    .leftJoin('articles as a', 'a.id', 'c.article_id')
    .selectAll('c')
    .select('a.language')
    .where('c.id', '>', id)
    .orderBy('c.id')
    .limit(limit)
    .execute()
}

/** A name with the key it is sorted by. */
export interface SortedName {
  readonly id: string
  readonly language: string
  readonly name: string
  readonly sort_key: string
}

/** Names of sections or tags, or of authors in each language, in the order of id and language. */
export function listNamesAfter(
  db: Queryable,
  table: 'sections' | 'tags' | 'author_texts',
  after: Pick<SortedName, 'id' | 'language'>,
  limit: number,
): Promise<SortedName[]> {
  if (table === 'author_texts') {
    return db
      .selectFrom('author_texts')
      .select(['author_id as id', 'language', 'name', 'sort_key'])
      .where((eb) => eb(eb.refTuple('author_id', 'language'), '>', eb.tuple(after.id, after.language)))
      .orderBy('author_id')
      .orderBy('language')
      .limit(limit)
      .execute()
  }
  return db
    .selectFrom(table)
    .select(['id', 'language', 'name', 'sort_key'])
    .where('id', '>', after.id)
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Writes a sort key anew. */
export async function updateSortKey(
  tx: Queryable,
  table: 'sections' | 'tags' | 'author_texts',
  name: SortedName,
): Promise<void> {
  const { id, language, sort_key } = name
  if (table === 'author_texts') {
    await tx
      .updateTable('author_texts')
      .set({ sort_key })
      .where('author_id', '=', id)
      .where('language', '=', language)
      .execute()
  } else {
    await tx.updateTable(table).set({ sort_key }).where('id', '=', id).execute()
  }
}

/** Whether an article or a page still has HTML that another version of the renderer wrote. */
export async function hasStaleRendering(db: Queryable, version: number): Promise<boolean> {
  for (const table of ['articles', 'pages'] as const) {
    const row = await db
      .selectFrom(table)
      .select('id')
      .where((eb) => eb.or([eb('renderer_version', '<', version), eb('renderer_version', '>', version)]))
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) return true
  }
  return false
}
