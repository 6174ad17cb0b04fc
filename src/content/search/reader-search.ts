import { reasonOf } from '../../errors.ts'
import type { ContentContext } from '../context.ts'
import type { ArticleFinder } from './find.ts'
import { createMissCounter } from './misses/miss-counter.ts'

const flushEveryMs = 10_000

/** The search of one process as its pages use it. */
export interface ReaderSearch extends ArticleFinder {
  /** Counts a search that found nothing, by its words alone. */
  readonly countMiss: (language: string, query: string) => void
  /** Writes what was counted, now. */
  readonly flush: () => Promise<void>
  /** Writes what was counted and ends. */
  readonly stop: () => Promise<void>
}

interface SearchLog {
  readonly warn: (details: object, message: string) => void
}

/** Joins what finds with what counts where nothing is found. */
export function createReaderSearch(context: ContentContext, finder: ArticleFinder, log: SearchLog): ReaderSearch {
  const misses = createMissCounter(context)
  const flush = (): Promise<void> =>
    misses.flush().catch((error: unknown) => log.warn({ reason: reasonOf(error) }, 'searches that found nothing wait'))
  const timer = setInterval(() => void flush(), flushEveryMs)
  timer.unref()
  return {
    find: finder.find,
    suggest: finder.suggest,
    similar: finder.similar,
    countMiss: misses.count,
    flush,
    async stop() {
      clearInterval(timer)
      await flush()
    },
  }
}
