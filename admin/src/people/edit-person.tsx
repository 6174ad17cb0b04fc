import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { call } from '../api/client.ts'
import type { Person } from '../api/endpoints.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useSession } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { say } from '../ui/toasts.tsx'
import { DeskChoices } from './desk-choices.tsx'
import { desksOf, roleChoices } from './role-choices.ts'

/** Changes somebody's name and what they are here. */
export function EditPerson({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useI18n()
  const me = useSession().person
  const client = useQueryClient()
  const [name, setName] = useState(person.name)
  const [role, setRole] = useState(person.role)
  const [desks, setDesks] = useState<readonly string[]>(person.desks)
  const change = useMutation({
    mutationFn: () => call('PATCH /people/:id', { id: person.id, input: { name, role, desks: desksOf(role, desks) } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['GET /people'] })
      say(t('ui.saved'))
      onClose()
    },
  })
  return (
    <>
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
          value={name}
          onChange={setName}
          fault={faultsOf(change.error)['name']}
          isRequired
          autoFocus
        />
        <Select label={t('people.role')} choices={roleChoices(me, t)} value={role} onChange={setRole} />
        <p className="note">{t(`role.${role}.about`)}</p>
        {role === 'desk-editor' && <DeskChoices desks={desks} onChange={setDesks} />}
        <div className="actions">
          <Button type="submit" kind="primary" isPending={change.isPending}>
            {t('ui.save')}
          </Button>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
        </div>
      </Form>
    </>
  )
}
