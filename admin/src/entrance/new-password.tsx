import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { call } from '../api/client.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { say } from '../ui/toasts.tsx'
import { SecretLink } from './secret-link.tsx'

/** A new password by the link that was asked for. */
export function NewPassword() {
  const { t } = useI18n()
  return (
    <SecretLink missing={{ title: t('password.noLink'), text: t('password.noLinkText') }}>
      {(token) => <Reset token={token} />}
    </SecretLink>
  )
}

function Reset({ token }: { readonly token: string }) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const [password, setPassword] = useState('')
  const reset = useMutation({
    mutationFn: () => call('PUT /password-resets', { input: { token, password } }),
    onSuccess: async () => {
      await navigate({ to: '/sign-in', replace: true })
      say(t('password.changed'))
    },
  })
  return (
    <>
      <h1>{t('password.resetTitle')}</h1>
      <p>{t('password.resetText')}</p>
      <FormFailure error={reset.error} />
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          reset.mutate()
        }}
      >
        <PasswordField
          label={t('password.new')}
          autoComplete="new-password"
          hint={t('password.hint')}
          value={password}
          onChange={setPassword}
          fault={faultsOf(reset.error)['password']}
          autoFocus
        />
        <Button type="submit" kind="primary" isPending={reset.isPending}>
          {t('password.change')}
        </Button>
      </Form>
    </>
  )
}
