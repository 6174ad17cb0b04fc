import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { editionsQuery } from '../articles/editions.ts'
import { call } from '../api/client.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { EditionSelect } from '../ui/edition-select.tsx'
import { SaveForm } from '../ui/save-form.tsx'
import { TextField } from '../ui/text-field.tsx'

/** A page with nothing in it. */
export const emptyDocument = { type: 'doc' as const, content: [{ type: 'paragraph' }] }

/** Begins a page in an edition, and opens it. */
export function NewPage({
  language: wished,
  onClose,
}: {
  readonly language: string | undefined
  readonly onClose: () => void
}) {
  const { t } = useI18n()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { data: editions = [] } = useQuery({ ...editionsQuery, select: ({ items }) => items })
  const [chosen, setChosen] = useState(wished)
  const [title, setTitle] = useState('')
  const language = chosen ?? editions[0]?.language ?? ''
  const make = useMutation({
    mutationFn: () => call('POST /pages', { input: { language, title: title.trim(), document: emptyDocument } }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['GET /pages'] })
      onClose()
      await navigate({ to: '/pages/$pageId', params: { pageId: id } })
    },
  })
  return (
    <SaveForm mutation={make} onCancel={onClose} deed={t('pages.begin')}>
      <EditionSelect value={language} onChange={setChosen} />
      <TextField
        label={t('pages.pageTitle')}
        lang={language}
        value={title}
        onChange={setTitle}
        fault={faultsOf(make.error)['title']}
        isRequired
        autoFocus
      />
    </SaveForm>
  )
}
