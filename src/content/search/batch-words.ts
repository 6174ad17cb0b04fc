/** A stem in a batch of articles; what the article being counted has of it is kept here, which is cheaper than a set for each. */
export interface BatchStem {
  readonly stem: string
  id: number
  /** Articles of the batch that have it. */
  documents: number
  /** The article that was counted last, how often it has the stem, and where. */
  document: number
  times: number
  isNamed: boolean
  isTold: boolean
}

/** A word of a batch of articles with one of its stems; the same object wherever it stands. */
export interface BatchWord {
  readonly surface: string
  readonly stem: BatchStem
  id: number
  documents: number
  document: number
}

/** The words of a batch, each once. */
export interface BatchWords {
  readonly wordOf: (surface: string, stem: string) => BatchWord
  readonly words: readonly BatchWord[]
  readonly stems: readonly BatchStem[]
}

/** Makes an empty collection of words. */
export function createBatchWords(): BatchWords {
  const stems = new Map<string, BatchStem>()
  const first = new Map<string, BatchWord>()
  const more = new Map<string, BatchWord[]>()
  const words: BatchWord[] = []
  const stemOf = (stem: string): BatchStem => {
    const known = stems.get(stem)
    if (known !== undefined) return known
    const added = { stem, id: 0, documents: 0, document: -1, times: 0, isNamed: false, isTold: false }
    stems.set(stem, added)
    return added
  }
  const add = (surface: string, stem: string): BatchWord => {
    const word = { surface, stem: stemOf(stem), id: 0, documents: 0, document: -1 }
    words.push(word)
    return word
  }
  return {
    wordOf(surface, stem) {
      const known = first.get(surface)
      if (known?.stem.stem === stem) return known
      if (known === undefined) {
        const word = add(surface, stem)
        first.set(surface, word)
        return word
      }
      const others = more.get(surface) ?? []
      const other = others.find((word) => word.stem.stem === stem)
      if (other !== undefined) return other
      const word = add(surface, stem)
      more.set(surface, [...others, word])
      return word
    },
    words,
    get stems() {
      return [...stems.values()]
    },
  }
}
