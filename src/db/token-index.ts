import type { Queryable } from './database.ts'

/** What a number stands for in the index: tokens of ASCII letters and digits. */
export interface TokenEntry {
  readonly code: number
  readonly tokens: readonly string[]
}

/** Narrows what is matched to some articles; all that is given must hold. */
export interface TokenFilter {
  /** Lists (`listings.list`) the article stands in. */
  readonly lists?: readonly string[]
  readonly kinds?: readonly string[]
  /** Instants: from (included) and until (excluded). */
  readonly from?: number
  readonly until?: number
}

/** A term of the vocabulary as it is looked up. */
export interface TermKey {
  readonly kind: 'stem' | 'word'
  readonly term: string
  readonly stemId: number
}

/** A term that is in the vocabulary. */
export interface KnownTerm {
  readonly id: number
  /** How many articles have it. */
  readonly documents: number
}

/** A change of a counter of the vocabulary. */
export interface CountChange {
  readonly id: number
  readonly by: number
}

/** The index of tokens, each database's own way. */
export interface TokenIndex {
  readonly insert: (tx: Queryable, entries: readonly TokenEntry[]) => Promise<void>
  readonly remove: (tx: Queryable, codes: readonly number[]) => Promise<void>
  readonly clear: (tx: Queryable) => Promise<void>
  /** For each token the codes of those that have it, the newest so many, in no order; of tokens in a row all must be there. */
  readonly match: (
    db: Queryable,
    tokens: readonly (readonly string[])[],
    filter: TokenFilter,
    newest: number,
  ) => Promise<readonly Uint32Array[]>
  /** Known terms by their position in the list; the others are missing. */
  readonly findTerms: (
    db: Queryable,
    language: string,
    terms: readonly TermKey[],
  ) => Promise<ReadonlyMap<number, KnownTerm>>
  readonly changeCounts: (tx: Queryable, changes: readonly CountChange[]) => Promise<void>
}
