import type { Role } from '../../../src/permissions.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useSession } from '../session/session.ts'
import { Select } from '../ui/select.tsx'
import { DeskChoices } from './desk-choices.tsx'
import { roleChoices } from './role-choices.ts'

interface Props {
  readonly role: Role
  readonly desks: readonly string[]
  readonly onChange: (change: { readonly role: Role } | { readonly desks: readonly string[] }) => void
}

/** What somebody may do: a role, what it is, and for desk editors their desks. */
export function RoleFields({ role, desks, onChange }: Props) {
  const { t } = useI18n()
  const { person } = useSession()
  return (
    <>
      <Select
        label={t('people.role')}
        choices={roleChoices(person, t)}
        value={role}
        onChange={(value) => onChange({ role: value })}
      />
      <p className="note">{t(`role.${role}.about`)}</p>
      {role === 'desk-editor' && <DeskChoices desks={desks} onChange={(value) => onChange({ desks: value })} />}
    </>
  )
}
