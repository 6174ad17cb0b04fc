import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { articleStates } from '../../../src/permissions.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Select } from '../ui/select.tsx'
import { editionsQuery } from './editions.ts'
import { type ArticleFilter, articleKinds } from './filter.ts'
import { sectionsQuery } from './sections.ts'

/** What the list can be narrowed by. */
export function ListFilters({
  filter,
  onNarrow,
}: {
  readonly filter: ArticleFilter
  readonly onNarrow: (change: ArticleFilter) => void
}) {
  const { t } = useI18n()
  const [words, setWords] = useState(filter.q ?? '')
  useEffect(() => setWords(filter.q ?? ''), [filter.q])
  useEffect(() => {
    if (words === (filter.q ?? '')) return undefined
    const timer = setTimeout(() => onNarrow({ q: words }), 300)
    return () => clearTimeout(timer)
  })
  const { data: editions = [] } = useQuery({ ...editionsQuery, select: ({ items }) => items })
  const only = editions.length === 1 ? editions[0]?.language : undefined
  const language = filter.language ?? only
  const { data: sections = [] } = useQuery({
    ...sectionsQuery(language ?? ''),
    enabled: language !== undefined,
    select: ({ items }) => items,
  })
  const all = { value: '', label: t('articles.all') }
  return (
    <search className="article-filters">
      <div className="find-row">
        <label className="field">
          <span className="visually-hidden">{t('articles.search')}</span>
          <input
            type="search"
            dir="auto"
            value={words}
            placeholder={t('articles.search')}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        <Select
          label={t('articles.sortLabel')}
          choices={[
            { value: '', label: t('articles.sort.updated') },
            { value: 'published', label: t('articles.sort.published') },
          ]}
          value={filter.sort ?? ''}
          onChange={(sort) => onNarrow({ sort: sort as 'published' })}
        />
      </div>
      <div className="filters">
        {editions.length > 1 && (
          <Select
            label={t('articles.edition')}
            choices={[all, ...editions.map(({ language: value, name }) => ({ value, label: name, lang: value }))]}
            value={filter.language ?? ''}
            // A section belongs to one edition.
            onChange={(value) => onNarrow({ language: value, section: '' })}
          />
        )}
        {sections.length > 0 && (
          <Select
            label={t('articles.section')}
            choices={[all, ...sections.map(({ id, name, language: lang }) => ({ value: id, label: name, lang }))]}
            value={filter.section ?? ''}
            onChange={(section) => onNarrow({ section })}
          />
        )}
        <Select
          label={t('articles.stateLabel')}
          choices={[all, ...articleStates.map((value) => ({ value, label: t(`articles.state.${value}`) }))]}
          value={filter.state ?? ''}
          onChange={(state) => onNarrow({ state })}
        />
        <Select
          label={t('articles.kind')}
          choices={[all, ...articleKinds.map((value) => ({ value, label: t(`articles.kind.${value}`) }))]}
          value={filter.kind ?? ''}
          onChange={(kind) => onNarrow({ kind: kind as NonNullable<ArticleFilter['kind']> })}
        />
        <Select
          label={t('articles.whose')}
          choices={[all, { value: 'true', label: t('articles.own') }]}
          value={filter.own ?? ''}
          onChange={(own) => onNarrow({ own: own as 'true' })}
        />
      </div>
    </search>
  )
}
