import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import './articles.css'
import { articleStates } from '../../../src/permissions.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useMay } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Failure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Select } from '../ui/select.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { act, type PlainVerb } from './actions.ts'
import { call } from '../api/client.ts'
import type { ArticleItem } from './article-types.ts'
import { type ArticleFilter, articleKinds } from './filter.ts'
import { NewArticle } from './new-article.tsx'
import { articlesQuery } from './queries.ts'
import { SavedFilters } from './saved-filters.tsx'
import { StatePill } from './state-pill.tsx'

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
  const narrow = (change: ArticleFilter): void => show(clean({ ...filter, ...change }))
  useEffect(() => setChosen(new Set()), [filter])
  const picked = items.filter(({ id }) => chosen.has(id))
  return (
    <>
      <PageHeader title={t('articles.title')}>{may('article.create') && <NewArticle />}</PageHeader>
      <SavedFilters filter={filter} onChoose={show} />
      <Filters filter={filter} onNarrow={narrow} />
      {picked.length > 0 && <BulkBar picked={picked} onDone={() => setChosen(new Set())} />}
      {query.isPending && <Loading />}
      {query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && items.length === 0 && (
        <EmptyState
          title={t(isNarrow(filter) ? 'articles.noneFound' : 'articles.none')}
          text={t(isNarrow(filter) ? 'articles.noneFoundText' : 'articles.noneText')}
        >
          {isNarrow(filter) && <Button onPress={() => show({})}>{t('articles.clearFilter')}</Button>}
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className="article-list" aria-label={t('articles.title')}>
          {items.map((item) => (
            <Row
              key={item.id}
              item={item}
              isChosen={chosen.has(item.id)}
              onChoose={(isChosen) => setChosen(withOne(chosen, item.id, isChosen))}
            />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {t('ui.more')}
        </Button>
      )}
    </>
  )
}

function Filters({
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
  const all = { value: '', label: t('articles.all') }
  return (
    <search className="filters">
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
    </search>
  )
}

function Row({
  item,
  isChosen,
  onChoose,
}: {
  readonly item: ArticleItem
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}) {
  const { t, ago, dateTimeIn } = useI18n()
  const { id, language, dir, kicker, headline, state, section, bylines, lock, publishAt, publishZone, updatedAt } = item
  const title = headline === '' ? t('articles.untitled') : headline
  return (
    <li className="article-row">
      <input
        type="checkbox"
        checked={isChosen}
        onChange={(event) => onChoose(event.target.checked)}
        aria-label={t('articles.choose', { headline: title })}
      />
      <Link to="/articles/$articleId" params={{ articleId: id }} className="article-link">
        {kicker !== '' && (
          <span className="row-kicker" lang={language} dir={dir}>
            {kicker}
          </span>
        )}
        <strong lang={language} dir={dir}>
          {title}
        </strong>
      </Link>
      <span className="row-facts note">
        {section !== null && (
          <span>
            <bdi dir={section.dir}>{section.name}</bdi>
          </span>
        )}
        {bylines.map(({ id: author, name, dir: direction }) => (
          <span key={author}>
            <bdi dir={direction}>{name}</bdi>
          </span>
        ))}
        {lock !== null && !lock.isOwn && (
          <span className="row-lock">{t('articles.isEditing', { name: lock.person.name })}</span>
        )}
        {publishAt !== null && state === 'scheduled' ? (
          <span>{dateTimeIn(publishAt, publishZone ?? 'UTC')}</span>
        ) : (
          <span>{ago(updatedAt)}</span>
        )}
      </span>
      <span className="row-state">
        {item.isPublic && item.hasDraft && state !== 'published' && (
          <span className="note">{t('articles.isPublic')}</span>
        )}
        <StatePill state={state} />
      </span>
    </li>
  )
}

const bulkVerbs: readonly PlainVerb[] = ['submit', 'approve', 'archive', 'trash', 'restore']

/** What is done to all that were chosen; whatever can be taken back is offered to be. */
function BulkBar({ picked, onDone }: { readonly picked: readonly ArticleItem[]; readonly onDone: () => void }) {
  const { t } = useI18n()
  const client = useQueryClient()
  const [isBusy, setIsBusy] = useState(false)
  const perform = async (verb: PlainVerb, ids: readonly string[]): Promise<readonly string[]> => {
    const done: string[] = []
    for (const id of ids) {
      try {
        // A list does not carry versions: what is done is done to the article as it is now.
        const current = await call('GET /articles/:id', { id })
        if (!current.can.includes(verb)) continue
        await act(client, current, verb)
        done.push(id)
      } catch (error) {
        sayFailure(error, t)
        break
      }
    }
    return done
  }
  const run = async (verb: PlainVerb): Promise<void> => {
    setIsBusy(true)
    const done = await perform(
      verb,
      picked.filter(({ can }) => can.includes(verb)).map(({ id }) => id),
    )
    setIsBusy(false)
    onDone()
    if (done.length === 0) return
    const undo = verb === 'trash' ? { undo: () => void perform('restore', done) } : {}
    say(t(`articles.bulk.${verb as 'trash'}`, { count: done.length }), undo)
  }
  const possible = bulkVerbs.filter((verb) => picked.some(({ can }) => can.includes(verb)))
  return (
    <div className="bulk-bar" role="toolbar" aria-label={t('articles.bulk')}>
      <span>{t('articles.chosen', { count: picked.length })}</span>
      {possible.map((verb) => (
        <Button key={verb} isPending={isBusy} onPress={() => void run(verb)}>
          {t(`articles.verb.${verb}`)}
        </Button>
      ))}
      <Button kind="plain" onPress={onDone}>
        {t('articles.unchoose')}
      </Button>
    </div>
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
