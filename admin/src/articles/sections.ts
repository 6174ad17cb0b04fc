import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/client.ts'

/** The sections of an edition. */
export const sectionsQuery = (language: string) =>
  queryOptions({
    queryKey: ['sections', language],
    queryFn: () => call('GET /sections', { input: { language } }),
    staleTime: 60_000,
  })
