import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import './articles.css'
import { useI18n } from '../i18n/i18n.tsx'
import { useMay } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Failure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { MoreButton } from '../ui/more-button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ArticleRow } from './article-row.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { editionsQuery } from './editions.ts'
import type { ArticleFilter } from './filter.ts'
import { ListFilters } from './list-filters.tsx'
import { NewArticle } from './new-article.tsx'
import { articlesQuery } from './queries.ts'
import { SavedFilters } from './saved-filters.tsx'

const route = getRouteApi('/shell/articles')

/** The articles of the newsroom: found, narrowed, and changed many at once. */
export function ArticleList() {
  const { t } = useI18n()
  const may = useMay()
  const filter = route.useSearch()
  const navigate = useNavigate()
  const show = (search: ArticleFilter): void => void navigate({ to: '/articles', search, replace: true })
  const query = useInfiniteQuery(articlesQuery(filter))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const { data: editions = [] } = useQuery({ ...editionsQuery, select: ({ items: all }) => all })
  const editionOf = (language: string): string | undefined =>
    editions.length < 2 || filter.language !== undefined
      ? undefined
      : editions.find((one) => one.language === language)?.name
  const narrow = (change: ArticleFilter): void => show(clean({ ...filter, ...change }))
  useEffect(() => setChosen(new Set()), [filter])
  const picked = items.filter(({ id }) => chosen.has(id))
  return (
    <>
      <PageHeader title={t('articles.title')}>{may('article.create') && <NewArticle />}</PageHeader>
      <SavedFilters filter={filter} onChoose={show} />
      <ListFilters filter={filter} onNarrow={narrow} />
      {picked.length > 0 && <BulkBar picked={picked} onDone={() => setChosen(new Set())} />}
      {query.isPending && <Loading />}
      {query.isError && !query.isFetchNextPageError && (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.data !== undefined && items.length === 0 && (
        <EmptyState
          title={t(isNarrow(filter) ? 'articles.noneFound' : 'articles.none')}
          text={t(isNarrow(filter) ? 'articles.noneFoundText' : 'articles.noneText')}
        >
          {isNarrow(filter) && <Button onPress={() => show({})}>{t('articles.clearFilter')}</Button>}
        </EmptyState>
      )}
      {items.length > 0 && (
        <label className="choose-all">
          <input
            type="checkbox"
            checked={picked.length === items.length}
            ref={(box) => {
              if (box !== null) box.indeterminate = picked.length > 0 && picked.length < items.length
            }}
            onChange={({ target }) => setChosen(new Set(target.checked ? items.map(({ id }) => id) : []))}
          />
          {t('articles.chooseAll', { count: items.length })}
        </label>
      )}
      {items.length > 0 && (
        <ul className="article-list" aria-label={t('articles.title')}>
          {items.map((item) => (
            <ArticleRow
              key={item.id}
              item={item}
              edition={editionOf(item.language)}
              isChosen={chosen.has(item.id)}
              onChoose={(isChosen) => setChosen(withOne(chosen, item.id, isChosen))}
            />
          ))}
        </ul>
      )}
      <MoreButton query={query} />
    </>
  )
}

const isNarrow = (filter: ArticleFilter): boolean => Object.keys(filter).length > 0

/** A filter that says nothing does not stand in the address. */
function clean(filter: ArticleFilter): ArticleFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '' && value !== undefined))
}

function withOne(chosen: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(chosen)
  if (isIn) next.add(id)
  else next.delete(id)
  return next
}
