import type { Queryable } from '../../db/database.ts'
import type { PreviewLinksTable } from '../../db/schema.ts'

/** Writes a link. */
export async function insertPreviewLink(tx: Queryable, row: PreviewLinksTable): Promise<void> {
  await tx.insertInto('preview_links').values(row).execute()
}

/** The link of a secret, while it counts. */
export function findPreviewLink(db: Queryable, tokenHash: string, now: number): Promise<PreviewLinksTable | undefined> {
  return db
    .selectFrom('preview_links')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** Links of an article that still count, the newest first. */
export function listPreviewLinks(db: Queryable, articleId: string, now: number): Promise<PreviewLinksTable[]> {
  return db
    .selectFrom('preview_links')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Ends all links of an article. */
export async function deletePreviewLinks(tx: Queryable, articleId: string): Promise<void> {
  await tx.deleteFrom('preview_links').where('article_id', '=', articleId).execute()
}

/** Forgets links that ran out. */
export async function deleteExpiredPreviewLinks(tx: Queryable, now: number): Promise<void> {
  await tx.deleteFrom('preview_links').where('expires_at', '<=', now).execute()
}
