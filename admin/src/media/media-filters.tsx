import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { editionsQuery } from '../articles/editions.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useSession } from '../session/session.ts'
import { Select } from '../ui/select.tsx'
import { hasChoices, type MediaFilter, mediaKinds, periods } from './filter.ts'
import { contributorsQuery } from './queries.ts'
import { languageName } from './words.ts'

type Change = { readonly [Name in keyof MediaFilter]: MediaFilter[Name] | '' }

/** Words, and what else narrows the library. */
export function MediaFilters({
  filter,
  onNarrow,
}: {
  readonly filter: MediaFilter
  readonly onNarrow: (change: Change) => void
}) {
  const { t, language } = useI18n()
  const me = useSession().person
  // On a phone they would hide what they are about; those that narrow something are shown.
  const [isWide, setIsWide] = useState(() => hasChoices(filter))
  const { data: contributors = [] } = useQuery(contributorsQuery)
  const { data: editions } = useQuery(editionsQuery)
  const all = { value: '' as const, label: t('media.all') }
  const others = contributors.filter(({ id }) => id !== me.id).map(({ id, name }) => ({ value: id, label: name }))
  const languages = editions?.items.map((edition) => edition.language) ?? []
  return (
    <search className={isWide ? 'media-filters media-filters-wide' : 'media-filters'}>
      <SearchWords words={filter.q ?? ''} onSearch={(q) => onNarrow({ q })} />
      <ToggleButton className="button button-quiet media-more" isSelected={isWide} onChange={setIsWide}>
        {t('media.moreFilters')}
      </ToggleButton>
      <Select
        label={t('media.kind')}
        choices={[all, ...mediaKinds.map((value) => ({ value, label: t(`media.kind.${value}`) }))]}
        value={filter.kind ?? ''}
        onChange={(kind) => onNarrow({ kind })}
      />
      <Select
        label={t('media.who')}
        choices={[all, { value: me.id, label: t('media.me') }, ...others]}
        value={filter.by ?? ''}
        onChange={(by) => onNarrow({ by })}
      />
      <Select
        label={t('media.when')}
        choices={[all, ...periods.map((value) => ({ value, label: t(`media.when.${value}`) }))]}
        value={filter.period ?? ''}
        onChange={(period) => onNarrow({ period })}
      />
      <Select
        label={t('media.use')}
        choices={[all, ...(['true', 'false'] as const).map((value) => ({ value, label: t(`media.use.${value}`) }))]}
        value={filter.used ?? ''}
        onChange={(used) => onNarrow({ used })}
      />
      <Select
        label={t('media.altFilter')}
        choices={[
          all,
          ...languages.map((value) => ({
            value,
            label: t('media.lacksAlt', { language: languageName(language, value) }),
          })),
        ]}
        value={filter.lacksAlt ?? ''}
        onChange={(lacksAlt) => onNarrow({ lacksAlt })}
      />
      <Select
        label={t('media.shelf')}
        choices={[
          { value: '' as const, label: t('media.shelf.library') },
          { value: 'true' as const, label: t('media.shelf.trash') },
        ]}
        value={filter.trashed ?? ''}
        onChange={(trashed) => onNarrow({ trashed })}
      />
    </search>
  )
}

/** The words that are looked for, a moment after the last key. */
export function SearchWords({
  words: asked,
  onSearch,
}: {
  readonly words: string
  readonly onSearch: (words: string) => void
}) {
  const { t } = useI18n()
  const [words, setWords] = useState(asked)
  useEffect(() => setWords(asked), [asked])
  useEffect(() => {
    if (words === asked) return undefined
    const timer = setTimeout(() => onSearch(words), 300)
    return () => clearTimeout(timer)
  })
  return (
    <label className="field media-search">
      <span className="visually-hidden">{t('media.search')}</span>
      <input
        type="search"
        dir="auto"
        value={words}
        placeholder={t('media.search')}
        onChange={(event) => setWords(event.target.value)}
      />
    </label>
  )
}
