import { foldText } from '@matbaa/locale'
import { useNavigate } from '@tanstack/react-router'
import { Autocomplete, Input, Menu, MenuItem, SearchField } from 'react-aria-components'
import { useI18n } from '../i18n/i18n.tsx'
import { useMay } from '../session/session.ts'
import { useSignOut } from '../session/sign-out.ts'
import { Dialog } from '../ui/dialog.tsx'
import { PersonIcon } from '../ui/icons.tsx'
import { navigation } from './navigation.ts'

interface Props {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Every way one may go, by typing: Ctrl or ⌘ with K. */
export function CommandPalette({ isOpen, onClose }: Props) {
  const { t } = useI18n()
  const may = useMay()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const go = (to: (typeof navigation)[number]['to']) => () => void navigate({ to })
  const commands = [
    ...navigation
      .filter(({ action }) => action === undefined || may(action))
      .map(({ to, label, icon }) => ({ id: to, text: t(label), icon, run: go(to) })),
    { id: '/account', text: t('account.title'), icon: PersonIcon, run: go('/account') },
    { id: 'sign-out', text: t('session.signOut'), icon: undefined, run: () => void signOut() },
  ]
  return (
    <Dialog title={t('shell.goTo')} isOpen={isOpen} onClose={onClose}>
      <Autocomplete filter={(text, typed) => foldText(text).includes(foldText(typed).trim())}>
        <SearchField aria-label={t('shell.goTo')} className="field" autoFocus>
          <Input dir="auto" placeholder={t('shell.goToHint')} />
        </SearchField>
        <Menu
          className="list-box"
          aria-label={t('shell.goTo')}
          renderEmptyState={() => <p className="note">{t('shell.nowhere')}</p>}
        >
          {commands.map(({ id, text, icon: Drawing, run }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={text}
              className="list-box-item list-box-command"
              onAction={() => {
                onClose()
                run()
              }}
            >
              {Drawing !== undefined && <Drawing />}
              {text}
            </MenuItem>
          ))}
        </Menu>
      </Autocomplete>
    </Dialog>
  )
}
