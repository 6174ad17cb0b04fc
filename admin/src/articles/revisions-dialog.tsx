import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Document } from '../../../src/richtext/document.ts'
import { toPlainText } from '../../../src/richtext/text.ts'
import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Failure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { headersFor } from './actions.ts'
import type { Article, DraftChange } from './article-types.ts'
import { Compare } from './compare.tsx'
import type { Keeper } from './keeper.ts'
import { revisionQuery, revisionsQuery } from './queries.ts'
import type { ArticleDialogProps } from './send-back-dialog.tsx'

interface Props extends ArticleDialogProps {
  readonly onAnew: (changed: Article) => void
}

type Look = 'read' | 'compare'
const looks: readonly Look[] = ['read', 'compare']

/** What readers had before, to be read, compared and brought back. */
export function RevisionsDialog({ article, keeper, onAnew, onClose }: Props) {
  const { t, dateTime, number } = useI18n()
  const list = useQuery(revisionsQuery(article.id))
  const [shown, setShown] = useState<{ readonly number: number; readonly look: Look }>()
  const restore = useMutation({
    mutationFn: async (revision: number) => {
      const former = await findNow(article.id, keeper)
      const changed = await call('POST /articles/:id/revisions/:number/restoration', {
        id: article.id,
        number: revision,
        headers: headersFor(former.etag),
      })
      return { former, changed }
    },
    onSuccess: ({ former, changed }) => {
      onAnew(changed)
      say(t('articles.done.restoreRevision'), {
        undo: () => {
          putBack(former, keeper)
            .then(onAnew)
            .catch((error: unknown) => sayFailure(error, t))
        },
      })
      onClose()
    },
    onError: (error) => sayFailure(error, t),
  })
  const canRestore = article.can.includes('edit')
  return (
    <Dialog title={t('articles.history')} isOpen onClose={onClose}>
      {list.isPending && <Loading />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      <ol className="revisions">
        {list.data?.items.map((revision) => (
          <li key={revision.number}>
            <div className="revision-head">
              <span>
                <strong>{t('articles.revision', { number: revision.number })}</strong> {dateTime(revision.createdAt)}{' '}
                {revision.by !== null && <bdi dir={revision.by.dir}>{revision.by.name}</bdi>}
              </span>
              <span>
                {looks.map((look) => {
                  const isShown = shown?.number === revision.number && shown.look === look
                  return (
                    <Button
                      key={look}
                      kind="plain"
                      aria-expanded={isShown}
                      onPress={() => setShown(isShown ? undefined : { number: revision.number, look })}
                    >
                      {t(`articles.${look}`)}
                    </Button>
                  )
                })}
              </span>
            </div>
            {revision.note !== '' && <p className="note">{revision.note}</p>}
            {shown?.number === revision.number && (
              <>
                {shown.look === 'read' ? (
                  <RevisionText articleId={article.id} number={revision.number} />
                ) : (
                  <RevisionBesideNow articleId={article.id} number={revision.number} keeper={keeper} />
                )}
                {canRestore && (
                  <Button isPending={restore.isPending} onPress={() => restore.mutate(revision.number)}>
                    {t('articles.restoreRevision', { number: number(revision.number) })}
                  </Button>
                )}
              </>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  )
}

/** The article with all that was typed. */
async function findNow(id: string, keeper: Keeper): Promise<Article> {
  await keeper.flush()
  return call('GET /articles/:id', { id })
}

/** Makes the working copy what it was; where there was none, none is left. */
async function putBack({ id, draft }: Article, keeper: Keeper): Promise<Article> {
  const { etag } = await findNow(id, keeper)
  if (draft === null) return call('DELETE /articles/:id/draft', { id, headers: headersFor(etag) })
  // Of what it is a translation is not for the writer to say.
  const { sourceArticleId: _id, sourceRevision: _revision, document, ...written } = draft.fields
  const input = { ...written, document: document as NonNullable<DraftChange['document']> }
  await call('PATCH /articles/:id/draft', { id, input, headers: headersFor(etag) })
  return call('GET /articles/:id', { id })
}

function RevisionBesideNow({
  articleId,
  number,
  keeper,
}: {
  readonly articleId: string
  readonly number: number
  readonly keeper: Keeper
}) {
  const { t } = useI18n()
  const revision = useQuery(revisionQuery(articleId, number))
  const now = useQuery({
    queryKey: ['article', articleId, 'beside', number],
    queryFn: () => findNow(articleId, keeper),
    gcTime: 0,
  })
  const fields = now.data?.draft?.fields ?? now.data?.published?.fields
  if (revision.isError || now.isError) {
    const retry = (): void => {
      if (revision.isError) void revision.refetch()
      if (now.isError) void now.refetch()
    }
    return <Failure error={revision.error ?? now.error} onRetry={retry} />
  }
  if (revision.data === undefined || fields === undefined) return <Loading />
  return (
    <Compare
      heads={[t('articles.revision', { number }), t('articles.asItIsNow')]}
      mine={revision.data.fields}
      theirs={fields}
      lang={revision.data.language}
      dir={revision.data.dir}
    />
  )
}

function RevisionText({ articleId, number }: { readonly articleId: string; readonly number: number }) {
  const { data, isPending, isError, error, refetch } = useQuery(revisionQuery(articleId, number))
  if (isPending) return <Loading />
  if (isError) return <Failure error={error} onRetry={() => void refetch()} />
  return (
    <div className="revision-text" lang={data.language} dir={data.dir}>
      <h3>{data.fields.headline}</h3>
      {data.fields.lead !== '' && <p>{data.fields.lead}</p>}
      {toPlainText(data.fields.document as unknown as Document)
        .split('\n\n')
        .map((paragraph, index) => (
          // eslint-disable-next-line react/no-array-index-key -- text that never changes
          <p key={index}>{paragraph}</p>
        ))}
    </div>
  )
}
