import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useI18n } from '../i18n/i18n.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { SaveForm } from '../ui/save-form.tsx'
import { TextField } from '../ui/text-field.tsx'
import { say } from '../ui/toasts.tsx'
import { useTyped } from '../ui/use-typed.ts'
import { sendBack } from './actions.ts'
import type { Article } from './article-types.ts'
import type { Keeper } from './keeper.ts'

export interface ArticleDialogProps {
  readonly article: Article
  readonly keeper: Keeper
  readonly onClose: () => void
}

/** Sends an article back with a word on why. */
export function SendBackDialog({ article, keeper, onClose }: ArticleDialogProps) {
  const { t } = useI18n()
  const client = useQueryClient()
  const typed = useTyped('send-back', article.id, { note: '' })
  const { note } = typed.fields
  const send = useMutation({
    mutationFn: async () => {
      await keeper.flush()
      return sendBack(client, { ...article, etag: keeper.etag() }, note)
    },
    onSuccess: ({ etag }) => {
      keeper.rebase(etag)
      typed.forget()
      say(t('articles.done.return'))
      onClose()
    },
  })
  return (
    <Dialog title={t('articles.returnTitle')} isOpen onClose={onClose}>
      <SaveForm mutation={send} typed={typed} onCancel={onClose} deed={t('articles.verb.return')}>
        <TextField
          label={t('articles.returnNote')}
          hint={t('articles.returnHint')}
          lines={4}
          value={note}
          onChange={(text) => typed.type({ note: text })}
          maxLength={2_000}
          autoFocus
        />
      </SaveForm>
    </Dialog>
  )
}
