import type { ContentContext } from '../content/context.ts'
import type { EventBus } from '../content/events.ts'
import { type JobKind, runners } from './kinds.ts'
import { createRest } from './rest.ts'
import { runNextJob } from './run-job.ts'

/** What a worker tells its keeper. */
export interface WorkerLog {
  readonly warn: (fields: object, message: string) => void
  readonly debug: (fields: object, message: string) => void
}

/** A running worker. */
export interface JobWorker {
  /** Begins no other job; resolves when those under way have ended. */
  readonly stop: () => Promise<void>
}

interface WorkerOptions {
  readonly kinds: readonly JobKind[]
  readonly events: Pick<EventBus, 'subscribe'>
  readonly log: WorkerLog
  /** How often the queue is looked at when nothing wakes the worker: jobs of other processes, and those put off. */
  readonly pollMs?: number
}

/** Does jobs as they come: at once those of this process, others within the time of a poll. */
export function startJobWorker(context: ContentContext, options: WorkerOptions): JobWorker {
  const { kinds, log, pollMs = 1_000 } = options
  const lanes = runners(kinds).map((lane) => startLane(context, lane, log, pollMs))
  const unsubscribe = options.events.subscribe((event) => {
    if (event.type !== 'job.enqueued') return
    for (const lane of lanes) if (lane.does(event.kind)) lane.wake()
  })
  return {
    async stop() {
      unsubscribe()
      await Promise.all(lanes.map((lane) => lane.stop()))
    },
  }
}

interface Lane {
  readonly does: (kind: string) => boolean
  readonly wake: () => void
  readonly stop: () => Promise<void>
}

function startLane(context: ContentContext, kinds: readonly JobKind[], log: WorkerLog, pollMs: number): Lane {
  const rest = createRest()
  const turn = async (): Promise<boolean> => {
    try {
      const run = await runNextJob(context, kinds)
      if (run === undefined) return false
      const { id, kind, attempts } = run.job
      if (run.error === undefined) log.debug({ job: id, kind }, 'job done')
      else log.warn({ job: id, kind, attempts, err: run.error }, 'job failed')
      return true
    } catch (error) {
      log.warn({ err: error }, 'the job queue cannot be used')
      return false
    }
  }

  const work = async (): Promise<void> => {
    while (!rest.isOver()) {
      rest.begin()
      if (!(await turn())) await rest.pause(pollMs)
    }
  }

  const ended = work()
  return {
    does: (name) => kinds.some((kind) => kind.name === name),
    wake: rest.wake,
    async stop() {
      rest.end()
      await ended
    },
  }
}
