import type { Queryable } from '../../db/database.ts'
import type { PreviewLinksTable } from '../../db/schema.ts'

/** Writes a link. */
export async function insertPreviewLink(tx: Queryable, row: PreviewLinksTable): Promise<void> {
  await tx.insertInto('preview_links').values(row).execute()
}

/** The link of a secret, also one that counts no longer. */
export function findPreviewLink(db: Queryable, tokenHash: string): Promise<PreviewLinksTable | undefined> {
  return db.selectFrom('preview_links').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
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

/** Ends all links of an article that still count. */
export async function expirePreviewLinks(tx: Queryable, articleId: string, now: number): Promise<void> {
  await tx
    .updateTable('preview_links')
    .set({ expires_at: now })
    .where('article_id', '=', articleId)
    .where('expires_at', '>', now)
    .execute()
}

/** Forgets links that ended before an instant. */
export async function deleteEndedPreviewLinks(tx: Queryable, before: number): Promise<void> {
  await tx.deleteFrom('preview_links').where('expires_at', '<=', before).execute()
}
