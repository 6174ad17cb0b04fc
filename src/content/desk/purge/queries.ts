import type { Queryable } from '../../../db/database.ts'

/** Articles and drafts that were thrown away before an instant, and working copies that were; the longest ago first. */
export async function listThrownAway(db: Queryable, before: number, limit: number): Promise<readonly string[]> {
  const articles = await db
    .selectFrom('articles')
    .select('id')
    .where('deleted_at', '<=', before)
    .orderBy('deleted_at')
    .limit(limit)
    .execute()
  const drafts = await db
    .selectFrom('drafts')
    .select('article_id as id')
    .where('deleted_at', '<=', before)
    .orderBy('deleted_at')
    .limit(limit)
    .execute()
  return [...new Set([...articles, ...drafts].map(({ id }) => id))].slice(0, limit)
}

/** Deletes a working copy that was thrown away before an instant; its story, or `undefined` where somebody brought it back. */
export async function deleteThrownDraft(tx: Queryable, id: string, before: number): Promise<string | undefined> {
  const row = await tx
    .deleteFrom('drafts')
    .where('article_id', '=', id)
    .where('deleted_at', '<=', before)
    .returning('story_id')
    .executeTakeFirst()
  return row?.story_id
}

/** Whether an article lies in the trash since before an instant. */
export async function isThrownArticle(tx: Queryable, id: string, before: number): Promise<boolean> {
  const row = await tx
    .selectFrom('articles')
    .select('id')
    .where('id', '=', id)
    .where('deleted_at', '<=', before)
    .executeTakeFirst()
  return row !== undefined
}

/** In an order in which no row is left pointing to one that is gone. */
const ofArticle = [
  'listings',
  'article_bylines',
  'article_tags',
  'comments',
  'comment_counts',
  'placements',
  'revisions',
  'drafts',
  'view_totals',
  'preview_links',
] as const

/** Deletes an article with all that hangs on it; its code is never given again. Returns its story. */
export async function deleteArticle(tx: Queryable, id: string): Promise<string | undefined> {
  for (const table of ofArticle) await tx.deleteFrom(table).where('article_id', '=', id).execute()
  await tx.deleteFrom('content_references').where('source_kind', '=', 'article').where('source_id', '=', id).execute()
  const row = await tx.deleteFrom('articles').where('id', '=', id).returning('story_id').executeTakeFirst()
  return row?.story_id
}

/** Deletes a story that nobody tells any more. */
export async function deleteUntoldStory(tx: Queryable, id: string): Promise<void> {
  for (const table of ['articles', 'drafts'] as const) {
    const row = await tx.selectFrom(table).select('code').where('story_id', '=', id).limit(1).executeTakeFirst()
    if (row !== undefined) return
  }
  await tx.deleteFrom('story_declines').where('story_id', '=', id).execute()
  await tx.deleteFrom('stories').where('id', '=', id).execute()
}
