import { useI18n } from '../i18n/i18n.tsx'
import type { KeeperStatus } from './keeper.ts'

/** Whether what was typed has arrived; said aloud only where something is wrong. */
export function SaveState({ status }: { readonly status: KeeperStatus }) {
  const { t, time } = useI18n()
  const isTrouble = status.is === 'offline' || status.is === 'conflict' || status.is === 'refused'
  const text =
    status.is === 'saved' && status.at !== undefined
      ? t('articles.savedAt', { time: time(status.at) })
      : t(`articles.save.${status.is}`)
  return (
    <span
      className={isTrouble ? 'save-state save-trouble' : 'save-state'}
      data-state={status.is}
      role={isTrouble ? 'alert' : undefined}
    >
      {text}
    </span>
  )
}
