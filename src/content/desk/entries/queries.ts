import type { Queryable } from '../../../db/database.ts'
import type { ArticlesTable, DeskEntriesTable, DraftsTable } from '../../../db/schema.ts'
import { chunks } from '../../chunks.ts'

const shared = ['story_id', 'code', 'language', 'kind', 'kicker', 'headline', 'section_id', 'also_sections'] as const
const ofArticle = [
  'id',
  'state',
  'updated_at',
  'published_at',
  'published_zone',
  'deleted_at',
  'created_by',
] as const satisfies readonly (keyof ArticlesTable)[]
const ofDraft = [
  'article_id',
  'state',
  'bylines',
  'updated_at',
  'publish_at',
  'publish_zone',
  'deleted_at',
  'created_by',
] as const satisfies readonly (keyof DraftsTable)[]

/** What the list takes from what readers have. */
export type ListableArticle = Pick<ArticlesTable, (typeof shared)[number] | (typeof ofArticle)[number]>
/** What it takes from a working copy. */
export type ListableDraft = Pick<DraftsTable, (typeof shared)[number] | (typeof ofDraft)[number]>

/** So many ids stand in one statement. */
const idsAtOnce = 300

async function inChunks<Row>(
  ids: readonly string[],
  read: (some: readonly string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const found: Row[] = []
  for (const some of chunks(ids, idsAtOnce)) found.push(...(await read(some)))
  return found
}

/** Articles by their ids, in no order. */
export const listListableArticles = (db: Queryable, ids: readonly string[]): Promise<ListableArticle[]> =>
  inChunks(ids, (some) =>
    db
      .selectFrom('articles')
      .select([...shared, ...ofArticle])
      .where('id', 'in', some)
      .execute(),
  )

/** Working copies by their articles, those in the trash too. */
export const listListableDrafts = (db: Queryable, ids: readonly string[]): Promise<ListableDraft[]> =>
  inChunks(ids, (some) =>
    db
      .selectFrom('drafts')
      .select([...shared, ...ofDraft])
      .where('article_id', 'in', some)
      .execute(),
  )

/** Authors of articles in their order. */
export const listListableAuthors = (
  db: Queryable,
  ids: readonly string[],
): Promise<{ readonly article_id: string; readonly author_id: string }[]> =>
  inChunks(ids, (some) =>
    db
      .selectFrom('article_bylines')
      .select(['article_id', 'author_id'])
      .where('article_id', 'in', some)
      .orderBy('article_id')
      .orderBy('position')
      .execute(),
  )

/** Makes other transactions that write these entries wait for this one to end. */
export async function holdEntries(tx: Queryable, ids: readonly string[]): Promise<void> {
  for (const some of chunks(ids, idsAtOnce)) {
    await tx
      .updateTable('desk_entries')
      .set((eb) => ({ updated_at: eb.ref('updated_at') }))
      .where('article_id', 'in', some)
      .where('is_working', '=', 1)
      .execute()
  }
}

/** Takes away what said what readers have beside a working copy. */
export async function deleteSecondEntries(tx: Queryable, ids: readonly string[]): Promise<void> {
  for (const some of chunks(ids, idsAtOnce)) {
    await tx.deleteFrom('desk_entries').where('article_id', 'in', some).where('is_working', '=', 0).execute()
  }
}

/** Takes away all entries of articles. */
export async function deleteEntries(tx: Queryable, ids: readonly string[]): Promise<void> {
  for (const some of chunks(ids, idsAtOnce)) {
    await tx.deleteFrom('desk_entries').where('article_id', 'in', some).execute()
  }
}

const replaced = [
  'is_public',
  'story_id',
  'code',
  'language',
  'state',
  'kind',
  'kicker',
  'headline',
  'headline_key',
  'section_id',
  'sections',
  'authors',
  'owner_id',
  'updated_at',
  'published_at',
  'publish_at',
  'publish_zone',
] as const satisfies readonly (keyof DeskEntriesTable)[]

/** Writes entries over those that stand there. */
export async function upsertEntries(tx: Queryable, rows: readonly DeskEntriesTable[]): Promise<void> {
  for (const some of chunks(rows, 40)) {
    await tx
      .insertInto('desk_entries')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .columns(['article_id', 'is_working'])
          .doUpdateSet((eb) => Object.fromEntries(replaced.map((column) => [column, eb.ref(`excluded.${column}`)]))),
      )
      .execute()
  }
}

/** Ids after one, in order, of articles and working copies. */
export async function listListableIds(db: Queryable, after: string, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('articles')
    .select('id')
    .where('id', '>', after)
    .union(db.selectFrom('drafts').select('article_id as id').where('article_id', '>', after))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
