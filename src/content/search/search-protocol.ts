import type { ArticleFinder } from './find.ts'
import type { ArticleSearch } from './search.ts'

/** What the thread of searches is asked. */
export interface SearchMethods {
  readonly search: ArticleSearch['search']
  readonly find: ArticleFinder['find']
  readonly suggest: ArticleFinder['suggest']
  readonly similar: ArticleFinder['similar']
}

/** A question on its way to the thread. */
export type SearchTask = {
  [Method in keyof SearchMethods]: {
    readonly id: number
    readonly method: Method
    readonly request: Parameters<SearchMethods[Method]>[0]
  }
}[keyof SearchMethods]

/** Its answer on the way back. */
export type SearchReply =
  | { readonly id: number; readonly answer: Awaited<ReturnType<SearchMethods[keyof SearchMethods]>> }
  | {
      readonly id: number
      readonly error: string
      /** It was the database that could not answer. */
      readonly isUnavailable: boolean
    }
