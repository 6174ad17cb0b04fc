import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

/** Keys, and what they do. */
export interface KeyLine {
  /** Each does it; `+` joins those that are held together. */
  readonly keys: readonly string[]
  readonly text: string
}

interface Props {
  readonly title: string
  readonly note: string
  readonly lines: readonly KeyLine[]
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** What the keyboard can do here. */
export function KeysDialog({ title, note, lines, isOpen, onClose }: Props) {
  const { t } = useI18n()
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      <p className="note">{note}</p>
      <dl className="key-list">
        {lines.map(({ keys, text }) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                // Keys stand on the keyboard from left to right, whatever is read around them.
                <kbd key={key} dir="ltr">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className="actions">
        <Button onPress={onClose} autoFocus>
          {t('ui.close')}
        </Button>
      </div>
    </Dialog>
  )
}
