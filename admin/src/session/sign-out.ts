import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { sayFailure } from '../ui/toasts.tsx'

/** Ends the session. The page is loaded anew: nothing of what the person saw stays in its memory. */
export function useSignOut(): () => Promise<void> {
  const { t } = useI18n()
  return async () => {
    try {
      await call('DELETE /session')
    } catch (error) {
      return sayFailure(error, t)
    }
    location.assign('/admin/sign-in')
  }
}
