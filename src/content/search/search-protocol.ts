import type { SearchRequest, SearchResults } from './search.ts'

/** What passes between a search and its thread. */
export interface SearchTask {
  readonly id: number
  readonly request: SearchRequest
}

export type SearchReply =
  | { readonly id: number; readonly results: SearchResults }
  | { readonly id: number; readonly error: string }
