import type { QueryClient } from '@tanstack/react-query'

/** After a change of tags: whatever shows them is read again. */
export async function forgetTags(client: QueryClient): Promise<void> {
  await Promise.all(
    [['GET /tags'], ['GET /tags/duplicates'], ['tag'], ['choices']].map((queryKey) =>
      client.invalidateQueries({ queryKey }),
    ),
  )
}
