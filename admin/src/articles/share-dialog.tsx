import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Failure, FormFailure } from '../ui/failure.tsx'
import { SecretBox } from '../ui/secret-box.tsx'
import { Select } from '../ui/select.tsx'
import type { ArticleDialogProps } from './send-back-dialog.tsx'

const days = ['1', '2', '7', '30'] as const

const linksQuery = (id: string) =>
  queryOptions({
    queryKey: ['article', id, 'preview-links'],
    queryFn: () => call('GET /articles/:id/preview-links', { id }),
  })

/** Makes a link with which somebody outside can see the page before readers do, for some days. */
export function ShareDialog({ article, keeper, onClose }: ArticleDialogProps) {
  const { t, dateTime } = useI18n()
  const client = useQueryClient()
  const [duration, setDuration] = useState<(typeof days)[number]>('2')
  const { id } = article
  const links = useQuery(linksQuery(id))
  const renew = () => client.invalidateQueries({ queryKey: linksQuery(id).queryKey })
  const make = useMutation({
    mutationFn: async () => {
      await keeper.flush()
      return call('POST /articles/:id/preview-links', {
        id,
        input: { hours: Number(duration) * 24 },
        headers: { 'idempotency-key': crypto.randomUUID() },
      })
    },
    onSuccess: renew,
  })
  const end = useMutation({
    mutationFn: () => call('DELETE /articles/:id/preview-links', { id }),
    onSuccess: async () => {
      await renew()
      make.reset()
    },
  })
  const count = links.data?.items.length ?? 0
  return (
    <Dialog title={t('articles.verb.share')} isOpen onClose={onClose}>
      <p>{t('articles.shareText')}</p>
      <FormFailure error={make.error ?? end.error} />
      {links.isError && <Failure error={links.error} onRetry={() => void links.refetch()} />}
      {make.data === undefined ? (
        <Select
          label={t('articles.shareFor')}
          choices={days.map((value) => ({ value, label: t('articles.days', { count: Number(value) }) }))}
          value={duration}
          onChange={setDuration}
        />
      ) : (
        <>
          <SecretBox label={t('articles.shareLink')} secret={make.data.url} />
          <p className="note">{t('articles.shareUntil', { time: dateTime(make.data.expiresAt) })}</p>
        </>
      )}
      <div className="actions">
        {make.data === undefined && (
          <Button kind="primary" isPending={make.isPending} onPress={() => make.mutate()}>
            {t('articles.shareMake')}
          </Button>
        )}
        {count > 0 && (
          <Button kind="danger" isPending={end.isPending} onPress={() => end.mutate()}>
            {t('articles.shareEnd', { count })}
          </Button>
        )}
        <Button onPress={onClose}>{t('ui.close')}</Button>
      </div>
    </Dialog>
  )
}
