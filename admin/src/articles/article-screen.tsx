import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import './articles.css'
import { ProblemError } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useSession } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Failure } from '../ui/failure.tsx'
import { KeptQuestion } from '../ui/kept-question.tsx'
import { Loading } from '../ui/loading.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { remember } from './actions.ts'
import type { Article, Fields } from './article-types.ts'
import { Compare } from './compare.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import type { Unsaved } from './keeper.ts'
import { articleQuery } from './queries.ts'
import { Sheet } from './sheet.tsx'
import { Source } from './source.tsx'
import { SheetBar } from './sheet-bar.tsx'
import { forgetUnsaved, listLeftUnsaved } from './unsaved-store.ts'
import { useFreshness } from './use-freshness.ts'
import { endTrying, useKeeper } from './use-keeper.ts'
import { useLock } from './use-lock.ts'

const route = getRouteApi('/shell/articles/$articleId')

/** One article, to be written. */
export function ArticleScreen() {
  const { t } = useI18n()
  const { articleId } = route.useParams()
  const { source } = route.useSearch()
  const unsaved = useUnsaved(articleId)
  // What a sheet that was left here still sends arrives before the article is asked for.
  const { data, isError, error, refetch } = useQuery({ ...articleQuery(articleId), enabled: unsaved !== undefined })
  const back = { to: '/articles', text: t('articles.title') } as const
  if (error instanceof ProblemError && error.code === 'forbidden') {
    return (
      <EmptyState title={t('articles.closed')} text={t('articles.closedText')} isScreen>
        <Link to={back.to} className="button button-quiet">
          {back.text}
        </Link>
      </EmptyState>
    )
  }
  if (isError) return <Failure error={error} onRetry={() => void refetch()} back={back} />
  if (data === undefined || unsaved === undefined) return <Loading />
  return <OpenArticle key={articleId} article={data} unsaved={unsaved} source={source} />
}

