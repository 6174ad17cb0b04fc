import { enqueueJob } from '../jobs/enqueue.ts'
import type { Work } from '../work.ts'
import { listReferring } from './queries.ts'

/** Has everything that points to a thing rendered again after the commit, because its address or its standing changed. */
export async function refreshReferring(work: Work, targetId: string): Promise<void> {
  for (const { kind, id } of await listReferring(work.tx, [targetId])) {
    await enqueueJob(work, { kind: 'content.render', payload: { kind, id }, dedupeKey: `content.render:${kind}:${id}` })
  }
}
