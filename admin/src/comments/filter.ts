import type { Endpoints } from '../api/endpoints.ts'

/** A comment as those see it who decide about it. */
export type Comment = Endpoints['GET /comments']['output']['items'][number]

/** Where a comment stands. */
export type CommentState = Comment['state']

/** All of them, as the tabs list them. */
export const commentStates = ['held', 'approved', 'spam', 'trash'] as const satisfies readonly CommentState[]

/** What the queue is narrowed to, as it stands in the address; without a state it is what waits. */
export interface CommentFilter {
  readonly state?: CommentState
  readonly q?: string
  readonly article?: string
  readonly language?: string
  readonly network?: string
}

/** Reads the filter out of an address; what is no filter is left out. */
export function readCommentFilter(search: Readonly<Record<string, unknown>>): CommentFilter {
  const { q, article, language, network } = search
  const state = commentStates.find((one) => one === search['state'])
  const isLike = (value: unknown, form: RegExp): value is string => typeof value === 'string' && form.test(value)
  return {
    ...(state === undefined || state === 'held' ? {} : { state }),
    ...(isLike(q, /./u) ? { q: q.slice(0, 200) } : {}),
    ...(isLike(article, /^[\da-f-]{36}$/) ? { article } : {}),
    ...(isLike(language, /^[A-Za-z-]{2,35}$/) ? { language } : {}),
    ...(isLike(network, /^[\w-]{1,100}$/) ? { network } : {}),
  }
}
