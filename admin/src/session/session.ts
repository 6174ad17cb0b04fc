import { queryOptions } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
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
  // Somebody else may have signed in in another window of this browser.
  refetchOnWindowFocus: 'always',
})

const Session = createContext<CurrentSession | undefined>(undefined)

/** Gives a session to what is shown to those who are signed in: it stays whole until all of that is gone. */
export const SessionProvider = Session

/** The session of whoever is looking at this. */
export function useSession(): CurrentSession {
  const session = useContext(Session)
  if (session === undefined) throw new Error('Screens are shown to those who are signed in only.')
  return session
}

/** Whether the person may do this at all; whether to a certain thing, the API says. */
export function useMay(): (action: Action) => boolean {
  const { actions } = useSession()
  return (action) => actions.includes(action)
}
