import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { EmailField, EntranceForm } from './entrance-form.tsx'

/** Asks for a link for a new password; whether anybody has the address nobody learns here. */
export function ForgottenPassword() {
  const { t } = useI18n()
  const [email, setEmail] = useState('')
  const request = useMutation({ mutationFn: () => call('POST /password-resets', { input: { email: email.trim() } }) })
  return (
    <>
      {request.isSuccess ? (
        <>
          <h1>{t('password.forgottenTitle')}</h1>
          <div role="status">
            <p>{t('password.sent')}</p>
            <p className="note">{t('password.sentText')}</p>
          </div>
        </>
      ) : (
        <EntranceForm
          title={t('password.forgottenTitle')}
          text={t('password.forgottenText')}
          deed={t('password.send')}
          mutation={request}
        >
          <EmailField value={email} onChange={setEmail} fault={faultsOf(request.error)['email']} autoFocus />
        </EntranceForm>
      )}
      <p className="note">
        <Link to="/sign-in">{t('session.back')}</Link>
      </p>
    </>
  )
}
