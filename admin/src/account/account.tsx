import { useI18n } from '../i18n/i18n.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Authenticator } from './authenticator.tsx'
import { MailSwitches } from './mail-switches.tsx'
import { Passkeys } from './passkeys.tsx'
import { PasswordForm } from './password-form.tsx'
import { Profile } from './profile.tsx'
import { Sessions } from './sessions.tsx'

/** What belongs to oneself: name and language, the mail one gets, how one signs in, and where one is signed in. */
export function Account() {
  const { t } = useI18n()
  return (
    <div className="account">
      <PageHeader title={t('account.title')} />
      <Profile />
      <MailSwitches />
      <PasswordForm />
      <Passkeys />
      <Authenticator />
      <Sessions />
    </div>
  )
}
