import type { ContentContext } from '../context.ts'
import { randomId } from '../random-id.ts'
import { inTransaction } from '../work.ts'
import { insertJob } from './queries.ts'

/** Work to be done after the commit, at least once. */
export interface NewJob {
  readonly kind: string
  readonly payload: Readonly<Record<string, unknown>>
  /** While a job with this key waits, another is not added. */
  readonly dedupeKey?: string
  readonly runAt?: number
}

/** Adds a job in the same transaction as what it follows from; false when the same job already waits. */
export function enqueueJob(context: ContentContext, job: NewJob): Promise<boolean> {
  return inTransaction(
    context,
    async (work) => {
      const now = work.clock()
      const runAt = job.runAt ?? now
      const isAdded = await insertJob(work.tx, {
        id: randomId(work),
        kind: job.kind,
        payload: JSON.stringify(job.payload),
        dedupe_key: job.dedupeKey ?? null,
        state: 'waiting',
        run_at: runAt,
        lease_until: null,
        attempts: 0,
        last_error: '',
        created_at: now,
      })
      if (isAdded) work.announce({ type: 'job.enqueued', kind: job.kind, runAt })
      return isAdded
    },
    'no pending rows',
  )
}
