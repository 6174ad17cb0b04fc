import { useI18n } from '../i18n/i18n.tsx'
import { TextField } from './text-field.tsx'

/** What a section and a tag have in common. */
export interface Term {
  readonly name: string
  readonly slug: string
  readonly description: string
}

/** The words of a term as a form begins with them; without one those of a new one. */
export const termOf = (term: Term | undefined): Term => ({
  name: term?.name ?? '',
  slug: term?.slug ?? '',
  description: term?.description ?? '',
})

/** The words of a term as they are sent. */
export const wordsOf = ({ name, slug, description }: Term) => ({
  name: name.trim(),
  description,
  // An address that is left empty is made of the name.
  ...(slug.trim() === '' ? {} : { slug: slug.trim() }),
})

interface Props {
  readonly term: Term
  readonly isNew: boolean
  readonly onChange: (change: Partial<Term>) => void
  readonly language: string
  readonly faults: Readonly<Record<string, string>>
}

/** Name, address and description of a term. */
export function TermFields({ term, isNew, onChange, language, faults }: Props) {
  const { t } = useI18n()
  return (
    <>
      <TextField
        label={t('taxonomy.name')}
        lang={language}
        value={term.name}
        onChange={(name) => onChange({ name })}
        fault={faults['name']}
        isRequired
        autoFocus
      />
      <TextField
        label={t('taxonomy.address')}
        value={term.slug}
        onChange={(slug) => onChange({ slug })}
        fault={faults['slug']}
        hint={t(isNew ? 'taxonomy.addressHint' : 'taxonomy.addressMoves')}
        isRequired={!isNew}
      />
      <TextField
        label={t('taxonomy.description')}
        lang={language}
        value={term.description}
        onChange={(description) => onChange({ description })}
        fault={faults['description']}
        hint={t('taxonomy.descriptionHint')}
        lines={3}
      />
    </>
  )
}
