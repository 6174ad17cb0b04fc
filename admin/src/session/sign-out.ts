import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { sayFailure } from '../ui/toasts.tsx'
import { sessionQuery } from './session.ts'

/** Ends the session; nothing of what the person saw stays in the page. */
export function useSignOut(): () => Promise<void> {
  const { t } = useI18n()
  const client = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    try {
      await call('DELETE /session')
    } catch (error) {
      return sayFailure(error, t)
    }
    client.clear()
    client.setQueryData(sessionQuery.queryKey, null)
    await navigate({ to: '/sign-in' })
  }
}
