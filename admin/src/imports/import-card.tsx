import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { weightText } from '../media/words.ts'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { useConfirm } from '../ui/confirm.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import type { ImportRun } from './imports.tsx'

const tones = {
  checking: 'pill pill-waiting',
  checked: 'pill pill-waiting',
  importing: 'pill pill-waiting',
  done: 'pill pill-good',
  failed: 'pill pill-bad',
} as const

/** One export: how far it is, what is in it, what became of it. */
export function ImportCard({ run, isBusy }: { readonly run: ImportRun; readonly isBusy: boolean }) {
  const { t, number, dateTime } = useI18n()
  const client = useQueryClient()
  const confirm = useConfirm()
  const title = useId()
  const [fetchesMedia, setFetchesMedia] = useState(false)
  const { id, name, state, report, error, done, total } = run
  const isUnderWay = state === 'checking' || state === 'importing'
  const attempt = (deed: () => Promise<void>) => () => void deed().catch((failure: unknown) => sayFailure(failure, t))
  const renew = () => client.invalidateQueries({ queryKey: ['GET /imports'] })
  const start = attempt(async () => {
    const isSure = await confirm({
      title: t('imports.startQuestion', { name: report?.title === '' || report == null ? name : report.title }),
      text: t(run.replacesDemo ? 'imports.startDemoText' : 'imports.startText'),
      deed: t('imports.start'),
    })
    if (!isSure) return
    await call('POST /imports/:id/start', { id, input: { fetchesMedia } })
    await renew()
  })
  const forget = attempt(async () => {
    const isSure = await confirm({
      title: t('imports.forgetQuestion', { name }),
      text: t('imports.forgetText'),
      deed: t('imports.forget'),
      isDanger: true,
    })
    if (!isSure) return
    await call('DELETE /imports/:id', { id })
    await renew()
    say(t('imports.forgotten'))
  })
  return (
    <section className="import-card" aria-labelledby={title}>
      <div className="import-head">
        <h2 id={title}>
          <bdi>{report?.title === '' || report === null ? name : report.title}</bdi>
        </h2>
        <span className={tones[state]}>{t(`imports.state.${state}`)}</span>
      </div>
      <p className="note">
        <bdi dir="ltr">{name}</bdi> · {weightText({ t, number }, run.bytes)} ·{' '}
        <time dateTime={run.createdAt}>{dateTime(run.createdAt)}</time>
      </p>
      {isUnderWay && (
        <p className="imports-progress" role="status">
          {t(state === 'checking' ? 'imports.reading' : 'imports.writing')}{' '}
          {total > 0 ? (
            <>
              <progress max={total} value={done} aria-label={t(`imports.state.${state}`)} />
              <span>{t('imports.percent', { percent: number(Math.floor((done / total) * 100)) })}</span>
            </>
          ) : (
            <progress aria-label={t(`imports.state.${state}`)} />
          )}
          {run.step !== '' && <bdi className="note">{run.step}</bdi>}
        </p>
      )}
      {error !== '' && (
        <p className="form-failure">
          {t('imports.failedWhy')} <bdi dir="auto">{error}</bdi>
        </p>
      )}
      {report !== null && <Report report={report} isWritten={state === 'done'} />}
      <div className="actions">
        {(state === 'checked' || state === 'failed') && (
          <Check isSelected={fetchesMedia} onChange={setFetchesMedia}>
            {t('imports.fetchesMedia')}
          </Check>
        )}
      </div>
      <div className="actions">
        {(state === 'checked' || state === 'failed') && (
          <Button kind="primary" isDisabled={isBusy} onPress={start}>
            {t(state === 'failed' ? 'imports.continue' : 'imports.start')}
          </Button>
        )}
        {report !== null && (
          <a className="button button-quiet" href={`/api/v1/imports/${id}/report`} download>
            {t('imports.report')}
          </a>
        )}
        {!isUnderWay && (
          <Button kind="plain" onPress={forget}>
            {t('imports.forget')}
          </Button>
        )}
      </div>
    </section>
  )
}

interface ReportProps {
  readonly report: NonNullable<ImportRun['report']>
  readonly isWritten: boolean
}

/** What a reading found, or what a writing did, in a table. */
function Report({ report, isWritten }: ReportProps) {
  const { t, number } = useI18n()
  const rows = isWritten
    ? Object.entries(report.counts).map(
        ([kind, outcomes]) =>
          [
            kind,
            Object.entries(outcomes)
              .map(([outcome, times]) => `${outcome} ${number(times)}`)
              .join(' · '),
          ] as const,
      )
    : Object.entries(report.found).map(([kind, times]) => [kind, number(times)] as const)
  const lists = Object.entries(report.lists)
  return (
    <>
      <p>
        <bdi dir="ltr">{report.site}</bdi> · {t('imports.zone', { zone: report.zone })}
      </p>
      <table className="list import-table" aria-label={t(isWritten ? 'imports.written' : 'imports.found')}>
        <tbody>
          {rows.map(([kind, what]) => (
            <tr key={kind}>
              <th scope="row">
                <bdi dir="ltr">{kind}</bdi>
              </th>
              <td data-label={t(isWritten ? 'imports.written' : 'imports.found')}>
                <bdi>{what}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.damages.length > 0 && (
        <p className="form-failure">
          {t('imports.damaged')} <bdi dir="ltr">{report.damages.join('; ')}</bdi>
        </p>
      )}
      {lists.length > 0 && (
        <p className="note">
          {t('imports.lists')} <bdi dir="ltr">{lists.map(([name, times]) => `${name} (${times})`).join(', ')}</bdi>
        </p>
      )}
    </>
  )
}
