import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { call } from '../api/client.ts'
import type { CurrentSession } from '../api/endpoints.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { CodeStep } from './code-step.tsx'
import { canUsePasskeys, getPasskey } from './passkey.ts'

interface Props {
  readonly onEntered: (session: CurrentSession) => void
  /** Whose session it was. */
  readonly email?: string | undefined
}

/** Signing in by passkey, or by password and what is asked for after it. */
export function SignInForm({ onEntered, email: known = '' }: Props) {
  const { t } = useI18n()
  const [email, setEmail] = useState(known)
  const [password, setPassword] = useState('')
  const [challenge, setChallenge] = useState<string>()
  const byPassword = useMutation({
    mutationFn: () => call('POST /session', { input: { email: email.trim(), password } }),
    onSuccess: (answer) => ('challenge' in answer ? setChallenge(answer.challenge) : onEntered(answer)),
  })
  const byPasskey = useMutation({
    mutationFn: async () => {
      const { options } = await call('GET /session/passkey')
      return call('POST /session/passkey', { input: { credential: await getPasskey(options) } })
    },
    onSuccess: onEntered,
  })
  if (challenge !== undefined) {
    return <CodeStep challenge={challenge} onEntered={onEntered} onBack={() => setChallenge(undefined)} />
  }
  const faults = faultsOf(byPassword.error)
  return (
    <>
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
          autoFocus={known === ''}
        />
        <PasswordField
          label={t('session.password')}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          autoFocus={known !== ''}
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
    </>
  )
}
