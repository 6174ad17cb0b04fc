import type { ContentContext } from '../content/context.ts'
import { mostAttempts } from '../content/jobs/backoff.ts'
import { claimJob, type ClaimedJob, failJob, finishJob, renewJob } from '../content/jobs/claim.ts'
import { isUniqueViolation } from '../db/connect.ts'
import { reasonOf } from '../errors.ts'
import type { JobKind } from './kinds.ts'

/** How a job ended; `error` where its attempt failed. */
export interface RunJob {
  readonly job: ClaimedJob
  readonly error?: unknown
}

/** Claims the next due job of these kinds and does it; undefined when nothing is due. Throws only what the database throws. */
export async function runNextJob(context: ContentContext, kinds: readonly JobKind[]): Promise<RunJob | undefined> {
  const names = kinds.map(({ name }) => name)
  const job = await claimJob(context, names, Math.max(...kinds.map(({ leaseMs }) => leaseMs)))
  if (job === undefined) return undefined
  const kind = kinds.find(({ name }) => name === job.kind)
  if (kind === undefined) throw new RangeError(`A job of the kind ${job.kind} was not asked for.`)
  try {
    // Its worker went away so often that it may be what ends workers.
    if (job.attempts > mostAttempts) throw new Error('Every attempt at it ended without an answer.')
    const renewing = kind.isLong === true ? keepJob(context, job, kind.leaseMs) : undefined
    await kind.run(job.payload, { isLast: job.attempts >= Math.min(kind.attempts, mostAttempts) }).finally(renewing)
  } catch (error) {
    await giveBack(context, job, error)
    return { job, error }
  }
  await finishJob(context, job)
  return { job }
}

/** Says again and again that a worker is still there, until it is told to stop. */
function keepJob(context: ContentContext, job: ClaimedJob, leaseMs: number): () => void {
  const timer = setInterval(() => {
    // A database that is away for a moment is asked again before the lease ends.
    void renewJob(context, job, leaseMs).catch(() => undefined)
  }, leaseMs / 4)
  return () => clearInterval(timer)
}

async function giveBack(context: ContentContext, job: ClaimedJob, error: unknown): Promise<void> {
  try {
    await failJob(context, job, reasonOf(error))
  } catch (refusal) {
    if (!isUniqueViolation(refusal)) throw refusal
    // The same was asked for again while this attempt ran: that job waits already and does the work.
    await finishJob(context, job)
  }
}
