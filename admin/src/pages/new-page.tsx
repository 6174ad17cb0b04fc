import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { editionsQuery } from '../articles/editions.ts'
import { call } from '../api/client.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { EditionSelect } from '../ui/edition-select.tsx'
import { SaveForm } from '../ui/save-form.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useTyped } from '../ui/use-typed.ts'

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
  const typed = useTyped('new-page', undefined, { chosen: wished ?? '', title: '' })
  const { chosen, title } = typed.fields
  const language = chosen === '' ? (editions[0]?.language ?? '') : chosen
  const make = useMutation({
    mutationFn: () => call('POST /pages', { input: { language, title: title.trim(), document: emptyDocument } }),
    onSuccess: async ({ id }) => {
      typed.forget()
      await client.invalidateQueries({ queryKey: ['GET /pages'] })
      onClose()
      await navigate({ to: '/pages/$pageId', params: { pageId: id } })
    },
  })
  return (
    <SaveForm mutation={make} typed={typed} onCancel={onClose} deed={t('pages.begin')}>
      <EditionSelect value={language} onChange={(value) => typed.type({ chosen: value })} />
      <TextField
        label={t('pages.pageTitle')}
        lang={language}
        value={title}
        onChange={(text) => typed.type({ title: text })}
        fault={faultsOf(make.error)['title']}
        isRequired
        autoFocus
      />
    </SaveForm>
  )
}
