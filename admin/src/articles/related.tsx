import { useQueries } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import type { Article } from './article-types.ts'
import { type Choosable, Picker } from './picker.tsx'
import { inOrder, type TaxonomyProps } from './taxonomy.tsx'

/** Articles that readers are shown below this one, picked by hand and in order. */
export function RelatedChoice({ article, fields, isReadOnly, onChange }: TaxonomyProps) {
  const { t } = useI18n()
  const chosen = useQueries({
    queries: fields.related.map((id) => ({
      // Not under the key of an open article: what is typed there must not be asked for again.
      queryKey: ['articles', 'related', id],
      queryFn: () => call('GET /articles/:id', { id }),
      staleTime: 60_000,
    })),
    combine: (results) => results.flatMap(({ data }) => (data === undefined ? [] : [choosable(data)])),
  })
  return (
    <Picker
      label={t('articles.related')}
      name={`related ${article.language}`}
      chosen={inOrder(fields.related, chosen)}
      isReadOnly={isReadOnly}
      isOrdered
      find={async (q) => {
        const { items } = await call('GET /articles', {
          input: { language: article.language, limit: '12', state: 'published', ...(q === '' ? {} : { q }) },
        })
        return items
          .filter(({ id }) => id !== article.id)
          .map(({ id, headline, dir }) => ({ id, name: headline === '' ? t('articles.untitled') : headline, dir }))
      }}
      onChange={(related) => onChange({ related: [...related] })}
    />
  )

  function choosable({ id, dir, draft, published }: Article): Choosable {
    const headline = (published ?? draft)?.fields.headline ?? ''
    return { id, name: headline === '' ? t('articles.untitled') : headline, dir }
  }
}
