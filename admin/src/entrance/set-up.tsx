import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useEnter } from '../session/enter.ts'
import { EmailField, EntranceForm, NameField, NewPasswordField } from './entrance-form.tsx'
import { SecretLink } from './secret-link.tsx'

/** The first owner comes in by the link that the start printed. */
export function SetUp() {
  const { t } = useI18n()
  return (
    <SecretLink missing={{ title: t('setUp.noLink'), text: t('setUp.noLinkText') }}>
      {(token) => <SetUpForm token={token} />}
    </SecretLink>
  )
}

function SetUpForm({ token }: { readonly token: string }) {
  const { t, language } = useI18n()
  const enter = useEnter()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const setUp = useMutation({
    mutationFn: () =>
      call('POST /setup', { input: { token, name, email: email.trim(), password, interfaceLanguage: language } }),
    onSuccess: enter,
  })
  const faults = faultsOf(setUp.error)
  return (
    <EntranceForm title={t('setUp.title')} text={t('setUp.text')} deed={t('setUp.begin')} mutation={setUp}>
      <NameField value={name} onChange={setName} fault={faults['name']} autoFocus />
      <EmailField value={email} onChange={setEmail} fault={faults['email']} />
      <NewPasswordField
        label={t('session.password')}
        value={password}
        onChange={setPassword}
        fault={faults['password']}
      />
    </EntranceForm>
  )
}
