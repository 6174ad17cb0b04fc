import { formatList } from '@matbaa/locale'
import { Link } from '@tanstack/react-router'
import { type Action, isAllowed, isEverAllowed, type Role, roles } from '../../../src/permissions.ts'
import { useI18n } from '../i18n/i18n.tsx'
import type { MessageKey } from '../i18n/languages.ts'
import { useSession } from '../session/session.ts'
import { EmptyState } from '../ui/empty-state.tsx'

interface Props {
  /** What the screen is called. */
  readonly screen: MessageKey
  readonly action: Action
}

/** In place of a screen that the person's role may not see: whose it is, who can give another role, and the way back. */
export function Forbidden({ screen, action }: Props) {
  const { t, locale } = useI18n()
  const { person } = useSession()
  const open = roles.filter((role) => isEverAllowed(role, action))
  const givers = roles.filter((role) => open.some((wanted) => mayGive(role, wanted)))
  const named = (list: readonly Role[], kind: 'and' | 'or'): string =>
    formatList(
      locale,
      list.map((role) => t(`role.${role}`)),
      kind,
    )
  return (
    <EmptyState
      title={t('problem.forbidden.what')}
      text={t('shell.forbidden', { screen: t(screen), roles: named(open, 'and'), own: t(`role.${person.role}`) })}
      isScreen
    >
      <p>{t('shell.forbiddenWho', { givers: named(givers, 'or') })}</p>
      <Link to="/" className="button button-quiet">
        {t('ui.toHome')}
      </Link>
    </EmptyState>
  )
}

const mayGive = (role: Role, wanted: Role): boolean =>
  isAllowed({ id: '', role, desks: [] }, 'people.invite', { role: wanted })
