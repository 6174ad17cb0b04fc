import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { editionsQuery } from '../articles/editions.ts'
import { call } from '../api/client.ts'
import type { Tag } from '../api/endpoints.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { EditionSelect } from '../ui/edition-select.tsx'
import { SaveForm } from '../ui/save-form.tsx'
import { TextField } from '../ui/text-field.tsx'
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
  const [name, setName] = useState(tag?.name ?? '')
  const [slug, setSlug] = useState(tag?.slug ?? '')
  const [description, setDescription] = useState(tag?.description ?? '')
  const save = useMutation({
    mutationFn: () => {
      const words = { name: name.trim(), description, ...(slug.trim() === '' ? {} : { slug: slug.trim() }) }
      return tag === undefined
        ? call('POST /tags', { input: { language, ...words } })
        : call('PATCH /tags/:id', { id: tag.id, input: words })
    },
    onSuccess: async () => {
      await forgetTags(client)
      say(t('ui.saved'))
      onClose()
    },
  })
  const faults = faultsOf(save.error)
  return (
    <SaveForm mutation={save} onCancel={onClose}>
      {tag === undefined && <EditionSelect value={language} onChange={setChosen} />}
      <TextField
        label={t('taxonomy.name')}
        lang={language}
        value={name}
        onChange={setName}
        fault={faults['name']}
        isRequired
        autoFocus
      />
      <TextField
        label={t('taxonomy.address')}
        value={slug}
        onChange={setSlug}
        fault={faults['slug']}
        hint={t(tag === undefined ? 'taxonomy.addressHint' : 'taxonomy.addressMoves')}
        isRequired={tag !== undefined}
      />
      <TextField
        label={t('taxonomy.description')}
        lang={language}
        value={description}
        onChange={setDescription}
        fault={faults['description']}
        hint={t('taxonomy.descriptionHint')}
        lines={3}
      />
      {tag !== undefined && editions.length > 1 && <TagTranslations tagId={tag.id} />}
    </SaveForm>
  )
}
