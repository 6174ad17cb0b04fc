import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import type { ArticleFilter } from './filter.ts'

/** One article. While it is open nothing asks again by itself: what is typed counts, and saves say whether it still fits. */
export const articleQuery = (id: string) =>
  queryOptions({
    queryKey: ['article', id],
    queryFn: ({ signal }) => call('GET /articles/:id', { id, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

/** Articles by a filter, a part after another. */
export const articlesQuery = (filter: ArticleFilter) =>
  infiniteQueryOptions({
    queryKey: ['articles', filter],
    queryFn: ({ pageParam, signal }) =>
      call('GET /articles', {
        input: { ...filter, limit: '50', ...(pageParam === undefined ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** What was published of an article before. */
export const revisionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['article', id, 'revisions'],
    queryFn: ({ signal }) => call('GET /articles/:id/revisions', { id, signal }),
  })

/** One of them, as readers had it. */
export const revisionQuery = (id: string, number: number) =>
  queryOptions({
    queryKey: ['article', id, 'revisions', number],
    queryFn: ({ signal }) => call('GET /articles/:id/revisions/:number', { id, number, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
