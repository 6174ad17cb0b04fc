import type { Selectable } from 'kysely'
import type { Queryable } from '../../db/database.ts'
import type { JobsTable } from '../../db/schema.ts'

/** A row of `jobs`. */
export type JobRow = Selectable<JobsTable>

/** Writes a waiting job; false when one with its key waits already. */
export async function insertJob(tx: Queryable, row: JobRow): Promise<boolean> {
  const written = await tx
    .insertInto('jobs')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

/**
 * Claims the job that has been due longest, of these kinds, until `leaseUntil`; also one whose worker did not come back.
 * The outer condition is checked again after waiting for another worker's lock, so that one of two gets the job.
 */
export function claimNextJob(
  tx: Queryable,
  kinds: readonly string[],
  now: number,
  leaseUntil: number,
): Promise<JobRow | undefined> {
  return tx
    .updateTable('jobs')
    .set((eb) => ({ state: 'running', lease_until: leaseUntil, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', (eb) =>
      eb
        .selectFrom('jobs as due')
        .select('due.id')
        .where('due.kind', 'in', kinds)
        .where((or) =>
          or.or([
            or.and([or('due.state', '=', 'waiting'), or('due.run_at', '<=', now)]),
            or.and([or('due.state', '=', 'running'), or('due.lease_until', '<=', now)]),
          ]),
        )
        .orderBy('due.run_at')
        .orderBy('due.id')
        .limit(1),
    )
    .where((eb) => eb.or([eb('state', '=', 'waiting'), eb('lease_until', '<=', now)]))
    .returningAll()
    .executeTakeFirst()
}

/** Whether a job of these kinds could be claimed now. */
export async function isJobDue(db: Queryable, kinds: readonly string[], now: number): Promise<boolean> {
  const row = await db
    .selectFrom('jobs')
    .select('id')
    .where('kind', 'in', kinds)
    .where((eb) =>
      eb.or([
        eb.and([eb('state', '=', 'waiting'), eb('run_at', '<=', now)]),
        eb.and([eb('state', '=', 'running'), eb('lease_until', '<=', now)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Changes a job that is still this worker's: running, in the same attempt. False when its lease ran out and another has it. */
export async function updateOwnJob(
  tx: Queryable,
  job: Pick<JobRow, 'id' | 'attempts'>,
  changes: Partial<JobRow>,
): Promise<boolean> {
  const row = await tx
    .updateTable('jobs')
    .set(changes)
    .where('id', '=', job.id)
    .where('attempts', '=', job.attempts)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** How many jobs are in each state, by kind. */
export async function countJobs(
  db: Queryable,
): Promise<readonly { readonly kind: string; readonly state: JobRow['state']; readonly jobs: number }[]> {
  return db
    .selectFrom('jobs')
    .select((eb) => ['kind', 'state', eb.fn.countAll<number>().as('jobs')])
    .groupBy(['kind', 'state'])
    .orderBy('kind')
    .orderBy('state')
    .execute()
}

/** Forgets jobs that were done before an instant. */
export async function deleteDoneJobs(tx: Queryable, before: number): Promise<void> {
  await tx.deleteFrom('jobs').where('state', '=', 'done').where('run_at', '<', before).execute()
}

/** Jobs, newest first, after a cursor. */
export function listJobs(
  db: Queryable,
  { state, kind }: { readonly state?: JobRow['state'] | undefined; readonly kind?: string | undefined },
  after: { readonly at: number; readonly id: string } | undefined,
  limit: number,
): Promise<readonly JobRow[]> {
  return db
    .selectFrom('jobs')
    .selectAll()
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'failed'))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .$if(after !== undefined, (query) =>
      query.where((eb) => eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(after?.at ?? 0, after?.id ?? ''))),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** One job. */
export function findJob(db: Queryable, id: string): Promise<JobRow | undefined> {
  return db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Has a job that failed wait again from the beginning; false where it did not fail. */
export async function requeueFailedJob(tx: Queryable, id: string, now: number): Promise<boolean> {
  const row = await tx
    .updateTable('jobs')
    .set({ state: 'waiting', attempts: 0, run_at: now, lease_until: null })
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
