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
    <>
      <h1>{t('setUp.title')}</h1>
      <p>{t('setUp.text')}</p>
      <FormFailure error={setUp.error} />
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          setUp.mutate()
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
        <TextField
          label={t('session.email')}
          type="email"
          autoComplete="username"
          dir="ltr"
          value={email}
          onChange={setEmail}
          fault={faults['email']}
          isRequired
        />
        <PasswordField
          label={t('session.password')}
          autoComplete="new-password"
          hint={t('password.hint')}
          value={password}
          onChange={setPassword}
          fault={faults['password']}
        />
        <Button type="submit" kind="primary" isPending={setUp.isPending}>
          {t('setUp.begin')}
        </Button>
      </Form>
    </>
  )
}
