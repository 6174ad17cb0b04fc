import { useMutation } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { call } from '../api/client.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { canUsePasskeys, getPasskey } from '../session/passkey.ts'
import { useEnter } from '../session/enter.ts'
import { Button } from '../ui/button.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { CodeStep } from './code-step.tsx'

const route = getRouteApi('/entrance/sign-in')

/** Signing in by passkey, or by password and what is asked for after it. */
export function SignIn() {
  const { t } = useI18n()
  const { next } = route.useSearch()
  const enter = useEnter(next)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [challenge, setChallenge] = useState<string>()
  const byPassword = useMutation({
    mutationFn: () => call('POST /session', { input: { email: email.trim(), password } }),
    onSuccess: (answer) => ('challenge' in answer ? setChallenge(answer.challenge) : enter(answer)),
  })
  const byPasskey = useMutation({
    mutationFn: async () => {
      const { options } = await call('GET /session/passkey')
      return call('POST /session/passkey', { input: { credential: await getPasskey(options) } })
    },
    onSuccess: enter,
  })
  if (challenge !== undefined) {
    return <CodeStep challenge={challenge} onEntered={enter} onBack={() => setChallenge(undefined)} />
  }
  const faults = faultsOf(byPassword.error)
  return (
    <>
      <h1>{t('session.signInTitle')}</h1>
      <FormFailure error={byPassword.error ?? byPasskey.error} />
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          byPasskey.reset()
          byPassword.mutate()
        }}
      >
        <TextField
          label={t('session.email')}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="username webauthn"
          dir="ltr"
          value={email}
          onChange={setEmail}
          fault={faults['email']}
          isRequired
          autoFocus
        />
        <PasswordField
          label={t('session.password')}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          fault={faults['password']}
        />
        <Button type="submit" kind="primary" isPending={byPassword.isPending}>
          {t('session.signIn')}
        </Button>
      </Form>
      {canUsePasskeys() && (
        <>
          <p className="or">{t('session.or')}</p>
          <Button
            isPending={byPasskey.isPending}
            onPress={() => {
              byPassword.reset()
              byPasskey.mutate()
            }}
          >
            {t('session.withPasskey')}
          </Button>
        </>
      )}
      <p className="note">
        <Link to="/forgotten-password">{t('session.forgotten')}</Link>
      </p>
    </>
  )
}
