import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import '../articles/articles.css'
import './comments.css'
import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useMay } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Failure } from '../ui/failure.tsx'
import { useList } from '../ui/list.tsx'
import { Loading } from '../ui/loading.tsx'
import { MoreButton } from '../ui/more-button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import type { RowAction } from '../ui/row-menu.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import { type Comment, type CommentFilter, commentStates } from './filter.ts'
import { Filters } from './filters.tsx'
import { KeysSheet } from './keys-sheet.tsx'
import { QueueList } from './queue-list.tsx'
import { ReplyDialog } from './reply-dialog.tsx'
import { useDecisions } from './use-decisions.ts'

const route = getRouteApi('/shell/comments')

/** What readers wrote, and what becomes of it. */
export function Comments() {
  const { t, number } = useI18n()
  const may = useMay()
  const navigate = useNavigate()
  const filter: CommentFilter = route.useSearch()
  const { state = 'held', ...narrowing } = filter
  const isNarrow = Object.keys(narrowing).length > 0
  const query = useList('GET /comments', { ...filter, state })
  const counts = useCounts(narrowing)
  const { decide, reply, undoLast, renew } = useDecisions()
  const [answered, setAnswered] = useState<Comment>()
  const [erased, setErased] = useState<Comment>()
  const [hasHelp, setHasHelp] = useState(false)
  const { data = [], hasNextPage, refetch } = query

  // What waits is read from the oldest on: what comes in is put below what one looks at, and pushes nothing away.
  const waiting = state === 'held' && !isNarrow ? counts?.held : undefined
  useEffect(() => {
    if (waiting !== undefined && waiting > data.length && !hasNextPage) void refetch()
    // Only when the number changes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [waiting])
  useEffect(() => {
    if (query.data?.length === 0 && hasNextPage && !query.isFetching) void query.fetchNextPage()
  }, [query, hasNextPage])

  const show = (search: CommentFilter): void => void navigate({ to: '/comments', search, replace: true })
  const actionsOf = (comment: Comment): readonly RowAction[] => [
    { label: t('comments.onlyArticle'), run: () => show({ state, article: comment.article.id }) },
    ...(may('comment.erase')
      ? [{ label: t('comments.eraseCommenter'), isDanger: true, run: () => setErased(comment) }]
      : []),
  ]
  return (
    <>
      <PageHeader title={t('comments.title')}>
        <Button onPress={() => setHasHelp(true)} aria-keyshortcuts="?">
          {t('comments.keys')}
        </Button>
      </PageHeader>
      <nav className="state-tabs" aria-label={t('comments.states')}>
        {commentStates.map((one) => (
          <Link
            key={one}
            to="/comments"
            search={{ ...narrowing, ...(one === 'held' ? {} : { state: one }) }}
            activeOptions={{ exact: true, includeSearch: true }}
            aria-current={one === state ? 'page' : undefined}
            className="chip"
          >
            {t(`comments.state.${one}`)}
            {counts !== undefined && <span className="count">{number(counts[one])}</span>}
          </Link>
        ))}
      </nav>
      <Filters
        filter={filter}
        known={data.find(({ article }) => article.id === filter.article)?.article}
        onNarrow={(change) => show(withoutEmpty({ ...filter, ...change }))}
      />
      {query.data === undefined && query.isPending && <Loading />}
      {query.data === undefined && query.isError && <Failure error={query.error} onRetry={() => void refetch()} />}
      {query.data?.length === 0 && !hasNextPage && (
        <EmptyState
          title={t(isNarrow ? 'comments.noneFound' : `comments.none.${state}`)}
          text={t(isNarrow ? 'comments.noneFoundText' : `comments.noneText.${state}`)}
        >
          {isNarrow && <Button onPress={() => show(state === 'held' ? {} : { state })}>{t('comments.all')}</Button>}
        </EmptyState>
      )}
      {data.length > 0 && (
        <QueueList
          comments={data}
          state={state}
          actionsOf={actionsOf}
          onDecide={decide}
          onReply={setAnswered}
          onUndo={undoLast}
          onHelp={() => setHasHelp(true)}
        />
      )}
      {data.length > 0 && <MoreButton query={query} />}
      <KeysSheet isOpen={hasHelp} onClose={() => setHasHelp(false)} />
      {answered !== undefined && (
        <ReplyDialog comment={answered} onReply={reply} onClose={() => setAnswered(undefined)} />
      )}
      {erased !== undefined && (
        <EraseDialog
          comment={erased}
          onErased={() => {
            setErased(undefined)
            renew()
          }}
          onClose={() => setErased(undefined)}
        />
      )}
    </>
  )
}

/** How many there are in each state; others decide and write meanwhile. */
function useCounts({ article, language }: CommentFilter) {
  const input = {
    ...(article === undefined ? {} : { article }),
    ...(language === undefined ? {} : { language }),
  }
  return useQuery({
    queryKey: ['GET /comments/counts', input],
    queryFn: ({ signal }) => call('GET /comments/counts', { input, signal }),
    placeholderData: (former) => former,
    refetchInterval: 20_000,
  }).data
}

/** What narrows nothing does not stand in the address. */
function withoutEmpty(filter: Readonly<Partial<Record<keyof CommentFilter, string | undefined>>>): CommentFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''))
}
