import { useNavigate } from '@tanstack/react-router'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useI18n } from '../i18n/i18n.tsx'
import { useSession } from '../session/session.ts'
import { useSignOut } from '../session/sign-out.ts'
import { PersonIcon } from '../ui/icons.tsx'

/** Who is signed in, the way to what is theirs, and the way out. */
export function AccountMenu() {
  const { t } = useI18n()
  const { person } = useSession()
  const navigate = useNavigate()
  const signOut = useSignOut()
  return (
    <MenuTrigger>
      <Button className="button button-plain">
        <PersonIcon />
        <bdi>{person.name}</bdi>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="list-box">
          <MenuItem className="list-box-item" onAction={() => void navigate({ to: '/account' })}>
            {t('account.title')}
          </MenuItem>
          <MenuItem className="list-box-item" onAction={() => void signOut()}>
            {t('session.signOut')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
