import type { ContentContext } from '../content/context.ts'
import { countJobs } from '../content/jobs/queries.ts'
import { type JobKind, runners } from './kinds.ts'
import { runNextJob } from './run-job.ts'

/** How far a run through the queue has come. */
export interface PendingProgress {
  readonly done: number
  readonly failed: number
  /** Known so far; jobs add jobs. */
  readonly total: number
}

/**
 * Does every job that is due now, and those that follow from them, one lane beside the other; for commands that end. An
 * attempt that fails is put off and not waited for.
 */
export async function runPendingJobs(
  context: ContentContext,
  kinds: readonly JobKind[],
  onProgress: (progress: PendingProgress) => void = () => undefined,
): Promise<PendingProgress> {
  let done = 0
  let failed = 0
  let waiting = await countWaiting(context, kinds)
  const progress = (): PendingProgress => ({ done, failed, total: Math.max(done + failed, waiting) })
  const runLane = async (lane: readonly JobKind[]): Promise<number> => {
    let ran = 0
    for (;;) {
      const run = await runNextJob(context, lane)
      if (run === undefined) return ran
      ran += 1
      if (run.error === undefined) done += 1
      else failed += 1
      onProgress(progress())
    }
  }
  for (;;) {
    const ran = await Promise.all(runners(kinds).map(runLane))
    if (ran.every((jobs) => jobs === 0)) return progress()
    // What one lane did may have given another one work after it had ended.
    waiting = done + failed + (await countWaiting(context, kinds))
  }
}

async function countWaiting(context: ContentContext, kinds: readonly JobKind[]): Promise<number> {
  const counts = await countJobs(context.db.reader)
  return counts
    .filter(({ kind, state }) => state !== 'done' && state !== 'failed' && kinds.some(({ name }) => name === kind))
    .reduce((sum, { jobs }) => sum + jobs, 0)
}
