import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { page } from '../../../src/contract/pages.ts'
import { call } from '../api/client.ts'

/** A static page as the API tells it. */
export type StaticPage = z.output<typeof page>

/** One page. While it is open nothing asks again by itself: what is typed counts, and saving says whether it still fits. */
export const pageQuery = (id: string) =>
  queryOptions({
    queryKey: ['page', id],
    queryFn: ({ signal }) => call('GET /pages/:id', { id, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
