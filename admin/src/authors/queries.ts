import type { QueryClient } from '@tanstack/react-query'

/** After a change of authors: whatever shows them is read again. */
export async function forgetAuthors(client: QueryClient): Promise<void> {
  await Promise.all(
    [['GET /authors'], ['author'], ['choices']].map((queryKey) => client.invalidateQueries({ queryKey })),
  )
}
