import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { useConfirm } from '../ui/confirm.tsx'
import { Failure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { browserName } from './browser-name.ts'

/** Where one is signed in; what is ended is over everywhere at once. */
export function Sessions() {
  const { t, ago } = useI18n()
  const client = useQueryClient()
  const confirm = useConfirm()
  const { data, error, refetch } = useQuery({
    queryKey: ['GET /sessions'],
    queryFn: ({ signal }) => call('GET /sessions', { signal }),
  })
  const end = async (deed: () => Promise<unknown>) => {
    try {
      await deed()
      await client.invalidateQueries({ queryKey: ['GET /sessions'] })
      say(t('sessions.ended'))
    } catch (failure) {
      sayFailure(failure, t)
    }
  }
  const endOthers = async () => {
    const isSure = await confirm({
      title: t('sessions.endOthersQuestion'),
      text: t('sessions.endOthersText'),
      deed: t('sessions.endOthers'),
    })
    if (isSure) await end(() => call('DELETE /sessions'))
  }
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{t('sessions.title')}</h2>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      <ul className="rows">
        {data?.items.map(({ id, isCurrent, userAgent, network, seenAt }) => (
          <li key={id}>
            <span>
              <bdi>{browserName(userAgent) ?? t('sessions.unknownBrowser')}</bdi>{' '}
              {isCurrent && <span className="you">{t('sessions.current')}</span>}
              <span className="note">
                <bdi dir="ltr">{network}</bdi> · {t('sessions.seen', { ago: ago(seenAt) })}
              </span>
            </span>
            {!isCurrent && (
              <Button kind="plain" onPress={() => void end(() => call('DELETE /sessions/:id', { id }))}>
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {data !== undefined && data.items.length > 1 && (
        <div>
          <Button onPress={() => void endOthers()}>{t('sessions.endOthers')}</Button>
        </div>
      )}
    </section>
  )
}
