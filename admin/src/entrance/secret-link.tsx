import { Link, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

interface Props {
  /** What is said where the address has no secret, or half of one. */
  readonly missing: { readonly title: string; readonly text: string }
  readonly children: (token: string) => ReactNode
}

/** A page that a secret link opens: the secret stands behind `#` and reaches the server only in the body of a request. */
export function SecretLink({ missing, children }: Props) {
  const { t } = useI18n()
  const hash = useRouterState({ select: ({ location }) => location.hash })
  const token = /^[\w-]{20,200}$/u.test(hash) ? hash : undefined
  if (token !== undefined) return children(token)
  return (
    <EmptyState {...missing} isScreen>
      <Link to="/sign-in">{t('session.back')}</Link>
    </EmptyState>
  )
}
