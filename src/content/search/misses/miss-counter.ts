import { foldText, isoDate } from '@matbaa/locale'
import type { Clock, Database } from '../../../db/database.ts'
import { addMisses, mostMissesOfDay, type SearchMiss } from './queries.ts'

/** Letters of a query that are kept, folded. */
const mostLetters = 100

/** Counts searches that found nothing: the words alone, nothing of who typed them. */
export interface MissCounter {
  readonly count: (language: string, query: string) => void
  /** Writes what was counted; what could not be written is counted on. */
  readonly flush: () => Promise<void>
}

/** Counts in memory, so that a reader never waits for it and a flood of misses is one write. */
export function createMissCounter({ db, clock }: { readonly db: Database; readonly clock: Clock }): MissCounter {
  let counted = new Map<string, SearchMiss>()
  const add = ({ language, query, misses }: SearchMiss): void => {
    const key = `${language} ${query}`
    const known = counted.get(key)
    if (known === undefined && counted.size >= mostMissesOfDay) return
    counted.set(key, { language, query, misses: (known?.misses ?? 0) + misses })
  }
  return {
    count(language, query) {
      const folded = foldText(query.slice(0, 4 * mostLetters).toWellFormed())
        .slice(0, mostLetters)
        .replace(/[\ud800-\udbff]$/, '')
        .trim()
      if (folded !== '') add({ language, query: folded, misses: 1 })
    },
    async flush() {
      if (counted.size === 0) return
      const writing = counted
      counted = new Map()
      try {
        await db.transaction((tx) => addMisses(tx, isoDate(clock(), 'UTC'), [...writing.values()]))
      } catch (error) {
        for (const miss of writing.values()) add(miss)
        throw error
      }
    },
  }
}
