import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useEnter } from '../session/enter.ts'
import { EntranceForm, NameField, NewPasswordField } from './entrance-form.tsx'
import { SecretLink } from './secret-link.tsx'

/** Somebody who was asked to join comes in. */
export function Invitation() {
  const { t } = useI18n()
  return (
    <SecretLink missing={{ title: t('invitation.noLink'), text: t('invitation.noLinkText') }}>
      {(token) => <Acceptance token={token} />}
    </SecretLink>
  )
}

function Acceptance({ token }: { readonly token: string }) {
  const { t, language } = useI18n()
  const enter = useEnter()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const accept = useMutation({
    mutationFn: () =>
      call('POST /invitations/acceptance', { input: { token, name, password, interfaceLanguage: language } }),
    onSuccess: enter,
  })
  const faults = faultsOf(accept.error)
  return (
    <EntranceForm
      title={t('invitation.title')}
      text={t('invitation.text')}
      deed={t('invitation.join')}
      mutation={accept}
    >
      <NameField value={name} onChange={setName} fault={faults['name']} autoFocus />
      <NewPasswordField
        label={t('session.password')}
        value={password}
        onChange={setPassword}
        fault={faults['password']}
      />
    </EntranceForm>
  )
}
