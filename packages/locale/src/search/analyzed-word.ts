/** One key of a word, before its place in a text is known. */
export interface WordKey {
  readonly surface: string
  readonly stem: string
  readonly isStopWord: boolean
  readonly isVerb: boolean
}

/** A word by itself; what stands before it may change its keys. */
export interface AnalyzedWord {
  /** All its parts together. */
  readonly surface: string
  readonly keys: readonly WordKey[]
}
