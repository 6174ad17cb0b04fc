import { useI18n } from '../i18n/i18n.tsx'
import { PictureField } from '../media/picture-field.tsx'
import { idsBelow } from '../ui/ids-below.ts'
import { useList } from '../ui/list.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { StaticPage } from './queries.ts'
import type { PageWords } from './use-kept-page.ts'

interface Props {
  readonly page: StaticPage
  readonly words: PageWords
  readonly faults: Readonly<Record<string, string>>
  readonly onChange: (change: Partial<PageWords>) => void
}

/** What a page has beside its text: its address, its place, who sees it, its picture. */
export function PageFields({ page, words, faults, onChange }: Props) {
  const { t } = useI18n()
  return (
    <>
      <TextField
        label={t('taxonomy.address')}
        value={words.slug}
        onChange={(slug) => onChange({ slug })}
        fault={faults['slug']}
        hint={t('taxonomy.addressMoves')}
      />
      <ParentChoice page={page} value={words.parentId} onChange={(parentId) => onChange({ parentId })} />
      <Select
        label={t('pages.visibility')}
        choices={[
          { value: 'public', label: t('pages.visibility.public') },
          { value: 'staff', label: t('pages.visibility.staff') },
        ]}
        value={words.visibility}
        onChange={(chosen) => onChange({ visibility: chosen === 'staff' ? 'staff' : 'public' })}
      />
      <PictureField
        label={t('pages.picture')}
        value={words.leadMediaId}
        onChange={(leadMediaId) => onChange({ leadMediaId })}
      />
      <TextField
        label={t('pages.seoTitle')}
        lang={page.language}
        value={words.seoTitle}
        onChange={(seoTitle) => onChange({ seoTitle })}
        fault={faults['seoTitle']}
        hint={t('pages.seoHint')}
      />
      <TextField
        label={t('pages.seoDescription')}
        lang={page.language}
        value={words.seoDescription}
        onChange={(seoDescription) => onChange({ seoDescription })}
        fault={faults['seoDescription']}
        lines={3}
      />
    </>
  )
}

interface ParentProps {
  readonly page: StaticPage
  readonly value: string | null
  readonly onChange: (id: string | null) => void
}

/** The page it lies below: one of its language, neither itself nor one below it. */
function ParentChoice({ page, value, onChange }: ParentProps) {
  const { t } = useI18n()
  const { data = [] } = useList('GET /pages', { language: page.language, limit: '100' })
  const below = idsBelow(data, page.id)
  const others = data.filter(({ id }) => !below.has(id))
  return (
    <Select
      label={t('pages.below')}
      choices={[
        { value: '', label: t('pages.top') },
        ...others.map(({ id, title, language }) => ({ value: id, label: title, lang: language })),
      ]}
      value={value ?? ''}
      onChange={(id) => onChange(id === '' ? null : id)}
    />
  )
}
