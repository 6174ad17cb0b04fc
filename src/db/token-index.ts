import type { Expression, RawBuilder, SqlBool } from 'kysely'
import type { Queryable } from './database.ts'
import type { SearchTermsTable } from './schema.ts'
import type { CountChange } from './term-counts.ts'

/** Where a stem stands: anywhere, in what names the article, or where it tells what the article is about. */
export type TokenPlace = 'anywhere' | 'named' | 'told'

const places: readonly TokenPlace[] = ['anywhere', 'named', 'told']

/** A stem takes so many numbers: one for each place, and a last one that a database has for tokens of its own. */
const numbersOfStem = places.length + 1

/** The token of a stem in the index. */
export const tokenOf = (stemId: number, place: TokenPlace): number => stemId * numbersOfStem + places.indexOf(place)

/** A token that is no stem's, and how far it is from the next one. */
export const ownToken = { first: places.length, step: numbersOfStem } as const

const marks = ['a', 'h', 'l', '']

/** A token as a word: ASCII letters and digits, whatever the language. */
export const tokenWord = (token: number): string =>
  `${marks[token % numbersOfStem] ?? ''}${Math.floor(token / numbersOfStem).toString(36)}`

/** What an article is found by. */
export interface TokenEntry {
  readonly code: number
  readonly tokens: readonly number[]
}

/** What is looked up at once: tokens that must all be there. */
export interface TokenList {
  readonly tokens: readonly number[]
  /** About how many articles have them all, where that is known: a database may then begin with the newest. */
  readonly documents?: number
}

/** Narrows what is matched to some articles; all that is given must hold. */
export interface TokenFilter {
  /** A section: its list (`listings.list`), and for articles of the archive, which stand in no list, what lies in it. */
  readonly section?: { readonly list: string; readonly ids: readonly string[] }
  readonly tagId?: string
  readonly authorId?: string
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

/** The index of tokens, each database's own way. */
export interface TokenIndex {
  /** Whether a number is one of many: one parameter, where a database would take its time over hundreds. */
  readonly isAmong: (number: Expression<number>, numbers: readonly number[]) => RawBuilder<SqlBool>
  readonly insert: (tx: Queryable, entries: readonly TokenEntry[]) => Promise<void>
  readonly remove: (tx: Queryable, codes: readonly number[]) => Promise<void>
  readonly clear: (tx: Queryable) => Promise<void>
  /** For each list the codes of the articles that have its tokens, the newest so many, in no order. */
  readonly match: (
    db: Queryable,
    lists: readonly TokenList[],
    filter: TokenFilter,
    newest: number,
  ) => Promise<readonly Uint32Array[]>
  /** Known terms by their position in the list; the others are missing. */
  readonly findTerms: (
    db: Queryable,
    language: string,
    terms: readonly TermKey[],
  ) => Promise<ReadonlyMap<number, KnownTerm>>
  /** Their ids alone, which takes less time. */
  readonly findTermIds: (
    db: Queryable,
    language: string,
    terms: readonly TermKey[],
  ) => Promise<ReadonlyMap<number, number>>
  readonly insertTerms: (tx: Queryable, terms: readonly SearchTermsTable[]) => Promise<void>
  /** Takes one change for a term, and returns the ids of the terms that no article had. */
  readonly changeCounts: (tx: Queryable, changes: readonly CountChange[]) => Promise<readonly number[]>
}
