import { useI18n } from '../i18n/i18n.tsx'
import { useSession } from '../session/session.ts'
import { PageHeader } from '../ui/page-header.tsx'

/** Where one arrives. */
export function Home() {
  const { t } = useI18n()
  const { person } = useSession()
  return (
    <>
      <PageHeader title={t('home.greeting', { name: person.name })} />
      <p className="note">{t('home.role', { role: t(`role.${person.role}`) })}</p>
    </>
  )
}
