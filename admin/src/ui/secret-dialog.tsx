import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { SecretBox } from './secret-box.tsx'

interface Props {
  readonly title: string
  readonly text: string
  /** Nothing is shown without one. */
  readonly secret: string | undefined
  readonly onClose: () => void
}

/** A secret that was just made: it is shown this once. */
export function SecretDialog({ title, text, secret, onClose }: Props) {
  const { t } = useI18n()
  return (
    <Dialog title={title} isOpen={secret !== undefined} onClose={onClose}>
      <p>{text}</p>
      <SecretBox label={title} secret={secret ?? ''} />
      <div className="actions">
        <Button kind="primary" onPress={onClose} autoFocus>
          {t('ui.done')}
        </Button>
      </div>
    </Dialog>
  )
}
