import type { Queryable } from '../../db/database.ts'
import type { RevisionsTable } from '../../db/schema.ts'
import { chunks } from '../chunks.ts'
import { clampLimit, type Page, pageOf } from '../paging.ts'

/** Writes revisions. */
export async function insertRevisions(tx: Queryable, rows: readonly RevisionsTable[]): Promise<void> {
  for (const some of chunks(rows, 50)) await tx.insertInto('revisions').values(some).execute()
}

/** A revision without what it holds. */
export type RevisionHead = Omit<RevisionsTable, 'snapshot'>

/** Revisions of an article, newest first; the cursor is a revision's number. */
export async function listRevisions(
  db: Queryable,
  articleId: string,
  limit?: number,
  before?: number,
): Promise<Page<RevisionHead, number>> {
  const most = clampLimit(limit)
  let revisions = db
    .selectFrom('revisions')
    .select(['id', 'article_id', 'number', 'actor_kind', 'actor_id', 'note', 'created_at'])
    .where('article_id', '=', articleId)
    .orderBy('number', 'desc')
    .limit(most + 1)
  if (before !== undefined) revisions = revisions.where('number', '<', before)
  return pageOf(
    await revisions.execute(),
    most,
    (row): RevisionHead => row,
    (last) => last.number,
  )
}

/** One revision with all it holds. */
export function findRevision(db: Queryable, articleId: string, number: number): Promise<RevisionsTable | undefined> {
  return db
    .selectFrom('revisions')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('number', '=', number)
    .executeTakeFirst()
}
