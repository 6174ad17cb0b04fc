import { useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { TextField } from './text-field.tsx'

/** What a section and a tag have in common. */
interface Term {
  readonly name: string
  readonly slug: string
  readonly description: string
}

/** The words of a term while they are edited; without one those of a new one. */
export function useTerm(term: Term | undefined) {
  const [name, setName] = useState(term?.name ?? '')
  const [slug, setSlug] = useState(term?.slug ?? '')
  const [description, setDescription] = useState(term?.description ?? '')
  // An address that is left empty is made of the name.
  const words = { name: name.trim(), description, ...(slug.trim() === '' ? {} : { slug: slug.trim() }) }
  return { isNew: term === undefined, name, setName, slug, setSlug, description, setDescription, words }
}

interface Props {
  readonly term: ReturnType<typeof useTerm>
  readonly language: string
  readonly faults: Readonly<Record<string, string>>
}

/** Name, address and description of a term. */
export function TermFields({ term, language, faults }: Props) {
  const { t } = useI18n()
  return (
    <>
      <TextField
        label={t('taxonomy.name')}
        lang={language}
        value={term.name}
        onChange={term.setName}
        fault={faults['name']}
        isRequired
        autoFocus
      />
      <TextField
        label={t('taxonomy.address')}
        value={term.slug}
        onChange={term.setSlug}
        fault={faults['slug']}
        hint={t(term.isNew ? 'taxonomy.addressHint' : 'taxonomy.addressMoves')}
        isRequired={!term.isNew}
      />
      <TextField
        label={t('taxonomy.description')}
        lang={language}
        value={term.description}
        onChange={term.setDescription}
        fault={faults['description']}
        hint={t('taxonomy.descriptionHint')}
        lines={3}
      />
    </>
  )
}
