import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../api/client.ts'

/** The sections of an edition, or of all. */
export const sectionsQuery = (language?: string) =>
  queryOptions({
    queryKey: ['GET /sections', language === undefined ? {} : { language }],
    queryFn: ({ signal }) => call('GET /sections', { input: language === undefined ? {} : { language }, signal }),
  })

/** After a change of sections: whatever shows them is read again. */
export async function forgetSections(client: QueryClient): Promise<void> {
  await Promise.all([['GET /sections'], ['sections']].map((queryKey) => client.invalidateQueries({ queryKey })))
}
