import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import type { Person } from '../api/endpoints.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { SaveForm } from '../ui/save-form.tsx'
import { TextField } from '../ui/text-field.tsx'
import { say } from '../ui/toasts.tsx'
import { useTyped } from '../ui/use-typed.ts'
import { desksOf } from './role-choices.ts'
import { RoleFields } from './role-fields.tsx'

/** Changes somebody's name and what they are here. */
export function EditPerson({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useI18n()
  const client = useQueryClient()
  const typed = useTyped<Pick<Person, 'name' | 'role'> & { readonly desks: readonly string[] }>('person', person.id, {
    name: person.name,
    role: person.role,
    desks: person.desks,
  })
  const { type } = typed
  const { name, role, desks } = typed.fields
  const change = useMutation({
    mutationFn: () => call('PATCH /people/:id', { id: person.id, input: { name, role, desks: desksOf(role, desks) } }),
    onSuccess: async () => {
      typed.forget()
      await client.invalidateQueries({ queryKey: ['GET /people'] })
      say(t('ui.saved'))
      onClose()
    },
  })
  return (
    <SaveForm mutation={change} typed={typed} onCancel={onClose}>
      <TextField
        label={t('people.name')}
        value={name}
        onChange={(text) => type({ name: text })}
        fault={faultsOf(change.error)['name']}
        isRequired
        autoFocus
      />
      <RoleFields role={role} desks={desks} onChange={type} />
    </SaveForm>
  )
}
