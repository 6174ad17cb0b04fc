import { useQueryClient } from '@tanstack/react-query'
import { type Action, isAllowed } from '../../../src/permissions.ts'
import { call } from '../api/client.ts'
import type { Person } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useSession } from '../session/session.ts'
import { useConfirm } from '../ui/confirm.tsx'
import type { RowAction } from '../ui/row-menu.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import type { HandedLink } from './link-to-hand-over.tsx'

interface Windows {
  readonly onEdit: (person: Person) => void
  readonly onLink: (link: HandedLink) => void
}

/** What the one who is signed in may do to a person. */
export function usePersonActions(person: Person, { onEdit, onLink }: Windows): readonly RowAction[] {
  const { t } = useI18n()
  const client = useQueryClient()
  const confirm = useConfirm()
  const me = useSession().person
  const { id, name } = person
  const isOther = id !== me.id
  const may = (action: Action): boolean => isOther && isAllowed(me, action, { role: person.role })

  const change = async (deed: () => Promise<unknown>): Promise<boolean> => {
    try {
      await deed()
      await client.invalidateQueries({ queryKey: ['GET /people'] })
      return true
    } catch (error) {
      sayFailure(error, t)
      return false
    }
  }
  const setDisabled = async (isDisabled: boolean): Promise<void> => {
    const deed = isDisabled ? 'POST /people/:id/suspension' : 'DELETE /people/:id/suspension'
    if (!(await change(() => call(deed, { id })))) return
    const text = isDisabled ? t('people.disabled', { name }) : t('people.enabled', { name })
    say(text, { undo: () => void setDisabled(!isDisabled) })
  }
  const ask = async (deed: 'people.endSessions' | 'people.resetFactor', run: () => Promise<unknown>) => {
    const isSure = await confirm({
      title: t(`${deed}.question`, { name }),
      text: t(`${deed}.text`),
      deed: t(deed),
      isDanger: true,
    })
    if (isSure && (await change(run))) say(t(`${deed}.done`, { name }))
  }
  const actions: (RowAction | false)[] = [
    may('people.change') && { label: t('people.change'), run: () => onEdit(person) },
    person.state === 'invited' &&
      may('people.invite') && {
        label: t('people.renewLink'),
        run: () =>
          void change(async () => {
            const { link, isMailed } = await call('POST /people/:id/invitation', { id })
            onLink({ name, ...link, isMailed })
          }),
      },
    person.state === 'active' &&
      may('people.end-sessions') && {
        label: t('people.endSessions'),
        run: () => void ask('people.endSessions', () => call('DELETE /people/:id/sessions', { id })),
      },
    person.hasSecondFactor &&
      may('people.reset-second-factor') && {
        label: t('people.resetFactor'),
        isDanger: true,
        run: () => void ask('people.resetFactor', () => call('DELETE /people/:id/second-factor', { id })),
      },
    person.state !== 'disabled' &&
      may('people.disable') && { label: t('people.disable'), isDanger: true, run: () => void setDisabled(true) },
    person.state === 'disabled' &&
      may('people.disable') && { label: t('people.enable'), run: () => void setDisabled(false) },
  ]
  return actions.filter((action) => action !== false)
}
