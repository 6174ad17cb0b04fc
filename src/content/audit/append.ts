import { createHash } from 'node:crypto'
import type { Queryable } from '../../db/database.ts'
import type { AuditTable } from '../../db/schema.ts'
import type { Actor } from '../context.ts'
import { findAuditHead, insertAudit } from './queries.ts'

/** One thing that somebody did. */
export interface AuditEntry {
  /** Such as `article.published`. */
  readonly event: string
  readonly targetKind: string
  readonly targetId: string
  readonly detail?: Readonly<Record<string, unknown>>
  /** Who did it, where that is found out on the way: somebody who signs in. */
  readonly actor?: Actor
}

/** What stands before the first row. */
export const chainStart = { seq: 0, hash: '' } as const

/** Appends entries to the chain; the caller holds the ledger lock. */
export async function appendAudit(
  tx: Queryable,
  actor: Actor,
  at: number,
  entries: readonly AuditEntry[],
): Promise<void> {
  let previous = (await findAuditHead(tx)) ?? chainStart
  const rows = entries.map((entry): AuditTable => {
    const row = {
      seq: previous.seq + 1,
      at,
      actor_kind: (entry.actor ?? actor).kind,
      actor_id: (entry.actor ?? actor).id,
      event: entry.event,
      target_kind: entry.targetKind,
      target_id: entry.targetId,
      detail: JSON.stringify(entry.detail ?? {}),
    }
    const chained = { ...row, hash: auditHash(previous.hash, row) }
    previous = chained
    return chained
  })
  await insertAudit(tx, rows)
}

/** SHA-256 over the hash of the row before and this row, as lower-case hex. */
export function auditHash(previousHash: string, row: Omit<AuditTable, 'hash'>): string {
  const fields = [row.seq, row.at, row.actor_kind, row.actor_id, row.event, row.target_kind, row.target_id, row.detail]
  return createHash('sha256').update(previousHash).update(JSON.stringify(fields)).digest('hex')
}
