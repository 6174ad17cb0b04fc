import type { Queryable } from '../../db/database.ts'
import type { AuditTable } from '../../db/schema.ts'
import type { ContentEvent } from '../events.ts'

const rowsPerStatement = 200

/** What happens to a published article, as the audit names it. */
const articleEvents = [
  'article.published',
  'article.archived',
  'article.withdrawn',
  'article.trashed',
  'article.restored',
] as const satisfies readonly Extract<ContentEvent, { readonly articleId: string; readonly code: number }>['type'][]

/** The newest row's number and hash. */
export function findAuditHead(db: Queryable): Promise<Pick<AuditTable, 'seq' | 'hash'> | undefined> {
  return db.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
}

/** Writes rows whose numbers and hashes are already chained. */
export async function insertAudit(tx: Queryable, rows: readonly AuditTable[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await tx
      .insertInto('audit')
      .values(rows.slice(start, start + rowsPerStatement))
      .execute()
  }
}

/** Rows after `seq`, in order. */
export function listAuditAfter(db: Queryable, seq: number, limit: number): Promise<AuditTable[]> {
  return db.selectFrom('audit').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute()
}

/**
 * Whether somebody did something after `seq` to a thing of one of these kinds. What the system does by itself (a schedule
 * that came due, pictures made) does not count, what readers write does.
 */
export async function isChangedAfter(db: Queryable, seq: number, targetKinds: readonly string[]): Promise<boolean> {
  const row = await db
    .selectFrom('audit')
    .select('seq')
    .where('seq', '>', seq)
    .where('target_kind', 'in', targetKinds)
    .where((eb) => eb.or([eb('actor_kind', '!=', 'system'), eb('event', '=', 'comments.added')]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Changes of published articles, but for those an import made, after `seq` and not before an instant, in order. */
export async function listArticleChanges(
  db: Queryable,
  seq: number,
  since: number,
  limit: number,
): Promise<readonly { readonly seq: number; readonly articleId: string }[]> {
  return db
    .selectFrom('audit')
    .select(['seq', 'target_id as articleId'])
    .where('seq', '>', seq)
    .where('target_kind', '=', 'article')
    .where('event', 'in', articleEvents)
    .where('at', '>=', since)
    .where('actor_kind', '!=', 'import')
    .orderBy('seq')
    .limit(limit)
    .execute()
}

/** What the log is searched by. */
export interface AuditFilter {
  readonly before?: number | undefined
  readonly event?: string | undefined
  readonly actor?: string | undefined
  readonly target?: string | undefined
  readonly since?: number | undefined
  readonly until?: number | undefined
  readonly limit: number
}

/** Rows that fit, the newest first, with the names of those who still have one; one more than asked for where more follow. */
export function searchAudit(
  db: Queryable,
  { before, event, actor, target, since, until, limit }: AuditFilter,
): Promise<readonly (AuditTable & { readonly actorName: string | null })[]> {
  return db
    .selectFrom('audit')
    .leftJoin('users', 'users.id', 'audit.actor_id')
    .selectAll('audit')
    .select('users.name as actorName')
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .$if(event !== undefined, (query) => query.where('event', '=', event ?? ''))
    .$if(actor !== undefined, (query) => query.where('actor_id', '=', actor ?? ''))
    .$if(target !== undefined, (query) => query.where('target_id', '=', target ?? ''))
    .$if(since !== undefined, (query) => query.where('at', '>=', since ?? 0))
    .$if(until !== undefined, (query) => query.where('at', '<', until ?? 0))
    .orderBy('seq', 'desc')
    .limit(limit + 1)
    .execute()
}
