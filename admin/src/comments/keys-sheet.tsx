import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { type Deed, keysOf } from './keys.ts'

/** The keys of the queue, and what each does. */
export function KeysSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useI18n()
  return (
    <Dialog title={t('comments.keys')} isOpen={isOpen} onClose={onClose}>
      <p className="note">{t('comments.keysText')}</p>
      <dl className="key-list">
        {(Object.keys(keysOf) as Deed[]).map((deed) => (
          <div key={deed}>
            <dt>
              {keysOf[deed].map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`comments.key.${deed}`)}</dd>
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
