import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { call } from '../api/client.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useMay } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { useConfirm } from '../ui/confirm.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { say } from '../ui/toasts.tsx'

/** Forgets somebody by their address: asked first, and shown once more who asks. */
export function EraseCommenter() {
  const { t } = useI18n()
  const may = useMay()
  const confirm = useConfirm()
  const [email, setEmail] = useState('')
  const [keep, setKeep] = useState<'texts' | 'nothing'>('texts')
  const erase = useMutation({
    mutationFn: async () => {
      const { comments, commentId } = await call('GET /commenters', { input: { email: email.trim() } })
      if (commentId === null) return undefined
      const isSure = await confirm({
        title: t('settings.eraseQuestion', { count: comments }),
        text: t(keep === 'texts' ? 'settings.eraseTextsText' : 'settings.eraseNothingText'),
        deed: t('settings.erase'),
        isDanger: true,
      })
      if (!isSure) return null
      const input = keep === 'nothing' ? { keep } : { keep, name: t('settings.erasedName') }
      return (await call('POST /comments/:id/commenter/erasure', { id: commentId, input })).comments
    },
    onSuccess: (count) => {
      if (count == null) return
      setEmail('')
      say(t('settings.erased', { count }))
    },
  })
  if (!may('comment.erase')) return null
  return (
    <section aria-label={t('settings.eraseTitle')}>
      <h2>{t('settings.eraseTitle')}</h2>
      <p className="note">{t('settings.eraseText')}</p>
      <Form
        className="form"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          erase.mutate()
        }}
      >
        <FormFailure error={erase.error} />
        <TextField
          label={t('settings.eraseEmail')}
          type="email"
          dir="ltr"
          value={email}
          onChange={(text) => {
            setEmail(text)
            erase.reset()
          }}
          fault={
            faultsOf(erase.error)['email'] ??
            (erase.isSuccess && erase.data === undefined && email !== '' ? t('settings.eraseNobody') : undefined)
          }
          isRequired
        />
        <Select
          label={t('settings.eraseKeep')}
          choices={[
            { value: 'texts', label: t('settings.eraseKeepTexts') },
            { value: 'nothing', label: t('settings.eraseKeepNothing') },
          ]}
          value={keep}
          onChange={setKeep}
        />
        <div className="actions">
          <Button type="submit" kind="danger" isPending={erase.isPending} isDisabled={email.trim() === ''}>
            {t('settings.eraseFind')}
          </Button>
        </div>
      </Form>
    </section>
  )
}
