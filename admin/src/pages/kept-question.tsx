import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

interface Props {
  /** When it was typed, in milliseconds. */
  readonly at: number
  /** Whether the page was changed since. */
  readonly isBehind: boolean
  readonly onTake: () => void
  readonly onForget: () => void
  readonly onClose: () => void
}

/** Asks what becomes of what this browser still has of a page. */
export function KeptQuestion({ at, isBehind, onTake, onForget, onClose }: Props) {
  const { t, dateTime } = useI18n()
  return (
    <Dialog title={t('articles.unsavedTitle')} isOpen onClose={onClose} isQuestion>
      <p>{t('articles.unsavedText', { time: dateTime(new Date(at).toISOString()) })}</p>
      {isBehind && <p>{t('pages.keptBehind')}</p>}
      <div className="actions">
        <Button kind="primary" onPress={onTake} autoFocus>
          {t('articles.unsavedTake')}
        </Button>
        <Button kind="danger" onPress={onForget}>
          {t('articles.unsavedForget')}
        </Button>
      </div>
    </Dialog>
  )
}
