import type { Database } from '../db/database.ts'
import { invalidationHead, readInvalidationsSince } from '../content/invalidations/queries.ts'

/** What a follower of the invalidation sequence needs. */
export interface FollowerOptions {
  readonly db: Database
  /** Hears of the tags that went stale in any process, this one included, with the last number read. */
  readonly onStale: (tags: readonly string[], seq: number) => void
  readonly onError: (error: unknown) => void
  /** Ends the following. */
  readonly signal: AbortSignal
  readonly intervalMs?: number
}

const batch = 1_000

/** Follows the sequence from its present end, asking twice a second; an asking that fails is repeated, nothing is missed. */
export function followInvalidations(options: FollowerOptions): void {
  let seq: number | undefined

  const ask = async (): Promise<void> => {
    if (seq === undefined) {
      seq = await invalidationHead(options.db.reader)
      return
    }
    const found = await readInvalidationsSince(options.db.reader, seq, batch)
    const last = found.at(-1)
    if (last === undefined) return
    seq = last.seq
    options.onStale(
      found.map(({ tag }) => tag),
      last.seq,
    )
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
}
