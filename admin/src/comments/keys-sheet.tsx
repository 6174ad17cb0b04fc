import { useI18n } from '../i18n/i18n.tsx'
import { KeysDialog } from '../ui/keys-dialog.tsx'
import { type Deed, keysOf } from './keys.ts'

/** The keys of the queue, and what each does. */
export function KeysSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useI18n()
  return (
    <KeysDialog
      title={t('comments.keys')}
      note={t('comments.keysText')}
      lines={(Object.keys(keysOf) as Deed[]).map((deed) => ({ keys: keysOf[deed], text: t(`comments.key.${deed}`) }))}
      isOpen={isOpen}
      onClose={onClose}
    />
  )
}
