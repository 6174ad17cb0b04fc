import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../api/client.ts'
import { editionsQuery } from '../articles/editions.ts'
import { Picker } from '../articles/picker.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import type { Comment, CommentFilter } from './filter.ts'

interface Props {
  readonly filter: CommentFilter
  /** The article the queue is narrowed to, where a comment that is shown says what it is. */
  readonly known: Comment['article'] | undefined
  readonly onNarrow: (change: Partial<Record<Exclude<keyof CommentFilter, 'state'>, string>>) => void
}

/** What the queue is narrowed by. */
export function Filters({ filter, known, onNarrow }: Props) {
  const { t } = useI18n()
  const { q = '', article, language = '', network } = filter
  const [words, setWords] = useState(q)
  const editions = useQuery(editionsQuery).data?.items ?? []
  const chosen = useQuery({
    queryKey: ['comments article', article],
    queryFn: ({ signal }) => call('GET /articles/:id', { id: article ?? '', signal }),
    enabled: article !== undefined,
    staleTime: 60_000,
  }).data
  useEffect(() => setWords(q), [q])
  useEffect(() => {
    if (words === q) return undefined
    const timer = setTimeout(() => onNarrow({ q: words }), 300)
    return () => clearTimeout(timer)
  })
  const headline = known?.headline ?? chosen?.published?.fields.headline ?? chosen?.draft?.fields.headline
  const dir = known?.dir ?? chosen?.dir ?? 'rtl'
  return (
    <search className="filters comment-filters">
      <label className="field">
        <span className="legend">{t('comments.search')}</span>
        <input type="search" dir="auto" value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      <Picker
        label={t('comments.article')}
        name="comments articles"
        chosen={article === undefined ? [] : [{ id: article, name: headline ?? t('comments.thisArticle'), dir }]}
        isReadOnly={false}
        find={async (typed) => {
          const input = { limit: '10', state: 'published,archived', ...(typed === '' ? {} : { q: typed }) }
          const { items } = await call('GET /articles', { input })
          return items.map(({ id, headline: name, dir }) => ({ id, name, dir }))
        }}
        onChange={(ids) => onNarrow({ article: ids.at(-1) ?? '' })}
      />
      {editions.length > 1 && (
        <Select
          label={t('comments.edition')}
          choices={[
            { value: '', label: t('comments.allEditions') },
            ...editions.map((one) => ({ value: one.language, label: one.name, lang: one.language })),
          ]}
          value={language}
          onChange={(value) => onNarrow({ language: value })}
        />
      )}
      {network !== undefined && <Button onPress={() => onNarrow({ network: '' })}>{t('comments.anyNetwork')}</Button>}
    </search>
  )
}
