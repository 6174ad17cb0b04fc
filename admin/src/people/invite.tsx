import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { InterfaceLanguage } from '../../../src/contract/fields.ts'
import type { Role } from '../../../src/permissions.ts'
import { call } from '../api/client.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { languageNames, languages } from '../i18n/languages.ts'
import { SaveForm } from '../ui/save-form.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useTyped } from '../ui/use-typed.ts'
import type { HandedLink } from './link-to-hand-over.tsx'
import { desksOf } from './role-choices.ts'
import { RoleFields } from './role-fields.tsx'

interface Props {
  readonly onInvited: (link: HandedLink) => void
  readonly onCancel: () => void
}

interface Fields {
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly desks: readonly string[]
  readonly interfaceLanguage: InterfaceLanguage
}

/** Asks somebody to join. */
export function Invite({ onInvited, onCancel }: Props) {
  const { t, language } = useI18n()
  const client = useQueryClient()
  const typed = useTyped<Fields>('invitation', undefined, {
    email: '',
    name: '',
    role: 'reporter',
    desks: [],
    interfaceLanguage: language,
  })
  const { type } = typed
  const { email, name, role, desks, interfaceLanguage } = typed.fields
  const invite = useMutation({
    mutationFn: () =>
      call('POST /people', {
        input: { email: email.trim(), name, role, desks: desksOf(role, desks), interfaceLanguage },
      }),
    onSuccess: async ({ person, link, isMailed }) => {
      typed.forget()
      await client.invalidateQueries({ queryKey: ['GET /people'] })
      onInvited({ name: person.name, ...link, isMailed })
    },
  })
  const faults = faultsOf(invite.error)
  return (
    <SaveForm mutation={invite} typed={typed} onCancel={onCancel} deed={t('people.invite')}>
      <TextField
        label={t('people.name')}
        value={name}
        onChange={(text) => type({ name: text })}
        fault={faults['name']}
        isRequired
        autoFocus
      />
      <TextField
        label={t('session.email')}
        type="email"
        dir="ltr"
        value={email}
        onChange={(text) => type({ email: text })}
        fault={faults['email']}
        isRequired
      />
      <RoleFields role={role} desks={desks} onChange={type} />
      <Select
        label={t('people.language')}
        choices={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
        value={interfaceLanguage}
        onChange={(value) => type({ interfaceLanguage: value })}
      />
    </SaveForm>
  )
}
