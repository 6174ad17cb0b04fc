import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
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
import { headersFor, remember } from './actions.ts'
import { revisionQuery, revisionsQuery } from './queries.ts'
import type { ArticleDialogProps } from './send-back-dialog.tsx'

/** What readers had before, to be read and brought back. */
export function RevisionsDialog({ article, keeper, onClose }: ArticleDialogProps) {
  const { t, dateTime, number } = useI18n()
  const list = useQuery(revisionsQuery(article.id))
  const [shown, setShown] = useState<number>()
  const client = useQueryClient()
  const restore = useMutation({
    mutationFn: async (revision: number) => {
      await keeper.flush()
      return call('POST /articles/:id/revisions/:number/restoration', {
        id: article.id,
        number: revision,
        headers: headersFor(keeper.etag()),
      })
    },
    onSuccess: (changed) => {
      remember(client, changed)
      say(t('articles.done.restoreRevision'))
      onClose()
    },
    onError: (error) => sayFailure(error, t),
  })
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
              <Button
                kind="plain"
                aria-expanded={shown === revision.number}
                onPress={() => setShown(shown === revision.number ? undefined : revision.number)}
              >
                {t('articles.read')}
              </Button>
            </div>
            {revision.note !== '' && <p className="note">{revision.note}</p>}
            {shown === revision.number && (
              <RevisionText articleId={article.id} number={revision.number}>
                {article.can.includes('edit') && (
                  <Button isPending={restore.isPending} onPress={() => restore.mutate(revision.number)}>
                    {t('articles.restoreRevision', { number: number(revision.number) })}
                  </Button>
                )}
              </RevisionText>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  )
}

function RevisionText({
  articleId,
  number,
  children,
}: {
  readonly articleId: string
  readonly number: number
  readonly children: React.ReactNode
}) {
  const { data, isPending, isError, error } = useQuery(revisionQuery(articleId, number))
  if (isPending) return <Loading />
  if (isError) return <Failure error={error} />
  return (
    <>
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
      {children}
    </>
  )
}
