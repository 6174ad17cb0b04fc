import type { AnalyzedWord } from './analyzed-word.ts'

/** Words already analysed; it forgets those not asked for in a long while. */
export interface WordMemory {
  readonly recall: (word: string) => readonly AnalyzedWord[] | undefined
  readonly keep: (word: string, analyzed: readonly AnalyzedWord[]) => void
}

/** Two generations of so many words at most: a few megabytes for each language. */
const generation = 20_000

/** Longer words are seldom met twice. */
const longest = 48

/** A memory in two generations: what is asked for moves to the younger, and the older is dropped when the younger is full. */
export function createWordMemory(): WordMemory {
  let young = new Map<string, readonly AnalyzedWord[]>()
  let old = young
  const keep = (word: string, analyzed: readonly AnalyzedWord[]): void => {
    if (word.length > longest) return
    if (young.size >= generation) {
      old = young
      young = new Map()
    }
    young.set(word, analyzed)
  }
  const recall = (word: string): readonly AnalyzedWord[] | undefined => {
    const known = young.get(word)
    if (known !== undefined || old === young) return known
    const older = old.get(word)
    if (older !== undefined) keep(word, older)
    return older
  }
  return { recall, keep }
}
