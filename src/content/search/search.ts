/** What a reader typed, taken apart; texts as they were typed. */
export interface ParsedQuery {
  /** Everything that is neither a phrase nor excluded, in order. */
  readonly text: string
  /** What stood in quotation marks: its words must follow one another. */
  readonly phrases: readonly string[]
  /** Words that must not be in the article. */
  readonly excluded: readonly string[]
}

/** Narrows a search; all that is given must hold. */
export interface SearchFilters {
  readonly sectionId?: string
  readonly tagId?: string
  readonly authorId?: string
  readonly kind?: string
  /** Instants: from (included) and until (excluded). */
  readonly from?: number
  readonly until?: number
}

/** A search in one edition. */
export interface SearchRequest {
  readonly language: string
  readonly query: ParsedQuery
  readonly filters?: SearchFilters
  /** Stems that mean the same as words of the query, with what each is worth beside one of them. */
  readonly alsoStems?: ReadonlyMap<string, number>
  /** Stems that are marked in the answers, beside `alsoStems`: where they stand in a text is told. */
  readonly marked?: ReadonlySet<string>
  readonly offset?: number
  /** At most `mostHits`. */
  readonly limit?: number
  /** The instant from which the age of articles is counted; absent: age does not matter. */
  readonly freshAt?: number
}

/** An article that answers; what is nearly the same text stands behind it. */
export interface SearchHit {
  readonly articleId: string
  readonly code: number
  readonly score: number
  readonly duplicates: readonly number[]
  /** Places of the words in its text that have a marked stem, counted from 0; absent where they are not known. */
  readonly places?: readonly number[]
}

/** The best answers first; ties by code, the newest first. */
export interface SearchResults {
  readonly hits: readonly SearchHit[]
  readonly total: number
  readonly isTotalExact: boolean
  /** Words of the query that no article has, folded; of a text nothing is told. */
  readonly unknown: readonly string[]
}

/** Whether the total is to be given as “about”; that there is nothing is said plainly. */
export const isEstimated = ({ total, isTotalExact }: Pick<SearchResults, 'total' | 'isTotalExact'>): boolean =>
  !isTotalExact && total > 0

/** Answers searches: in this thread, or in one of its own. */
export interface ArticleSearch {
  readonly search: (request: SearchRequest) => Promise<SearchResults>
  readonly close: () => Promise<void>
}

/** Hits of one request. */
export const mostHits = 100
