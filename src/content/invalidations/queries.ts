import type { Queryable } from '../../db/database.ts'

const rowsPerStatement = 500

/** Writes tags that went stale; returns the numbers given. */
export async function insertInvalidations(
  tx: Queryable,
  tags: readonly string[],
  at: number,
): Promise<readonly number[]> {
  const seqs: number[] = []
  for (let start = 0; start < tags.length; start += rowsPerStatement) {
    const rows = await tx
      .insertInto('invalidations')
      .values(tags.slice(start, start + rowsPerStatement).map((tag) => ({ tag, at })))
      .returning('seq')
      .execute()
    for (const row of rows) seqs.push(row.seq)
  }
  return seqs
}

/** A tag that went stale, with its place in the sequence. */
export interface Invalidation {
  readonly seq: number
  readonly tag: string
}

/** What went stale after `seq`, oldest first. */
export async function readInvalidationsSince(
  db: Queryable,
  seq: number,
  limit = 1_000,
): Promise<readonly Invalidation[]> {
  return db
    .selectFrom('invalidations')
    .select(['seq', 'tag'])
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
}

/** The last number given, 0 before the first. */
export async function invalidationHead(db: Queryable): Promise<number> {
  const row = await db
    .selectFrom('invalidations')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst()
  return row?.seq ?? 0
}

/** Drops rows that every follower has long read, but never the newest. */
export async function pruneInvalidations(tx: Queryable, before: number): Promise<void> {
  await tx
    .deleteFrom('invalidations')
    .where('at', '<', before)
    .where('seq', '<', (eb) => eb.selectFrom('invalidations').select((max) => max.fn.max('seq').as('head')))
    .execute()
}
