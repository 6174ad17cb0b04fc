import type { Queryable } from '../../../db/database.ts'
import type { SearchNamesTable } from '../../../db/schema.ts'
import { chunks } from '../../chunks.ts'

/** What has a name that is suggested. */
export type NamedKind = SearchNamesTable['kind']

/** A name in one language. */
export interface Named {
  readonly kind: NamedKind
  readonly id: string
  readonly language: string
  readonly name: string
}

/** The names of tags, and of authors in each of their languages, by ids. */
export async function listNamesOf(
  db: Queryable,
  ids: Readonly<Record<NamedKind, readonly string[]>>,
): Promise<readonly Named[]> {
  const tags =
    ids.tag.length === 0
      ? []
      : await db.selectFrom('tags').select(['id', 'language', 'name']).where('id', 'in', ids.tag).execute()
  const authors =
    ids.author.length === 0
      ? []
      : await db
          .selectFrom('author_texts')
          .select(['author_id as id', 'language', 'name'])
          .where('author_id', 'in', ids.author)
          .execute()
  return [
    ...tags.map((row) => ({ ...row, kind: 'tag' as const })),
    ...authors.map((row) => ({ ...row, kind: 'author' as const })),
  ]
}

/** The keys that are kept of them. */
export async function listKeysOf(db: Queryable, targetIds: readonly string[]): Promise<readonly SearchNamesTable[]> {
  if (targetIds.length === 0) return []
  return db.selectFrom('search_names').selectAll().where('target_id', 'in', targetIds).execute()
}

/** Puts keys in the place of all that were kept of these targets. */
export async function replaceKeys(
  tx: Queryable,
  targetIds: readonly string[],
  rows: readonly SearchNamesTable[],
): Promise<void> {
  for (const some of chunks(targetIds, 500))
    await tx.deleteFrom('search_names').where('target_id', 'in', some).execute()
  for (const some of chunks(rows, 200)) {
    await tx
      .insertInto('search_names')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Forgets all keys. */
export async function clearKeys(tx: Queryable): Promise<void> {
  await tx.deleteFrom('search_names').execute()
}

/** Marks the documents of articles that carry one of these names, so that they are analysed anew in the background. */
export async function markArticlesOf(
  tx: Queryable,
  ids: Readonly<Record<NamedKind, readonly string[]>>,
): Promise<void> {
  for (const some of chunks(ids.tag, 200)) {
    await tx
      .updateTable('search_documents')
      .set({ version: 0 })
      .where('article_id', 'in', (eb) => eb.selectFrom('article_tags').select('article_id').where('tag_id', 'in', some))
      .execute()
  }
  for (const some of chunks(ids.author, 200)) {
    await tx
      .updateTable('search_documents')
      .set({ version: 0 })
      .where('article_id', 'in', (eb) =>
        eb.selectFrom('article_bylines').select('article_id').where('author_id', 'in', some),
      )
      .execute()
  }
}

/** Ids of tags or of authors in order. */
export async function listTargetsAfter(
  db: Queryable,
  kind: NamedKind,
  after: string,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom(kind === 'tag' ? 'tags' : 'authors')
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
