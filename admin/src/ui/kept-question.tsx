import type { ReactNode } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

interface Props {
  /** When it was typed, in milliseconds. */
  readonly at: number
  readonly onTake: () => void
  readonly onForget: () => void
  readonly onClose: () => void
  /** What is to be known about it before one decides. */
  readonly children: ReactNode
}

/** Asks what becomes of words that this browser has and the newsroom has not. */
export function KeptQuestion({ at, onTake, onForget, onClose, children }: Props) {
  const { t, dateTime } = useI18n()
  return (
    <Dialog title={t('articles.unsavedTitle')} isOpen onClose={onClose} isQuestion>
      <p>{t('articles.unsavedText', { time: dateTime(new Date(at).toISOString()) })}</p>
      {children}
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
