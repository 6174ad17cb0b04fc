import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../api/client.ts'
import { StatePill } from '../articles/state-pill.tsx'
import { useI18n } from '../i18n/i18n.tsx'

/** What an author wrote last, in any edition. */
export function RecentArticles({ authorId }: { readonly authorId: string }) {
  const { t } = useI18n()
  const { data } = useQuery({
    queryKey: ['articles', 'of author', authorId],
    queryFn: ({ signal }) => call('GET /articles', { input: { author: authorId, limit: '5' }, signal }),
  })
  if (data === undefined || data.items.length === 0) return null
  return (
    <section className="form-part">
      <h3 className="legend">{t('authors.recent')}</h3>
      <ul className="rows">
        {data.items.map(({ id, headline, language, dir, state }) => (
          <li key={id}>
            <Link to="/articles/$articleId" params={{ articleId: id }}>
              <bdi lang={language} dir={dir}>
                {headline === '' ? t('articles.untitled') : headline}
              </bdi>
            </Link>
            <StatePill state={state} />
          </li>
        ))}
      </ul>
    </section>
  )
}
