import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { languageNames, languages } from '../i18n/languages.ts'
import { sessionQuery, useSession } from '../session/session.ts'
import { SaveForm } from '../ui/save-form.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { say } from '../ui/toasts.tsx'
import { useTyped } from '../ui/use-typed.ts'

/** The name that colleagues see, and the language of the interface. */
export function Profile() {
  const { t } = useI18n()
  const { person } = useSession()
  const client = useQueryClient()
  const typed = useTyped('profile', undefined, { name: person.name, interfaceLanguage: person.interfaceLanguage })
  const { name, interfaceLanguage } = typed.fields
  const change = useMutation({
    mutationFn: () => call('PATCH /account', { input: { name, interfaceLanguage } }),
    onSuccess: (changed) => {
      typed.forget()
      say(t('ui.saved'))
      // The shell shows another language by itself when the session says so.
      client.setQueryData(sessionQuery.queryKey, (session) => session && { ...session, person: changed })
    },
  })
  return (
    <section aria-labelledby="profile">
      <h2 id="profile">{t('account.profile')}</h2>
      <SaveForm mutation={change} typed={typed}>
        <TextField
          label={t('people.name')}
          autoComplete="name"
          value={name}
          onChange={(text) => typed.type({ name: text })}
          fault={faultsOf(change.error)['name']}
          isRequired
        />
        <Select
          label={t('people.language')}
          choices={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
          value={interfaceLanguage}
          onChange={(value) => typed.type({ interfaceLanguage: value })}
        />
      </SaveForm>
    </section>
  )
}
