import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '../api/client.ts'
import { useI18n, zoneName } from '../i18n/i18n.tsx'
import { weightText } from '../media/words.ts'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { useConfirm } from '../ui/confirm.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import type { ImportRun } from './imports.tsx'
import { foundWords, kindWords, listWords, outcomeWords, stepWords } from './words.ts'

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
  const { id, name, state, report, fault, error, done, total } = run
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
          {run.step !== '' && <span className="note">{stepWords({ t, number }, run.step)}</span>}
        </p>
      )}
      {fault !== null && (
        <div className="form-failure">
          <p>{t(`imports.fault.${fault}`)}</p>
          {error !== '' && (
            <p className="note detail" lang="en" dir="ltr">
              {error}
            </p>
          )}
        </div>
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
  const i18n = useI18n()
  const { t, number } = i18n
  const heading = t(isWritten ? 'imports.written' : 'imports.found')
  const rows = isWritten
    ? Object.entries(report.counts).map(
        ([kind, numbers]) => [kindWords(i18n, kind), outcomeWords(i18n, numbers)] as const,
      )
    : Object.entries(report.found).map(([kind, times]) => [foundWords(i18n, kind), number(times)] as const)
  const lists = Object.entries(report.lists)
  return (
    <>
      <p>
        <bdi dir="ltr">{report.site}</bdi>
        {report.zone !== '' && <> · {t('imports.zone', { zone: zoneName(i18n.language, report.zone) })}</>}
      </p>
      <table className="list import-table" aria-label={heading}>
        <tbody>
          {rows.map(([kind, what]) => (
            <tr key={kind}>
              <th scope="row">{kind}</th>
              <td data-label={heading}>{what === '' ? '—' : what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.damages.length > 0 && (
        <div className="form-failure">
          <p>{t('imports.damaged')}</p>
          <ul className="import-lines">
            {report.damages.map(({ line, kind, detail }) => (
              <li key={line}>
                {t(`imports.damage.${kind}`, { line })}{' '}
                <bdi className="note" lang="en" dir="ltr">
                  {detail}
                </bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      {lists.length > 0 && (
        <div className="note">
          <p>{t('imports.lists')}</p>
          <ul className="import-lines">
            {lists.map(([name, times]) => (
              <li key={name}>{listWords(i18n, name, times)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
