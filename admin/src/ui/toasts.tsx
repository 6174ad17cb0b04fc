import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { failureTexts } from '../api/problem.ts'
import type { Translate } from '../i18n/i18n.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'

interface Notice {
  readonly text: string
  readonly more?: string
  readonly isFailure?: boolean
  readonly undo?: () => void
}

const queue = new ToastQueue<Notice>({ maxVisibleToasts: 3 })
const long = 10_000

/** Says that something was done, and what else there is to know; with `undo` it can be taken back as long as the line stands. */
export function say(text: string, options: { readonly undo?: () => void; readonly more?: string } = {}): void {
  const isLong = options.undo !== undefined || options.more !== undefined
  queue.add({ text, ...options }, { timeout: isLong ? long : 5_000 })
}

/** Says that something did not work, and what to do; it stays until it is closed. */
export function sayFailure(error: unknown, t: Translate): void {
  const { what, why, remedy } = failureTexts(error, t)
  queue.add({ text: what, more: `${why} ${remedy}`, isFailure: true })
}

/** Where it is said. */
export function Toasts() {
  const { t } = useI18n()
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={t('ui.notices')}>
      {({ toast }) => (
        <Toast toast={toast} className={toast.content.isFailure === true ? 'toast toast-failure' : 'toast'}>
          <ToastContent>
            <Text slot="title">{toast.content.text}</Text>
            {toast.content.more !== undefined && <Text slot="description">{toast.content.more}</Text>}
          </ToastContent>
          {toast.content.undo !== undefined && (
            <Button
              kind="plain"
              onPress={() => {
                toast.content.undo?.()
                queue.close(toast.key)
              }}
            >
              {t('ui.undo')}
            </Button>
          )}
          <Button kind="plain" slot="close">
            {t('ui.close')}
          </Button>
        </Toast>
      )}
    </ToastRegion>
  )
}
