import { problem } from '../../problems.ts'
import type { ContentContext } from '../context.ts'
import { inTransaction } from '../work.ts'
import { findJob, requeueFailedJob } from './queries.ts'

/** Tries a job again that was given up. Throws `conflict` where it was not, or where the same waits already. */
export function retryJob(context: ContentContext, id: string): Promise<void> {
  return inTransaction(context, async (work) => {
    const job = await findJob(work.tx, id)
    if (job === undefined) throw problem('not-found')
    const now = work.clock()
    if (!(await requeueFailedJob(work.tx, id, now))) throw problem('conflict')
    work.announce({ type: 'job.enqueued', kind: job.kind, runAt: now })
    work.record({ event: 'job.retried', targetKind: 'job', targetId: id, detail: { kind: job.kind } })
  })
}
