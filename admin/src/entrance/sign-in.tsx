import { getRouteApi, Link } from '@tanstack/react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { useEnter } from '../session/enter.ts'
import { SignInForm } from '../session/sign-in-form.tsx'

const route = getRouteApi('/entrance/sign-in')

/** The way in. */
export function SignIn() {
  const { t } = useI18n()
  const { next } = route.useSearch()
  const enter = useEnter(next)
  return (
    <>
      <h1>{t('session.signInTitle')}</h1>
      <SignInForm onEntered={enter} />
      <p className="note">
        <Link to="/forgotten-password">{t('session.forgotten')}</Link>
      </p>
    </>
  )
}
