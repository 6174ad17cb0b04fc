import { enqueueJob } from '../jobs/enqueue.ts'
import type { Work } from '../work.ts'

/** The kind of job that tells search engines what changed. */
export const pingJob = 'index-now.ping'

/** Changes of so long are told together. */
const gatherMs = 10_000

/**
 * Asks for search engines to be told of the change of an article that this transaction records, where the settings want it.
 * One job waits for all: which articles changed, the audit says. Imports bring in what search engines know already.
 */
export async function enqueuePing(work: Work): Promise<void> {
  if (work.actor.kind === 'import') return
  const settings = await work.settings()
  if (!settings['index-now'].isOn || !settings['search-engines'].mayIndex) return
  await enqueueJob(work, { kind: pingJob, payload: {}, dedupeKey: pingJob, runAt: work.clock() + gatherMs })
}
