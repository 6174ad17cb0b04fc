import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { CurrentSession } from '../api/endpoints.ts'
import { sessionQuery } from './session.ts'

/** Goes in with a session that has just begun: to where the person wanted to go, or to what they must do before. */
export function useEnter(next?: string): (session: CurrentSession) => void {
  const client = useQueryClient()
  const navigate = useNavigate()
  return (session) => {
    client.clear()
    client.setQueryData(sessionQuery.queryKey, session)
    void navigate({ to: session.needsSecondFactor ? '/second-factor' : (next ?? '/'), replace: true })
  }
}