/** What this browser still has of the article from before, each window's by itself; `undefined` until that is known. */
function useUnsaved(articleId: string): readonly Unsaved[] | undefined {
  const { person } = useSession()
  const [found, setFound] = useState<{ readonly id: string; readonly unsaved: readonly Unsaved[] }>()
  useEffect(() => {
    let isCurrent = true
    const look = async (): Promise<void> => {
      await endTrying(articleId)
      const unsaved = await listLeftUnsaved<Unsaved['change']>(articleId, person.id)
      if (isCurrent) setFound({ id: articleId, unsaved })
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [articleId, person.id])
  return found?.id === articleId ? found.unsaved : undefined
}

interface Start {
  readonly round: number
  readonly shows: string
  readonly fields?: Fields | undefined
}

/** What a sheet shows of an article; with another draft or another revision it is something else. */
const shownOf = ({ draft }: Article): string => (draft === null ? 'read' : `write ${draft.baseRevision ?? ''}`)

const fieldsOf = ({ draft, published }: Article): Fields | undefined => draft?.fields ?? published?.fields

function OpenArticle({
  article,
  unsaved: left,
  source,
}: {
  readonly article: Article
  readonly unsaved: readonly Unsaved[]
  readonly source: string | undefined
}) {
  const { t } = useI18n()
  const { person } = useSession()
  const client = useQueryClient()
  const { keeper, status } = useKeeper(article)
  // One after the other is asked for.
  const [undecided, setUndecided] = useState(left)
  const [unsaved] = undecided
  // Counted up where the sheet has to begin anew; what it then begins with counts until it shows something else.
  const [start, setStart] = useState<Start>({ round: 0, shows: '' })
  const canWrite = article.draft !== null && article.can.includes('edit')
  const reload = useCallback(async () => {
    try {
      const fresh = await client.fetchQuery({ ...articleQuery(article.id), staleTime: 0 })
      keeper.rebase(fresh.etag)
      setStart(({ round }) => ({ round: round + 1, shows: shownOf(fresh), fields: fieldsOf(fresh) }))
    } catch (error) {
      sayFailure(error, t)
    }
  }, [article.id, client, keeper, t])
  const beginAnew = (changed: Article): void => {
    remember(client, changed)
    keeper.rebase(changed.etag)
    setStart(({ round }) => ({ round: round + 1, shows: shownOf(changed), fields: fieldsOf(changed) }))
  }
  useFreshness(article.id, keeper, (changed) => {
    const by = changed.draft?.updatedBy
    beginAnew(changed)
    say(by == null || by.id === person.id ? t('articles.changedElsewhere') : t('articles.changedBy', { name: by.name }))
  })
  const lock = useLock(article.id, canWrite, () => {
    // What was typed and refused meanwhile goes over what it was typed on: if that has changed, the two are laid side by side.
    if (Object.keys(keeper.pending()).length > 0) keeper.rebase(keeper.etag())
    else void reload()
  })
  const isReadOnly = !canWrite || lock.other !== undefined
  const shows = shownOf(article)
  const fields = (start.shows === shows ? start.fields : undefined) ?? fieldsOf(article)
  if (fields === undefined) return <Failure error={undefined} />
  const keepMine = (theirs: Article, merged: Fields): void => {
    client.setQueryData(articleQuery(article.id).queryKey, theirs)
    setStart(({ round }) => ({ round: round + 1, shows: shownOf(theirs), fields: merged }))
    keeper.rebase(theirs.etag)
  }
  const decided = ({ place }: Unsaved): void => setUndecided((those) => those.filter((one) => one.place !== place))
  const takeBack = (found: Unsaved): void => {
    setStart(({ round }) => ({ round: round + 1, shows, fields: { ...fields, ...found.change } as Fields }))
    keeper.rebase(found.etag)
    keeper.change(found.change)
    // At its old place it goes when it is at the new one, or has arrived.
    void keeper.flush().then(() => forgetUnsaved(found.place))
    decided(found)
  }
  return (
    <div className="article-screen">
      {/* The headline is a field here; whoever goes from heading to heading finds the screen by this one. */}
      <h1 className="visually-hidden" lang={article.language} dir={article.dir}>
        {fields.headline === '' ? t('articles.untitled') : fields.headline}
      </h1>
      <SheetBar article={article} keeper={keeper} status={status} isReadOnly={isReadOnly} onAnew={beginAnew} />
      {lock.other !== undefined && (
        <div className="notice" role="status">
          <span>{t('articles.isEditing', { name: lock.other.name })}</span>
          <Button onPress={() => void lock.takeOver()}>{t('articles.takeOver')}</Button>
        </div>
      )}
      <div className={source === undefined ? 'desk' : 'desk desk-with-source'}>
        {source !== undefined && <Source articleId={source} />}
        <Sheet
          key={`${start.round} ${shows}`}
          article={article}
          fields={fields}
          keeper={keeper}
          isReadOnly={isReadOnly}
        />
      </div>
      {status.is === 'conflict' && (
        <ConflictDialog
          article={article}
          keeper={keeper}
          onMine={(theirs) => {
            // What the other changed beside it stays theirs, and is seen.
            if (theirs.draft !== null) keepMine(theirs, { ...theirs.draft.fields, ...keeper.pending() } as Fields)
          }}
          onTheirs={() => void keeper.discard().then(reload)}
        />
      )}
      {unsaved !== undefined && canWrite && (
        <KeptQuestion
          key={unsaved.place}
          at={unsaved.at}
          onTake={() => takeBack(unsaved)}
          onForget={() => {
            void forgetUnsaved(unsaved.place)
            decided(unsaved)
          }}
          onClose={() => decided(unsaved)}
        >
          <Compare
            heads={[t('articles.mine'), t('articles.theirs')]}
            mine={unsaved.change}
            theirs={fields}
            lang={article.language}
            dir={article.dir}
          />
        </KeptQuestion>
      )}
    </div>
  )
}
