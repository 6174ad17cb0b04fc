import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { call } from '../api/client.ts'
import type { CurrentSession } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { CodeField } from '../ui/code-field.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { canUsePasskeys, getPasskey } from './passkey.ts'
import { sessionQuery } from './session.ts'

/** A fresh proof that it is still the same person. */
export function Proof({ onConfirmed, onCancel }: { readonly onConfirmed: () => void; readonly onCancel: () => void }) {
  const { t } = useI18n()
  const client = useQueryClient()
  const session = client.getQueryData(sessionQuery.queryKey)
  const hasAuthenticator = session?.factors.hasAuthenticator ?? false
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const confirmed = (session: CurrentSession) => {
    client.setQueryData(sessionQuery.queryKey, session)
    onConfirmed()
  }
  const byPassword = useMutation({
    mutationFn: () => call('POST /session/reauthentication', { input: { password, ...(code === '' ? {} : { code }) } }),
    onSuccess: confirmed,
  })
  const byPasskey = useMutation({
    mutationFn: async () => {
      const { options } = await call('GET /session/passkey')
      return call('POST /session/reauthentication', { input: { credential: await getPasskey(options) } })
    },
    onSuccess: confirmed,
  })
  const error = byPassword.error ?? byPasskey.error
  return (
    <>
      <p>{t('reauthentication.text')}</p>
      <FormFailure error={error} />
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          // A form in a window over a form: what is sent here is not sent there.
          event.stopPropagation()
          byPasskey.reset()
          byPassword.mutate()
        }}
      >
        {/* Password managers want to know whose it is. */}
        <input type="email" autoComplete="username" value={session?.person.email ?? ''} readOnly hidden />
        <PasswordField
          label={t('session.password')}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          autoFocus
        />
        {hasAuthenticator && (
          <CodeField label={t('reauthentication.code')} value={code} onChange={setCode} isOptional />
        )}
        <div className="actions">
          <Button type="submit" kind="primary" isPending={byPassword.isPending}>
            {t('ui.continue')}
          </Button>
          {canUsePasskeys() && (
            <Button
              isPending={byPasskey.isPending}
              onPress={() => {
                byPassword.reset()
                byPasskey.mutate()
              }}
            >
              {t('reauthentication.withPasskey')}
            </Button>
          )}
          <Button kind="plain" onPress={onCancel}>
            {t('ui.cancel')}
          </Button>
        </div>
      </Form>
    </>
  )
}
