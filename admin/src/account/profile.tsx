import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { call } from '../api/client.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { languageNames, languages } from '../i18n/languages.ts'
import { sessionQuery, useSession } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { say } from '../ui/toasts.tsx'

/** The name that colleagues see, and the language of the interface. */
export function Profile() {
  const { t } = useI18n()
  const { person } = useSession()
  const client = useQueryClient()
  const [name, setName] = useState(person.name)
  const [interfaceLanguage, setInterfaceLanguage] = useState(person.interfaceLanguage)
  const change = useMutation({
    mutationFn: () => call('PATCH /account', { input: { name, interfaceLanguage } }),
    onSuccess: (changed) => {
      say(t('ui.saved'))
      // The shell shows another language by itself when the session says so.
      client.setQueryData(sessionQuery.queryKey, (session) => session && { ...session, person: changed })
    },
  })
  return (
    <section aria-labelledby="profile">
      <h2 id="profile">{t('account.profile')}</h2>
      <FormFailure error={change.error} />
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate()
        }}
      >
        <TextField
          label={t('people.name')}
          autoComplete="name"
          value={name}
          onChange={setName}
          fault={faultsOf(change.error)['name']}
          isRequired
        />
        <Select
          label={t('people.language')}
          choices={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
          value={interfaceLanguage}
          onChange={setInterfaceLanguage}
        />
        <Button type="submit" kind="primary" isPending={change.isPending}>
          {t('ui.save')}
        </Button>
      </Form>
    </section>
  )
}
