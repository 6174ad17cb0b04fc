import type { Selectable } from 'kysely'
import type { Queryable } from '../../db/database.ts'
import type { DraftsTable, DraftState } from '../../db/schema.ts'
import { clampLimit, type Page, pageOf } from '../paging.ts'

/** A row of `drafts`. */
export type DraftRow = Selectable<DraftsTable>

/** The working copy of an article, trash included. */
export function findDraft(db: Queryable, articleId: string): Promise<DraftRow | undefined> {
  return db.selectFrom('drafts').selectAll().where('article_id', '=', articleId).executeTakeFirst()
}

/** Writes a new draft. */
export async function insertDraft(tx: Queryable, row: DraftRow): Promise<void> {
  await tx.insertInto('drafts').values(row).execute()
}

/** Changes a draft if it still has the version it was read in; false when it has not, or is gone. */
export async function updateDraft(
  tx: Queryable,
  articleId: string,
  version: number,
  changes: Partial<DraftRow>,
): Promise<boolean> {
  const row = await tx
    .updateTable('drafts')
    .set({ ...changes, version: version + 1 })
    .where('article_id', '=', articleId)
    .where('version', '=', version)
    .returning('article_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Takes a draft out of the table: of several that try, one gets it. */
export function takeDraft(tx: Queryable, articleId: string): Promise<DraftRow | undefined> {
  return tx.deleteFrom('drafts').where('article_id', '=', articleId).returningAll().executeTakeFirst()
}

/** Ids of scheduled drafts whose time has come, the longest waiting first. */
export async function listDueDrafts(db: Queryable, now: number, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('drafts')
    .select('article_id')
    .where('state', '=', 'scheduled')
    .where('publish_at', '<=', now)
    .where('deleted_at', 'is', null)
    .orderBy('publish_at')
    .limit(limit)
    .execute()
  return rows.map((row) => row.article_id)
}

/** When the next scheduled draft is due, undefined when none waits. */
export async function findNextDueTime(db: Queryable): Promise<number | undefined> {
  const row = await db
    .selectFrom('drafts')
    .select('publish_at')
    .where('state', '=', 'scheduled')
    .where('publish_at', 'is not', null)
    .where('deleted_at', 'is', null)
    .orderBy('publish_at')
    .limit(1)
    .executeTakeFirst()
  return row?.publish_at ?? undefined
}

/** Drafts, the last touched first, trash left out; optionally of one language or state. */
export async function listDrafts(
  db: Queryable,
  filter: { readonly language?: string; readonly state?: DraftState },
  limit?: number,
  cursor?: { readonly updatedAt: number; readonly articleId: string },
): Promise<Page<DraftRow, { readonly updatedAt: number; readonly articleId: string }>> {
  const most = clampLimit(limit)
  let drafts = db
    .selectFrom('drafts')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('updated_at', 'desc')
    .orderBy('article_id', 'desc')
    .limit(most + 1)
  if (filter.language !== undefined) drafts = drafts.where('language', '=', filter.language)
  if (filter.state !== undefined) drafts = drafts.where('state', '=', filter.state)
  if (cursor !== undefined) {
    drafts = drafts.where((eb) =>
      eb(eb.refTuple('updated_at', 'article_id'), '<', eb.tuple(cursor.updatedAt, cursor.articleId)),
    )
  }
  return pageOf(
    await drafts.execute(),
    most,
    (row) => row,
    (last) => ({ updatedAt: last.updated_at, articleId: last.article_id }),
  )
}
