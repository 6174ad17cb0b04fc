import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { editionsQuery } from '../articles/editions.ts'
import { call } from '../api/client.ts'
import type { Tag } from '../api/endpoints.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { EditionSelect } from '../ui/edition-select.tsx'
import { SaveForm } from '../ui/save-form.tsx'
import { TermFields, termOf, wordsOf } from '../ui/term-fields.tsx'
import { say } from '../ui/toasts.tsx'
import { useTyped } from '../ui/use-typed.ts'
import { forgetTags } from './queries.ts'
import { TagTranslations } from './tag-translations.tsx'

interface Props {
  /** `undefined` makes a new one. */
  readonly tag: Tag | undefined
  readonly language: string | undefined
  readonly onClose: () => void
}

/** Names a tag, gives it an address, and joins it to the same topic in other languages. */
export function EditTag({ tag, language: wished, onClose }: Props) {
  const { t } = useI18n()
  const client = useQueryClient()
  const { data: editions = [] } = useQuery({ ...editionsQuery, select: ({ items }) => items })
  const typed = useTyped('tag', tag?.id, { ...termOf(tag), chosen: tag?.language ?? wished ?? '' })
  const { type } = typed
  const { chosen } = typed.fields
  const language = chosen === '' ? (editions[0]?.language ?? '') : chosen
  const save = useMutation({
    mutationFn: () =>
      tag === undefined
        ? call('POST /tags', { input: { language, ...wordsOf(typed.fields) } })
        : call('PATCH /tags/:id', { id: tag.id, input: wordsOf(typed.fields) }),
    onSuccess: async () => {
      typed.forget()
      await forgetTags(client)
      say(t('ui.saved'))
      onClose()
    },
  })
  return (
    <SaveForm mutation={save} typed={typed} onCancel={onClose}>
      {tag === undefined && <EditionSelect value={language} onChange={(value) => type({ chosen: value })} />}
      <TermFields
        term={typed.fields}
        isNew={tag === undefined}
        onChange={type}
        language={language}
        faults={faultsOf(save.error)}
      />
      {tag !== undefined && editions.length > 1 && <TagTranslations tagId={tag.id} />}
    </SaveForm>
  )
}
