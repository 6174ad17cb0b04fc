import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { weightText } from '../media/words.ts'
import { Button } from '../ui/button.tsx'
import { Failure, FormFailure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import './backup.css'
import { say } from '../ui/toasts.tsx'

/** The newsroom notes a download when it begins, which takes a busy one longer: it is asked more than once. */
const notedAfterMs = [1_500, 5_000, 15_000]

/** A copy of everything from one moment: what is in it, when the last one was taken. */
export function Backup() {
  const { t, number, dateTime, ago } = useI18n()
  const client = useQueryClient()
  const { data, error, refetch } = useQuery({
    queryKey: ['GET /backup/overview'],
    queryFn: ({ signal }) => call('GET /backup/overview', { signal }),
  })
  const download = useMutation({
    mutationFn: async () => {
      // The browser fetches the file itself and cannot be asked who it is on the way.
      await call('GET /session/proof')
      location.assign('/api/v1/backup')
    },
    onSuccess: () => {
      say(t('backup.begun'))
      for (const wait of notedAfterMs) {
        setTimeout(() => void client.invalidateQueries({ queryKey: ['GET /backup/overview'] }), wait)
      }
    },
  })
  if (data === undefined) {
    return error === null ? <Loading /> : <Failure error={error} onRetry={() => void refetch()} />
  }
  return (
    <>
      <PageHeader title={t('backup.title')}>
        <Button kind="primary" isPending={download.isPending} onPress={() => download.mutate()}>
          {t('backup.download')}
        </Button>
      </PageHeader>
      <div className="backup">
        <FormFailure error={download.error} />
        <p>
          {data.last === null ? (
            t('backup.never')
          ) : (
            <>
              {t('backup.last', { ago: ago(data.last.at), time: dateTime(data.last.at) })}{' '}
              {data.last.byName !== null && <bdi className="note">{data.last.byName}</bdi>}
            </>
          )}
        </p>
        <section aria-label={t('backup.contents')}>
          <h2>{t('backup.contents')}</h2>
          <ul className="backup-contents">
            <li>{t('backup.articles', { count: data.articles })}</li>
            <li>{t('backup.media', { count: data.media, weight: weightText({ t, number }, data.mediaBytes) })}</li>
            <li>{t('backup.comments', { count: data.comments })}</li>
            <li>{t('backup.people', { count: data.people })}</li>
          </ul>
          <p>{t('backup.text')}</p>
        </section>
        <p className="form-failure">{t('backup.careful')}</p>
        <p className="note">
          {t('backup.restore')} <code dir="ltr">matbaa restore matbaa-….tar</code>
        </p>
      </div>
    </>
  )
}
