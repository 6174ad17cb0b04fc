import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { Role } from '../../../src/permissions.ts'
import { call } from '../api/client.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { languageNames, languages } from '../i18n/languages.ts'
import { useSession } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { DeskChoices } from './desk-choices.tsx'
import type { HandedLink } from './link-to-hand-over.tsx'
import { desksOf, roleChoices } from './role-choices.ts'

interface Props {
  readonly onInvited: (link: HandedLink) => void
  readonly onCancel: () => void
}

/** Asks somebody to join. */
export function Invite({ onInvited, onCancel }: Props) {
  const { t, language } = useI18n()
  const me = useSession().person
  const client = useQueryClient()
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('reporter')
  const [desks, setDesks] = useState<readonly string[]>([])
  const [interfaceLanguage, setInterfaceLanguage] = useState(language)
  const invite = useMutation({
    mutationFn: () =>
      call('POST /people', {
        input: { email: email.trim(), name, role, desks: desksOf(role, desks), interfaceLanguage },
      }),
    onSuccess: async ({ person, link, isMailed }) => {
      await client.invalidateQueries({ queryKey: ['GET /people'] })
      onInvited({ name: person.name, ...link, isMailed })
    },
  })
  const faults = faultsOf(invite.error)
  return (
    <>
      <FormFailure error={invite.error} />
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          invite.mutate()
        }}
      >
        <TextField
          label={t('people.name')}
          value={name}
          onChange={setName}
          fault={faults['name']}
          isRequired
          autoFocus
        />
        <TextField
          label={t('session.email')}
          type="email"
          dir="ltr"
          value={email}
          onChange={setEmail}
          fault={faults['email']}
          isRequired
        />
        <Select label={t('people.role')} choices={roleChoices(me, t)} value={role} onChange={setRole} />
        <p className="note">{t(`role.${role}.about`)}</p>
        {role === 'desk-editor' && <DeskChoices desks={desks} onChange={setDesks} />}
        <Select
          label={t('people.language')}
          choices={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
          value={interfaceLanguage}
          onChange={setInterfaceLanguage}
        />
        <div className="actions">
          <Button type="submit" kind="primary" isPending={invite.isPending}>
            {t('people.invite')}
          </Button>
          <Button onPress={onCancel}>{t('ui.cancel')}</Button>
        </div>
      </Form>
    </>
  )
}
