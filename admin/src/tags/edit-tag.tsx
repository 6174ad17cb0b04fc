import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { editionsQuery } from '../articles/editions.ts'
import { call } from '../api/client.ts'
import type { Tag } from '../api/endpoints.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { EditionSelect } from '../ui/edition-select.tsx'
import { SaveForm } from '../ui/save-form.tsx'
import { TermFields, useTerm } from '../ui/term-fields.tsx'
import { say } from '../ui/toasts.tsx'
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
  const [chosen, setChosen] = useState(wished)
  const language = tag?.language ?? chosen ?? editions[0]?.language ?? ''
  const term = useTerm(tag)
  const save = useMutation({
    mutationFn: () =>
      tag === undefined
        ? call('POST /tags', { input: { language, ...term.words } })
        : call('PATCH /tags/:id', { id: tag.id, input: term.words }),
    onSuccess: async () => {
      await forgetTags(client)
      say(t('ui.saved'))
      onClose()
    },
  })
  return (
    <SaveForm mutation={save} onCancel={onClose}>
      {tag === undefined && <EditionSelect value={language} onChange={setChosen} />}
      <TermFields term={term} language={language} faults={faultsOf(save.error)} />
      {tag !== undefined && editions.length > 1 && <TagTranslations tagId={tag.id} />}
    </SaveForm>
  )
}
