import { useQueries, useQuery } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useMay } from '../session/session.ts'
import { Select } from '../ui/select.tsx'
import type { Article, DraftChange, Fields } from './article-types.ts'
import { type Choosable, Picker } from './picker.tsx'
import { openSections, sectionsQuery } from './sections.ts'

export interface TaxonomyProps {
  readonly article: Article
  readonly fields: Fields
  readonly isReadOnly: boolean
  readonly onChange: (change: Omit<DraftChange, 'document'>) => void
}

/** Where the article belongs. */
export function SectionChoice({ article, fields, isReadOnly, onChange }: TaxonomyProps) {
  const { t } = useI18n()
  const { data } = useQuery(sectionsQuery(article.language))
  const none = { value: '', label: t('articles.noSection') }
  const sections = openSections(data?.items ?? [], fields.sectionId).map(({ id, name, language }) => ({
    value: id,
    label: name,
    lang: language,
  }))
  return (
    <Select
      label={t('articles.section')}
      choices={[none, ...sections]}
      value={fields.sectionId ?? ''}
      onChange={(id) => onChange({ sectionId: id === '' ? null : id })}
      isDisabled={isReadOnly}
    />
  )
}

/** What it is about; who may can make a tag that is missing. */
export function TagChoice({ article, fields, isReadOnly, onChange }: TaxonomyProps) {
  const { t } = useI18n()
  const may = useMay()
  const { language } = article
  const chosen = useQueries({
    queries: fields.tags.map((id) => ({
      queryKey: ['tag', id],
      queryFn: () => call('GET /tags/:id', { id }),
      staleTime: 60_000,
    })),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  })
  return (
    <Picker
      label={t('articles.tags')}
      name={`tags ${language}`}
      chosen={inOrder(fields.tags, chosen)}
      isReadOnly={isReadOnly}
      find={(words) => findTags(language, words)}
      create={may('tag.create') ? (name) => call('POST /tags', { input: { language, name } }) : undefined}
      onChange={(tags) => onChange({ tags: [...tags] })}
    />
  )
}

/** Tags of an edition whose name has these words. */
export async function findTags(language: string, words: string): Promise<readonly Choosable[]> {
  const { items } = await call('GET /tags', { input: { language, limit: '10', ...(words === '' ? {} : { q: words }) } })
  return items
}

/** Who wrote it, by name and in order. */
export function BylineChoice({ article, fields, isReadOnly, onChange }: TaxonomyProps) {
  const { t } = useI18n()
  const { language } = article
  const chosen = useQueries({
    queries: fields.bylines.map((id) => ({
      queryKey: ['author', id],
      queryFn: () => call('GET /authors/:id', { id }),
      staleTime: 60_000,
    })),
    combine: (results) => results.flatMap(({ data }) => (data === undefined ? [] : [named(data, language)])),
  })
  return (
    <Picker
      label={t('articles.bylines')}
      name={`authors ${language}`}
      chosen={inOrder(fields.bylines, chosen)}
      isReadOnly={isReadOnly}
      isOrdered
      find={async (words) => {
        const { items } = await call('GET /authors', {
          input: { language, limit: '10', ...(words === '' ? {} : { q: words }) },
        })
        return items.map((author) => named(author, language))
      }}
      onChange={(bylines) => onChange({ bylines: [...bylines] })}
    />
  )
}

interface AuthorTexts {
  readonly id: string
  readonly slug: string
  readonly texts: readonly { readonly language: string; readonly dir: 'rtl' | 'ltr'; readonly name: string }[]
}

/** An author's name in the language of the article, or in the first that has one. */
function named({ id, slug, texts }: AuthorTexts, language: string): Choosable {
  const text = texts.find((one) => one.language === language) ?? texts[0]
  return { id, name: text?.name ?? slug, dir: text?.dir ?? 'ltr' }
}

/** What was found of these, in their order. */
export function inOrder(ids: readonly string[], found: readonly Choosable[]): readonly Choosable[] {
  return ids.flatMap((id) => found.find((one) => one.id === id) ?? [])
}
