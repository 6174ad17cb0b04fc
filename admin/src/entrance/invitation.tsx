import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { call } from '../api/client.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useEnter } from '../session/enter.ts'
import { Button } from '../ui/button.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { TextField } from '../ui/text-field.tsx'
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
    <>
      <h1>{t('invitation.title')}</h1>
      <p>{t('invitation.text')}</p>
      <FormFailure error={accept.error} />
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          accept.mutate()
        }}
      >
        <TextField
          label={t('setUp.name')}
          autoComplete="name"
          value={name}
          onChange={setName}
          fault={faults['name']}
          isRequired
          autoFocus
        />
        <PasswordField
          label={t('session.password')}
          autoComplete="new-password"
          hint={t('password.hint')}
          value={password}
          onChange={setPassword}
          fault={faults['password']}
        />
        <Button type="submit" kind="primary" isPending={accept.isPending}>
          {t('invitation.join')}
        </Button>
      </Form>
    </>
  )
}
