import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { TextField } from '../ui/text-field.tsx'
import { say } from '../ui/toasts.tsx'
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
  const [note, setNote] = useState('')
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      await keeper.flush()
      return sendBack(client, { ...article, etag: keeper.etag() }, note)
    },
    onSuccess: ({ etag }) => {
      keeper.rebase(etag)
      say(t('articles.done.return'))
      onClose()
    },
  })
  return (
    <Dialog title={t('articles.returnTitle')} isOpen onClose={onClose}>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          mutate()
        }}
      >
        <FormFailure error={error} />
        <TextField
          label={t('articles.returnNote')}
          hint={t('articles.returnHint')}
          lines={4}
          value={note}
          onChange={setNote}
          maxLength={2_000}
          autoFocus
        />
        <div className="actions">
          <Button kind="primary" type="submit" isPending={isPending}>
            {t('articles.verb.return')}
          </Button>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
