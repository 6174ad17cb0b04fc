import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { call } from '../api/client.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { sessionQuery, useSession } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { say } from '../ui/toasts.tsx'

/** A new password; every other session ends. */
export function PasswordForm() {
  const { t } = useI18n()
  const { person } = useSession()
  const client = useQueryClient()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useMutation({
    mutationFn: () => call('PUT /account/password', { input: { current, next } }),
    onSuccess: async (session) => {
      setCurrent('')
      setNext('')
      client.setQueryData(sessionQuery.queryKey, session)
      await client.invalidateQueries({ queryKey: ['GET /sessions'] })
      say(t('account.passwordChanged'))
    },
  })
  const faults = faultsOf(change.error)
  return (
    <section aria-labelledby="password">
      <h2 id="password">{t('session.password')}</h2>
      <p className="note">{t('account.passwordText')}</p>
      <FormFailure error={change.error} />
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate()
        }}
      >
        {/* Password managers want to know whose it is. */}
        <input type="email" autoComplete="username" value={person.email} readOnly hidden />
        <PasswordField
          label={t('account.currentPassword')}
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          fault={faults['current']}
        />
        <PasswordField
          label={t('password.new')}
          autoComplete="new-password"
          hint={t('password.hint')}
          value={next}
          onChange={setNext}
          fault={faults['next']}
        />
        <Button type="submit" isPending={change.isPending}>
          {t('password.change')}
        </Button>
      </Form>
    </section>
  )
}
