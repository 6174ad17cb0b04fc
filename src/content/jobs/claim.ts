import type { ContentContext } from '../context.ts'
import { readJson } from '../json.ts'
import { inTransaction } from '../work.ts'
import { mostAttempts, waitAfter } from './backoff.ts'
import { claimNextJob, isJobDue, type JobRow, updateOwnJob } from './queries.ts'

/** A job in the hands of one worker. */
export interface ClaimedJob {
  readonly id: string
  readonly kind: string
  readonly payload: Readonly<Record<string, unknown>>
  /** This attempt's number, from 1. */
  readonly attempts: number
}

/** Claims the next due job of these kinds for so long; undefined when nothing is due. */
export async function claimJob(
  context: ContentContext,
  kinds: readonly string[],
  leaseMs: number,
): Promise<ClaimedJob | undefined> {
  if (kinds.length === 0) return undefined
  for (;;) {
    const now = context.clock()
    const row = await inTransaction(context, (work) => claimNextJob(work.tx, kinds, now, now + leaseMs))
    if (row !== undefined) return toClaimedJob(row)
    // Another worker may have taken the one both saw while more are waiting.
    if (!(await isJobDue(context.db.reader, kinds, now))) return undefined
  }
}

/** Says that a job is done; false when its lease had run out and another worker has it. */
export function finishJob(context: ContentContext, job: ClaimedJob): Promise<boolean> {
  return inTransaction(context, (work) => updateOwnJob(work.tx, job, { state: 'done', lease_until: null }))
}

/** Says that its worker is still at it, for so long again. */
export function renewJob(context: ContentContext, job: ClaimedJob, leaseMs: number): Promise<boolean> {
  return inTransaction(context, (work) => updateOwnJob(work.tx, job, { lease_until: work.clock() + leaseMs }))
}

/** Says that an attempt failed: the job waits longer each time and is given up after the last attempt. */
export function failJob(context: ContentContext, job: ClaimedJob, error: string): Promise<boolean> {
  return inTransaction(context, async (work) => {
    const isGivenUp = job.attempts >= mostAttempts
    const runAt = work.clock() + waitAfter(job.attempts)
    return updateOwnJob(work.tx, job, {
      state: isGivenUp ? 'failed' : 'waiting',
      run_at: runAt,
      lease_until: null,
      last_error: error.replaceAll('\u0000', '').toWellFormed().slice(0, 2_000),
    })
  })
}

function toClaimedJob(row: JobRow): ClaimedJob {
  const payload = readJson<Readonly<Record<string, unknown>>>(row.payload)
  return { id: row.id, kind: row.kind, payload, attempts: row.attempts }
}
