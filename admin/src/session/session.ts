import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Action } from '../../../src/permissions.ts'
import { call } from '../api/client.ts'
import type { CurrentSession } from '../api/endpoints.ts'
import { ProblemError } from '../api/problem.ts'

/** Who is signed in; null where nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<CurrentSession | null> => {
    try {
      return await call('GET /session', { signal })
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'not-signed-in') return null
      throw error
    }
  },
  staleTime: 60_000,
})

/** The session of a screen: screens are shown to those who are signed in only. */
export function useSession(): CurrentSession {
  const { data } = useQuery(sessionQuery)
  if (data === null || data === undefined) throw new ProblemError({ code: 'not-signed-in', status: 401 })
  return data
}

/** Whether the person may do this at all; whether to a certain thing, the API says. */
export function useMay(): (action: Action) => boolean {
  const { actions } = useSession()
  return (action) => actions.includes(action)
}
