import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { call, onReauthentication } from '../api/client.ts'
import type { CurrentSession } from '../api/endpoints.ts'
import { ProblemError } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { CodeField } from '../ui/code-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { canUsePasskeys, getPasskey } from './passkey.ts'
import { sessionQuery } from './session.ts'

/** Shows the dialog that asks for a fresh proof whenever the API wants one; requests that come meanwhile wait for the same answer. */
export function ReauthenticationProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useI18n()
  const [isOpen, setIsOpen] = useState(false)
  const waiting = useRef<PromiseWithResolvers<boolean>>(undefined)
  useEffect(() => {
    onReauthentication(() => {
      waiting.current ??= Promise.withResolvers<boolean>()
      setIsOpen(true)
      return waiting.current.promise
    })
  }, [])
  const settle = (isConfirmed: boolean) => {
    setIsOpen(false)
    waiting.current?.resolve(isConfirmed)
    waiting.current = undefined
  }
  return (
    <>
      {children}
      <Dialog title={t('reauthentication.title')} isOpen={isOpen} onClose={() => settle(false)}>
        <Proof onConfirmed={() => settle(true)} onCancel={() => settle(false)} />
      </Dialog>
    </>
  )
}

function Proof({ onConfirmed, onCancel }: { readonly onConfirmed: () => void; readonly onCancel: () => void }) {
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
  // The session itself may have ended meanwhile: then there is nothing left to confirm.
  const hasEnded = error instanceof ProblemError && error.code === 'not-signed-in'
  useEffect(() => {
    if (hasEnded) client.setQueryData(sessionQuery.queryKey, null)
  }, [hasEnded, client])
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
