import { isAllowed, type Role, roles } from '../../../src/permissions.ts'
import type { Person } from '../api/endpoints.ts'
import type { Translate } from '../i18n/i18n.tsx'
import type { Choice } from '../ui/select.tsx'

/** The roles that somebody may give to others. */
export const roleChoices = (me: Person, t: Translate): readonly Choice<Role>[] =>
  roles
    .filter((role) => isAllowed(me, 'people.invite', { role }))
    .map((role) => ({ value: role, label: t(`role.${role}`) }))

/** Only desk editors have desks: whoever becomes something else gives them up. */
export const desksOf = (role: Role, desks: readonly string[]): string[] => (role === 'desk-editor' ? [...desks] : [])
