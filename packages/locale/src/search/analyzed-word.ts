/** One key of a word, before its place in a text is known. */
export interface WordKey {
  readonly surface: string
  readonly stem: string
  readonly isStopWord: boolean
  readonly isVerb: boolean
}

/** Persian writes these apart as often as not: endings, the *mi-* of verbs, and preverbs before a verb with *mi-*. */
export type WordRole = 'ending' | 'prefix' | 'verb' | undefined

/** A word by itself; what stands before it may change its keys. */
export interface AnalyzedWord {
  /** All its parts together. */
  readonly surface: string
  /** What it may be beside another word; nothing in most languages and for most words. */
  readonly role: WordRole
  readonly keys: readonly WordKey[]
}
