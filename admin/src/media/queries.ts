import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { MediaOutput } from '../../../src/contract/media.ts'
import { call } from '../api/client.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { beginningOf, type MediaFilter } from './filter.ts'

const pageSize = '48'

/** The library by a filter, a part after another. A part may be empty with more behind it. */
export const libraryQuery = ({ q, kind, by, period, used, lacksAlt, trashed }: MediaFilter) =>
  infiniteQueryOptions({
    queryKey: ['media', 'library', { q, kind, by, period, used, lacksAlt, trashed }],
    queryFn: ({ pageParam, signal }) =>
      call('GET /media', {
        input: {
          q,
          kind,
          addedBy: by,
          addedFrom: period && beginningOf(period),
          used,
          lacksAlt,
          trashed,
          limit: pageSize,
          cursor: pageParam,
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (former) => former,
    // Forms of pictures that were just uploaded are still being made: look again until they are there.
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some((item) => item.state === 'pending')) === true ? 2_000 : false,
  })

/** One item. */
export const mediaItemQuery = (id: string) =>
  queryOptions({
    queryKey: ['media', 'item', id],
    queryFn: ({ signal }) => call('GET /media/:id', { id, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'pending' ? 1_000 : false),
  })

/** What an article shows to its readers. */
export type ArticleMedia = Endpoints['GET /articles/:id/media']['output']

/** The same of one article, for those who may not look into the library. */
export const articleMediaQuery = (articleId: string) =>
  queryOptions({
    queryKey: ['media', 'article', articleId],
    queryFn: ({ signal }) => call('GET /articles/:id/media', { id: articleId, signal }),
  })

/** What shows it. */
export const mediaUsesQuery = (id: string) =>
  queryOptions({
    queryKey: ['media', 'uses', id],
    queryFn: ({ signal }) => call('GET /media/:id/uses', { id, signal }),
  })

/** Who uploaded something. */
export const contributorsQuery = queryOptions({
  queryKey: ['media', 'contributors'],
  queryFn: ({ signal }) => call('GET /media/contributors', { signal }),
  select: ({ items }) => items,
})

/** What the API said of an item is what is shown from now on; lists ask again. */
export function rememberItem(client: QueryClient, item: MediaOutput): void {
  client.setQueryData(mediaItemQuery(item.id).queryKey, item)
  forgetLibrary(client)
}

/** Lists of the library ask again. */
export function forgetLibrary(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ['media', 'library'] })
  void client.invalidateQueries({ queryKey: contributorsQuery.queryKey })
}
