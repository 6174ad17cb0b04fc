import { analyzeText } from '@matbaa/locale'
import type { Clock, Queryable } from '../../db/database.ts'
import { knownSynonyms } from './known-synonyms.ts'
import { findSynonymLines } from './queries.ts'
import { parseSynonyms, type SynonymGroup } from '../settings/synonym-lines.ts'

/** Other ways to say the words of a query. */
export interface Synonyms {
  /**
   * Stems that mean the same as words of a text, with the weight each has beside the reader's own words; none that stands in the
   * text itself.
   */
  readonly of: (text: string) => ReadonlyMap<string, number>
}

/** Another word for it is worth so much beside the reader's own (bench/search-quality). */
const synonymWeight = 0.5

/** Stems added to one query at most. */
const mostAdded = 20

/** Prepares the groups of a language. */
export function createSynonyms(groups: readonly SynonymGroup[], language: string): Synonyms {
  const entries = groups
    .filter((group) => group.language === language)
    .flatMap(({ words }) => {
      const said = words.map((word) => stemsOf(word, language))
      return said.map((stems, index) => ({ stems, others: said.filter((_, other) => other !== index).flat() }))
    })
  const byFirstStem = Map.groupBy(entries, ({ stems }) => stems[0] ?? '')
  return {
    of(text) {
      const added = new Map<string, number>()
      if (byFirstStem.size === 0) return added
      const asked = stemsOf(text, language)
      for (const [index, stem] of asked.entries()) {
        for (const { stems, others } of byFirstStem.get(stem) ?? []) {
          if (!stems.every((one, offset) => asked[index + offset] === one)) continue
          for (const other of others) {
            if (!asked.includes(other) && added.size < mostAdded) added.set(other, synonymWeight)
          }
        }
      }
      return added
    },
  }
}

/** What editors change is known so long after. */
const renewAfterMs = 60_000

/** The words everybody knows and the editors' list, which is read again after a while. */
export function createSynonymSource({ db, clock }: { readonly db: Queryable; readonly clock: Clock }): {
  readonly of: (language: string) => Promise<Synonyms>
} {
  let byLanguage = new Map<string, Synonyms>()
  let groups: readonly SynonymGroup[] = []
  let readAt = Number.NEGATIVE_INFINITY
  return {
    async of(language) {
      if (Math.abs(clock() - readAt) >= renewAfterMs) {
        groups = [...knownSynonyms, ...parseSynonyms(await findSynonymLines(db))]
        byLanguage = new Map()
        readAt = clock()
      }
      const known = byLanguage.get(language) ?? createSynonyms(groups, language)
      byLanguage.set(language, known)
      return known
    },
  }
}

/** The first stem of each word, in order. */
function stemsOf(text: string, language: string): readonly string[] {
  const stems: string[] = []
  for (const { position, stem } of analyzeText(text, language)) stems[position] ??= stem
  return stems
}
