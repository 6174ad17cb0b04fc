import { QueryCache, QueryClient } from '@tanstack/react-query'
import { speakFor } from './api/client.ts'
import { ProblemError } from './api/problem.ts'
import { sessionQuery } from './session/session.ts'

/** What is worth asking again by itself: no refusal becomes another by repetition. */
const isPassing = (error: unknown): boolean =>
  error instanceof ProblemError && (error.code === 'offline' || error.code === 'unavailable')

/** The memory of what the API said. Where it says that the session has ended, nobody is signed in any more. */
export function createClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ProblemError && error.code === 'not-signed-in')
          client.setQueryData(sessionQuery.queryKey, null)
      },
    }),
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (count, error) => count < 2 && isPassing(error) },
      mutations: { retry: false },
    },
  })
  speakFor(() => client.getQueryData(sessionQuery.queryKey)?.person.id)
  return client
}
