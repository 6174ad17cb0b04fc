import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/client.ts'

/** The sections of an edition. */
export const sectionsQuery = (language: string) =>
  queryOptions({
    queryKey: ['sections', language],
    queryFn: () => call('GET /sections', { input: { language } }),
    staleTime: 60_000,
  })

/** The sections one may choose: those that are open, and the one that is chosen already. */
export const openSections = <One extends { readonly id: string; readonly closedAt: string | null }>(
  sections: readonly One[],
  chosen?: string | null,
): readonly One[] => sections.filter(({ id, closedAt }) => closedAt === null || id === chosen)
