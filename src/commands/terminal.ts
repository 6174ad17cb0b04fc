import { explainFailure } from '../db/connect.ts'
import { explainDisk, MatbaaError, reasonOf } from '../errors.ts'

/** Where a command reads and writes: results on `out`, talk on `err`. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether somebody watches `err`: only then progress is drawn. */
  readonly isWatched: boolean
  /** Asks a yes-or-no question; `undefined` when nobody can be asked. */
  readonly confirm: (question: string) => Promise<boolean | undefined>
}

/** A line of progress that is redrawn in place: how much, how fast, how long still. */
export interface Progress {
  readonly update: (done: number, total?: number) => void
  readonly end: () => void
}

const redrawEveryMs = 200

/** Draws progress on a watched terminal; elsewhere says only where it began and ended. */
export function createProgress(terminal: Terminal, label: string, now: () => number): Progress {
  const startedAt = now()
  let drawnAt = 0
  let last = { done: 0, total: 0 }
  const line = (): string => {
    const seconds = Math.max((now() - startedAt) / 1000, 0.001)
    const rate = last.done / seconds
    const left = last.total > last.done && rate > 0 ? `, ${duration((last.total - last.done) / rate)} left` : ''
    const amount = last.total > 0 ? `${last.done} of ${last.total}` : String(last.done)
    return `${label}: ${amount} (${Math.round(rate)}/s${left})`
  }
  return {
    update(done, total = 0) {
      last = { done, total }
      if (!terminal.isWatched || now() - drawnAt < redrawEveryMs) return
      drawnAt = now()
      terminal.err(`\r\u001B[2K${line()}`)
    },
    end() {
      terminal.err(`${terminal.isWatched ? '\r\u001B[2K' : ''}${line()}\n`)
    },
  }
}

/** Prints an error as what happened, why, and what to do. */
export function printError(terminal: Terminal, thrown: unknown): void {
  const error = explainDisk(explainFailure(thrown))
  if (error instanceof MatbaaError) {
    terminal.err(`${error.message}\n  Why: ${error.why}\n  What to do: ${error.remedy}\n`)
  } else {
    const trace = error instanceof Error && error.stack !== undefined ? `\n${error.stack}` : ''
    terminal.err(`Something went wrong that Matbaa did not expect: ${reasonOf(error)}${trace}\n`)
  }
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  return `${Math.ceil(seconds / 60)} min`
}
