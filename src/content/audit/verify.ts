import type { Queryable } from '../../db/database.ts'
import { auditHash, chainStart } from './append.ts'
import { listAuditAfter } from './queries.ts'

const rowsAtOnce = 1_000

/** What checking the chain found: the first row that does not fit, if any. */
export type AuditVerdict =
  | { readonly isIntact: true; readonly rows: number }
  | { readonly isIntact: false; readonly rows: number; readonly brokenAt: number }

/** Recomputes the chain from its first row; a changed, removed or inserted row breaks it there. */
export async function verifyAudit(db: Queryable): Promise<AuditVerdict> {
  let previous: { readonly seq: number; readonly hash: string } = chainStart
  let rows = 0
  for (;;) {
    const batch = await listAuditAfter(db, previous.seq, rowsAtOnce)
    for (const { hash, ...row } of batch) {
      const fits = row.seq === previous.seq + 1 && hash === auditHash(previous.hash, row)
      if (!fits) return { isIntact: false, rows, brokenAt: row.seq }
      previous = { seq: row.seq, hash }
      rows += 1
    }
    if (batch.length < rowsAtOnce) return { isIntact: true, rows }
  }
}
