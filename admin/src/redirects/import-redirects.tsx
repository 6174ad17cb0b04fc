import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { call } from '../api/client.ts'
import type { Endpoints } from '../api/endpoints.ts'
import type { ProblemCode } from '../../../src/problems.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { say } from '../ui/toasts.tsx'
import { type CsvRow, readTwoColumns } from './csv.ts'
import { ringOf } from './readable.ts'
import { findRings } from './rings.ts'

type Answered = Endpoints['POST /redirects/imports']['output']['rows'][number]
/** What became of a row of the file, or would. */
type Reported = Answered & { readonly line: number }
const results = ['added', 'changed', 'same', 'refused'] as const
/** Rows of one request, and of one file. */
const rowsAtOnce = 1_000
const mostRows = 20_000
const mostShown = 100

/** Takes a table of old addresses: first it is tried and its report read, then it is written. */
export function ImportRedirects({ onClose }: { readonly onClose: () => void }) {
  const { t, number } = useI18n()
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [rows, setRows] = useState<readonly CsvRow[]>()
  const [report, setReport] = useState<readonly Reported[]>()
  const [isWritten, setIsWritten] = useState(false)
  const send = useMutation({
    mutationFn: async ({ table, isTrial }: { readonly table: readonly CsvRow[]; readonly isTrial: boolean }) => {
      const rings = findRings(table)
      const sent = table.filter((row) => !rings.has(row))
      const answers: Reported[] = [...rings].map(([{ from, to, line }, loop]) => ({
        from,
        to,
        line,
        result: 'refused',
        code: 'redirect-loop',
        loop: [...loop],
      }))
      for (let start = 0; start < sent.length; start += rowsAtOnce) {
        const some = sent.slice(start, start + rowsAtOnce)
        const input = { isTrial, rows: some.map(({ from, to }) => ({ from, to })) }
        const { rows: answered } = await call('POST /redirects/imports', { input })
        answers.push(...answered.map((row, index) => ({ ...row, line: some[index]?.line ?? 0 })))
      }
      return answers.toSorted((a, b) => a.line - b.line)
    },
    onSuccess: async (answers, { isTrial }) => {
      setReport(answers)
      if (isTrial) return
      await client.invalidateQueries({ queryKey: ['GET /redirects'] })
      say(t('redirects.imported', { count: countOf(answers) }))
      setIsWritten(true)
      // What was refused only now is still to be read.
      if (refusedOf(answers).length <= refusedOf(report ?? []).length) onClose()
    },
  })
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    const table = readTwoColumns(await file.text())
    setRows(table)
    setReport(undefined)
    setIsWritten(false)
    if (table.length > 0 && table.length <= mostRows) send.mutate({ table, isTrial: true })
  }
  const refused = refusedOf(report ?? [])
  return (
    <>
      <FormFailure error={send.error} />
      <p>{t('redirects.importText')}</p>
      <div className="actions">
        <Button onPress={() => input.current?.click()} isPending={send.isPending} autoFocus>
          {t('redirects.importFile')}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,text/csv,text/tab-separated-values"
        hidden
        onChange={(event) => {
          void read(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <div role="status">
        {rows?.length === 0 && <p>{t('redirects.importEmpty')}</p>}
        {rows !== undefined && rows.length > mostRows && (
          <p>{t('redirects.importTooMany', { most: number(mostRows) })}</p>
        )}
        {report !== undefined && (
          <ul className="names">
            {results.map((result) => (
              <li key={result}>
                {t(`redirects.result.${result}`, { count: report.filter((row) => row.result === result).length })}
              </li>
            ))}
          </ul>
        )}
      </div>
      {refused.length > 0 && (
        <ul className="refused">
          {refused.slice(0, mostShown).map((row, index) => (
            <li key={`${index} ${row.from}`}>
              <span className="note">{t('redirects.line', { line: row.line })}</span>{' '}
              <bdi dir="ltr" className="path">
                {row.from} → {row.to}
              </bdi>
              <span className="note">
                <Reason row={row} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {report !== undefined && rows !== undefined && (
        <div className="actions">
          {!isWritten && (
            <Button
              kind="primary"
              isPending={send.isPending}
              isDisabled={countOf(report) === 0}
              onPress={() => send.mutate({ table: rows, isTrial: false })}
            >
              {t('redirects.importDeed', { count: countOf(report) })}
            </Button>
          )}
          <Button onPress={onClose}>{t(isWritten ? 'ui.close' : 'ui.cancel')}</Button>
        </div>
      )}
    </>
  )
}

function Reason({ row }: { readonly row: Reported }) {
  const { t } = useI18n()
  if (row.loop.length > 0) return t('redirects.loop', { loop: ringOf(row.loop) })
  return row.code === 'invalid-input' || row.code === null
    ? t('redirects.refused.invalid')
    : t(`problem.${row.code as ProblemCode}.why`)
}

const refusedOf = (rows: readonly Reported[]) => rows.filter(({ result }) => result === 'refused')

const countOf = (rows: readonly Reported[]): number =>
  rows.filter(({ result }) => result === 'added' || result === 'changed').length
