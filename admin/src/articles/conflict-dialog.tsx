import { useQuery } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Failure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import type { Article } from './article-types.ts'
import { Compare } from './compare.tsx'
import type { Keeper } from './keeper.ts'

/** Somebody else changed the article meanwhile: both versions, and a decision. */
export function ConflictDialog({
  article,
  keeper,
  onMine,
  onTheirs,
}: {
  readonly article: Article
  readonly keeper: Keeper
  readonly onMine: (theirs: Article) => void
  readonly onTheirs: () => void
}) {
  const { t, dateTime } = useI18n()
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['article', article.id, 'conflict', keeper.etag()],
    queryFn: () => call('GET /articles/:id', { id: article.id }),
    gcTime: 0,
  })
  const theirs = data?.draft ?? undefined
  return (
    <Dialog title={t('articles.conflictTitle')} isOpen onClose={() => undefined} isQuestion>
      {isError && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data !== undefined && (
        <>
          <p>
            {theirs?.updatedBy == null
              ? t('articles.conflictText')
              : t('articles.conflictBy', { name: theirs.updatedBy.name, time: dateTime(theirs.updatedAt) })}
          </p>
          {theirs !== undefined && (
            <Compare
              heads={[t('articles.mine'), t('articles.theirs')]}
              mine={keeper.pending()}
              theirs={theirs.fields}
              lang={article.language}
              dir={article.dir}
            />
          )}
          <div className="actions">
            {theirs !== undefined && (
              <Button kind="primary" onPress={() => onMine(data)}>
                {t('articles.keepMine')}
              </Button>
            )}
            <Button onPress={onTheirs}>{t('articles.takeTheirs')}</Button>
          </div>
        </>
      )}
    </Dialog>
  )
}
