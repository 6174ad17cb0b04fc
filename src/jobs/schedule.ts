import { createRest } from './rest.ts'
import type { WorkerLog } from './worker.ts'

/** Something done again and again while the process runs. */
export interface Routine {
  readonly name: string
  /** From the end of one time to the beginning of the next. */
  readonly everyMs: number
  /** What takes long looks whether it is to end. */
  readonly run: (ending: AbortSignal) => Promise<void>
}

/** Running routines. */
export interface Schedule {
  /** Begins nothing more; resolves when what is under way has ended. */
  readonly stop: () => Promise<void>
}

/** Runs each routine at once and then over and over; one that fails is told of and tried again at its next time. */
export function startSchedule(routines: readonly Routine[], log: WorkerLog): Schedule {
  const running = routines.map((routine) => repeat(routine, log))
  return {
    async stop() {
      await Promise.all(running.map((stop) => stop()))
    },
  }
}

function repeat({ name, everyMs, run }: Routine, log: WorkerLog): () => Promise<void> {
  const rest = createRest()
  const ending = new AbortController()
  const work = async (): Promise<void> => {
    while (!rest.isOver()) {
      try {
        await run(ending.signal)
      } catch (error) {
        log.warn({ err: error, routine: name }, 'a routine failed')
      }
      await rest.pause(everyMs)
    }
  }
  const ended = work()
  return () => {
    rest.end()
    ending.abort()
    return ended
  }
}
