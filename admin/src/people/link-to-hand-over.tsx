import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { SecretBox } from '../ui/secret-box.tsx'

/** The link of an invitation, and whether it is on its way by mail. */
export interface HandedLink {
  readonly name: string
  readonly url: string
  readonly expiresAt: string
  readonly isMailed: boolean
}

/** The link is seen this once: it is given to the person, by mail or by hand. */
export function LinkToHandOver({ link, onClose }: { readonly link: HandedLink; readonly onClose: () => void }) {
  const { t, dateTime } = useI18n()
  return (
    <>
      <p>{link.isMailed ? t('people.linkMailed', { name: link.name }) : t('people.linkText', { name: link.name })}</p>
      <SecretBox label={t('people.linkTitle')} secret={link.url} />
      <p className="note">{t('people.linkUntil', { time: dateTime(link.expiresAt) })}</p>
      <div className="actions">
        <Button kind="primary" onPress={onClose} autoFocus>
          {t('ui.done')}
        </Button>
      </div>
    </>
  )
}
