import { useMutation } from '@tanstack/react-query'
import type { TextFieldProps } from 'react-aria-components'
import { useI18n } from '../i18n/i18n.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { SaveForm } from '../ui/save-form.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useTyped } from '../ui/use-typed.ts'
import type { Comment } from './filter.ts'

interface Props {
  readonly comment: Comment
  readonly onReply: (comment: Comment, body: string) => Promise<void>
  readonly onClose: () => void
}

/** Answers a comment in the name of the newsroom; Ctrl or ⌘ with Enter sends it. */
export function ReplyDialog({ comment, onReply, onClose }: Props) {
  const { t } = useI18n()
  const typed = useTyped('reply', comment.id, { body: '' })
  const { body } = typed.fields
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => onReply(comment, body),
    onSuccess: () => {
      typed.forget()
      onClose()
    },
  })
  const isEmpty = body.trim() === ''
  const send = (): void => {
    if (!isEmpty && !isPending) mutate()
  }
  const onKeyDown: NonNullable<TextFieldProps['onKeyDown']> = (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
    // Escape is the dialog's.
    else event.continuePropagation()
  }
  return (
    <Dialog title={t('comments.replyTitle', { name: comment.authorName })} isOpen onClose={onClose}>
      <blockquote className="comment-parent">
        <p dir="auto" lang={comment.article.language}>
          {comment.text}
        </p>
      </blockquote>
      <SaveForm
        mutation={{ error, isPending, mutate: send }}
        typed={typed}
        onCancel={onClose}
        deed={t('comments.send')}
        isUnready={isEmpty}
      >
        <TextField
          label={t('comments.replyBody')}
          hint={t(comment.state === 'held' ? 'comments.replyHintHeld' : 'comments.replyHint')}
          lines={5}
          autoFocus
          onKeyDown={onKeyDown}
          maxLength={5_000}
          value={body}
          onChange={(text) => typed.type({ body: text })}
        />
      </SaveForm>
    </Dialog>
  )
}
