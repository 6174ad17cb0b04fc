import type { Queryable } from '../../db/database.ts'
import type { ArticlesTable, StoriesTable } from '../../db/schema.ts'
import { chunks } from '../chunks.ts'

/** Writes a new story. */
export async function insertStory(tx: Queryable, id: string, createdAt: number): Promise<void> {
  await insertStories(tx, [{ id, created_at: createdAt }])
}

/** Writes new stories. */
export async function insertStories(tx: Queryable, rows: readonly StoriesTable[]): Promise<void> {
  for (const some of chunks(rows, 500)) await tx.insertInto('stories').values(some).execute()
}

/** Whether a story exists. */
export async function isStory(db: Queryable, id: string): Promise<boolean> {
  const row = await db.selectFrom('stories').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

/** The article or draft that tells a story in a language, undefined while none does. */
export async function findTelling(db: Queryable, storyId: string, language: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('articles')
    .select('id')
    .where('story_id', '=', storyId)
    .where('language', '=', language)
    .unionAll(
      db
        .selectFrom('drafts')
        .select('article_id as id')
        .where('story_id', '=', storyId)
        .where('language', '=', language),
    )
    .executeTakeFirst()
  return row?.id
}

/** Which story an article or draft tells, and in which language; in one statement, or what is published between two is not found. */
export function findOwnStory(
  db: Queryable,
  articleId: string,
): Promise<Pick<ArticlesTable, 'story_id' | 'language'> | undefined> {
  return db
    .selectFrom('articles')
    .select(['story_id', 'language'])
    .where('id', '=', articleId)
    .unionAll(db.selectFrom('drafts').select(['story_id', 'language']).where('article_id', '=', articleId))
    .executeTakeFirst()
}

/** A public telling of a story. */
export interface Telling {
  readonly articleId: string
  readonly language: string
  readonly code: number
  readonly slug: string
  readonly headline: string
  readonly revision: number
  readonly sourceArticleId: string | null
  readonly sourceRevision: number | null
}

/** The public articles that tell a story, one for each language. */
export function listTellings(db: Queryable, storyId: string): Promise<Telling[]> {
  return db
    .selectFrom('articles')
    .select([
      'id as articleId',
      'language',
      'code',
      'slug',
      'headline',
      'revision',
      'source_article_id as sourceArticleId',
      'source_revision as sourceRevision',
    ])
    .where('story_id', '=', storyId)
    .where('state', 'in', ['published', 'archived'])
    .where('visibility', '=', 'public')
    .where('deleted_at', 'is', null)
    .orderBy('language')
    .execute()
}

/** Moves an article and its draft to another story. */
export async function moveToStory(tx: Queryable, articleId: string, storyId: string): Promise<void> {
  await tx.updateTable('articles').set({ story_id: storyId }).where('id', '=', articleId).execute()
  await tx.updateTable('drafts').set({ story_id: storyId }).where('article_id', '=', articleId).execute()
}

/** Notes that an edition will not tell a story; twice is once. */
export async function insertDecline(tx: Queryable, storyId: string, language: string, at: number): Promise<void> {
  await tx
    .insertInto('story_declines')
    .values({ story_id: storyId, language, declined_at: at })
    .onConflict((conflict) => conflict.columns(['story_id', 'language']).doNothing())
    .execute()
}

/** Takes such a note back. */
export async function deleteDecline(tx: Queryable, storyId: string, language: string): Promise<void> {
  await tx.deleteFrom('story_declines').where('story_id', '=', storyId).where('language', '=', language).execute()
}

/** Languages whose editions will not tell a story. */
export async function listDeclines(db: Queryable, storyId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('story_declines')
    .select('language')
    .where('story_id', '=', storyId)
    .orderBy('language')
    .execute()
  return rows.map((row) => row.language)
}
