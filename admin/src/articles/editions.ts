import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/client.ts'

/** The editions of the paper: they change about once a year. */
export const editionsQuery = queryOptions({
  queryKey: ['editions'],
  queryFn: ({ signal }) => call('GET /editions', { signal }),
  staleTime: 300_000,
})
