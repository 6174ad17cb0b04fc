import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { call } from '../api/client.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { TextField } from '../ui/text-field.tsx'

/** Asks for a link for a new password; whether anybody has the address nobody learns here. */
export function ForgottenPassword() {
  const { t } = useI18n()
  const [email, setEmail] = useState('')
  const request = useMutation({ mutationFn: () => call('POST /password-resets', { input: { email: email.trim() } }) })
  return (
    <>
      <h1>{t('password.forgottenTitle')}</h1>
      {request.isSuccess ? (
        <div role="status">
          <p>{t('password.sent')}</p>
          <p className="note">{t('password.sentText')}</p>
        </div>
      ) : (
        <>
          <p>{t('password.forgottenText')}</p>
          <FormFailure error={request.error} />
          <Form
            className="form"
            onSubmit={(event) => {
              event.preventDefault()
              request.mutate()
            }}
          >
            <TextField
              label={t('session.email')}
              type="email"
              autoComplete="username"
              dir="ltr"
              value={email}
              onChange={setEmail}
              fault={faultsOf(request.error)['email']}
              isRequired
              autoFocus
            />
            <Button type="submit" kind="primary" isPending={request.isPending}>
              {t('password.send')}
            </Button>
          </Form>
        </>
      )}
      <p className="note">
        <Link to="/sign-in">{t('session.back')}</Link>
      </p>
    </>
  )
}
