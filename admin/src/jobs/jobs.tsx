import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { call } from '../api/client.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { List, useList } from '../ui/list.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Select } from '../ui/select.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { isJobKind, jobStates } from './kinds.ts'
import { jobsRoute } from './route.ts'

type Job = Endpoints['GET /jobs']['output']['items'][number]

/** The queue moves by itself. */
const lookAgainMs = 5_000

const tones: Readonly<Record<Job['state'], string>> = {
  running: 'pill pill-waiting',
  waiting: 'pill',
  failed: 'pill pill-bad',
  done: 'pill pill-good',
}

/** What is done beside the requests: what runs and waits, what failed and why. */
export function Jobs() {
  const { t, number } = useI18n()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { state } = jobsRoute.useSearch()
  const query = useList('GET /jobs', state === undefined ? {} : { state })
  const counts = useQuery({
    queryKey: ['GET /jobs/counts'],
    queryFn: ({ signal }) => call('GET /jobs/counts', { signal }),
  })
  useEffect(() => {
    const timer = setInterval(() => {
      void client.invalidateQueries({ queryKey: ['GET /jobs'] })
      void client.invalidateQueries({ queryKey: ['GET /jobs/counts'] })
    }, lookAgainMs)
    return () => clearInterval(timer)
  }, [client])
  const countOf = (wanted: Job['state']): number =>
    (counts.data?.items ?? []).reduce((sum, row) => (row.state === wanted ? sum + row.jobs : sum), 0)
  return (
    <>
      <PageHeader title={t('jobs.title')} />
      <div className="filters">
        <Select
          label={t('jobs.state')}
          choices={[
            { value: '', label: t('jobs.anyState') },
            ...jobStates.map((value) => ({
              value,
              label: t('jobs.stateCount', { state: t(`jobs.state.${value}`), count: number(countOf(value)) }),
            })),
          ]}
          value={state ?? ''}
          onChange={(value) =>
            void navigate({ to: '/jobs', search: value === '' ? {} : { state: value }, replace: true })
          }
        />
      </div>
      <List
        query={query}
        label={t('jobs.title')}
        columns={[t('jobs.job'), t('jobs.state'), t('jobs.when')]}
        empty={
          state === undefined ? (
            <EmptyState title={t('jobs.none')} text={t('jobs.noneText')} />
          ) : (
            <EmptyState title={t('jobs.noneSuch')} text={t('jobs.noneSuchText')} />
          )
        }
        row={(job) => <Row key={job.id} job={job} />}
      />
    </>
  )
}

function Row({ job }: { readonly job: Job }) {
  const { t, dateTime, number } = useI18n()
  const client = useQueryClient()
  const { id, kind, state, attempts, lastError } = job
  const name = isJobKind(kind) ? t(`jobs.kind.${kind}`) : kind
  const retry = async () => {
    try {
      await call('POST /jobs/:id/retry', { id })
      await client.invalidateQueries({ queryKey: ['GET /jobs'] })
      say(t('jobs.retried'))
    } catch (error) {
      sayFailure(error, t)
    }
  }
  return (
    <tr>
      <th scope="row">
        {isJobKind(kind) ? name : <code dir="ltr">{kind}</code>}
        {lastError !== '' && state !== 'done' && (
          <>
            <span className="note">
              {isJobKind(kind) ? t(`jobs.why.${kind}`) : t('jobs.whyUnknown')}{' '}
              {state === 'failed' ? t('jobs.givenUp', { count: attempts }) : t('jobs.triedAgain', { count: attempts })}
            </span>
            <span className="note detail">
              <bdi dir="auto">{lastError}</bdi>
            </span>
          </>
        )}
      </th>
      <td data-label={t('jobs.state')}>
        <span className={tones[state]}>{t(`jobs.state.${state}`)}</span>
      </td>
      <td data-label={t('jobs.when')}>
        {state === 'waiting' ? t('jobs.next') : t('jobs.begun')} <time dateTime={job.runAt}>{dateTime(job.runAt)}</time>
        {attempts > 1 && <span className="note"> {t('jobs.attempt', { number: number(attempts) })}</span>}
      </td>
      <td>
        {state === 'failed' && (
          <Button aria-label={t('jobs.retryOf', { name })} onPress={() => void retry()}>
            {t('ui.retry')}
          </Button>
        )}
      </td>
    </tr>
  )
}
