import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { call } from '../api/client.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { say } from '../ui/toasts.tsx'
import type { Comment } from './filter.ts'

interface Props {
  readonly comment: Comment
  readonly onErased: () => void
  readonly onClose: () => void
}

/** Forgets whoever wrote a comment, in all they wrote. It cannot be taken back: how much it is, is said before. */
export function EraseDialog({ comment, onErased, onClose }: Props) {
  const { t } = useI18n()
  const [keep, setKeep] = useState<'texts' | 'nothing'>('texts')
  const [name, setName] = useState(t('comments.eraseName'))
  const found = useQuery({
    queryKey: ['GET /comments/:id/commenter', comment.id],
    queryFn: ({ signal }) => call('GET /comments/:id/commenter', { id: comment.id, signal }),
    gcTime: 0,
  })
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      call('POST /comments/:id/commenter/erasure', {
        id: comment.id,
        input: keep === 'nothing' ? { keep } : { keep, name: name.trim() },
        headers: { 'idempotency-key': crypto.randomUUID() },
      }),
    onSuccess: ({ comments }) => {
      say(t('comments.erased', { count: comments }))
      onErased()
    },
  })
  const count = found.data?.comments
  return (
    <Dialog title={t('comments.eraseTitle', { name: comment.authorName })} isOpen onClose={onClose} isQuestion>
      {count === undefined && found.error === null && <Loading />}
      <FormFailure error={found.error ?? error} />
      {count !== undefined && (
        <Form
          className="form"
          onSubmit={(event) => {
            event.preventDefault()
            mutate()
          }}
        >
          <p>{comment.authorEmail === '' ? t('comments.eraseNoAddress') : t('comments.eraseText', { count })}</p>
          <Select
            label={t('comments.eraseKeep')}
            choices={[
              { value: 'texts', label: t('comments.eraseKeepTexts') },
              { value: 'nothing', label: t('comments.eraseKeepNothing') },
            ]}
            value={keep}
            onChange={setKeep}
          />
          {keep === 'texts' && (
            <TextField
              label={t('comments.eraseNameLabel')}
              value={name}
              onChange={setName}
              isRequired
              maxLength={200}
              fault={faultsOf(error)['name']}
            />
          )}
          <div className="actions">
            <Button kind="danger" type="submit" isPending={isPending}>
              {t('comments.erase')}
            </Button>
            <Button onPress={onClose}>{t('ui.cancel')}</Button>
          </div>
        </Form>
      )}
      {count === undefined && (
        <div className="actions">
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
        </div>
      )}
    </Dialog>
  )
}
