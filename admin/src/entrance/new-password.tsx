import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { say } from '../ui/toasts.tsx'
import { EntranceForm, NewPasswordField } from './entrance-form.tsx'
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
    <EntranceForm
      title={t('password.resetTitle')}
      text={t('password.resetText')}
      deed={t('password.change')}
      mutation={reset}
    >
      <NewPasswordField
        label={t('password.new')}
        value={password}
        onChange={setPassword}
        fault={faultsOf(reset.error)['password']}
        autoFocus
      />
    </EntranceForm>
  )
}
