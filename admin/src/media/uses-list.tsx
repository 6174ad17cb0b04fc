import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import type { Endpoints } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Failure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { mediaUsesQuery } from './queries.ts'

type MediaUses = Endpoints['GET /media/:id/uses']['output']

/** Where a file is shown, with the ways there. */
export function UsesList({ id }: { readonly id: string }) {
  const { t } = useI18n()
  const { data, isPending, error, refetch } = useQuery(mediaUsesQuery(id))
  if (isPending) return <Loading />
  if (data === undefined) return <Failure error={error} onRetry={() => void refetch()} />
  const { items, hidden } = data
  if (items.length === 0 && hidden === 0) return <p className="note">{t('media.noUses')}</p>
  return (
    <>
      <ul className="media-uses">
        {items.map(({ kind, id: place, name, language, dir }) => {
          const title = (
            <bdi lang={language} dir={dir}>
              {name === '' ? t('media.untitled') : name}
            </bdi>
          )
          return (
            <li key={`${kind} ${place} ${language}`}>
              <span className="note">{t(`media.uses.${kind}`)}</span>
              {wayTo(kind, place, name, title)}
            </li>
          )
        })}
      </ul>
      {hidden > 0 && <p className="note">{t('media.hiddenUses', { count: hidden })}</p>}
    </>
  )
}

/** The screen of what shows it, where it has one. */
function wayTo(kind: MediaUses['items'][number]['kind'], id: string, name: string, title: ReactNode): ReactNode {
  switch (kind) {
    case 'article':
    case 'draft':
      return (
        <Link to="/articles/$articleId" params={{ articleId: id }}>
          {title}
        </Link>
      )
    case 'author':
      return (
        <Link to="/authors" search={{ q: name }}>
          {title}
        </Link>
      )
    case 'site':
      return <Link to="/settings">{title}</Link>
    case 'page':
      return title
  }
}
