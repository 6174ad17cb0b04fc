import type { Clock, Database } from '../db/database.ts'
import { invalidationHead, readInvalidationsSince } from '../content/invalidations/queries.ts'

/** What a follower of the invalidation sequence needs. */
export interface FollowerOptions {
  readonly db: Database
  /** Hears once that nothing will be missed from now on. */
  readonly onStart: () => void
  /** Hears of the tags that went stale and that this process was not told of yet, with their numbers. */
  readonly onStale: (tags: readonly string[], seqs: readonly number[]) => void
  /** Hears that so much time has gone by without an answer that something may have been missed: anything may be stale. */
  readonly onLost: () => void
  readonly onError: (error: unknown) => void
  readonly clock: Clock
  /** Ends the following. */
  readonly signal: AbortSignal
  readonly intervalMs?: number
}

const batch = 1_000

/** Rows are forgotten after a day; a process that slept for half of one trusts nothing it remembers. */
const longestSilenceMs = 12 * 3_600_000

/** What is known of the following. */
export interface Following {
  /** When the sequence was last heard from; epoch milliseconds. */
  readonly heardAt: () => number
  /** Takes note of what this process changed itself and has heard of already: it is not told again. */
  readonly skip: (seqs: readonly number[]) => void
}

/** Follows the sequence from its present end, asking twice a second; an asking that fails is repeated, nothing is missed. */
export function followInvalidations(options: FollowerOptions): Following {
  let seq: number | undefined
  const skipped = new Set<number>()
  let answeredAt = options.clock()

  const ask = async (): Promise<void> => {
    if (seq === undefined) {
      seq = await invalidationHead(options.db.reader)
      options.onStart()
      return
    }
    const found = await readInvalidationsSince(options.db.reader, seq, batch)
    if (options.clock() - answeredAt > longestSilenceMs) options.onLost()
    answeredAt = options.clock()
    const last = found.at(-1)
    if (last === undefined) return
    seq = last.seq
    const untold = found.filter((row) => !skipped.delete(row.seq))
    if (untold.length > 0) {
      options.onStale(
        untold.map(({ tag }) => tag),
        untold.map((row) => row.seq),
      )
    }
    if (found.length === batch) await ask()
  }

  const schedule = (): void => {
    if (options.signal.aborted) return
    const timer = setTimeout(() => {
      if (options.signal.aborted) return
      ask().catch(options.onError).finally(schedule)
    }, options.intervalMs ?? 500)
    timer.unref()
    options.signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  }

  ask().catch(options.onError).finally(schedule)
  return {
    heardAt: () => answeredAt,
    skip(seqs) {
      // What was read before will not come again, and would be remembered for ever.
      for (const own of seqs) if (seq !== undefined && own > seq) skipped.add(own)
    },
  }
}
