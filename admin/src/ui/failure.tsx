import { useEffect, useRef } from 'react'
import { failureTexts, ProblemError } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'

/** A failure in place of what was asked for: what, why, and what to do. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useI18n()
  const { what, why, remedy } = failureTexts(error, t)
  return (
    <div className="empty" role="alert">
      <h2>{what}</h2>
      <p>{why}</p>
      <p>{remedy}</p>
      <RequestNumber error={error} />
      {onRetry !== undefined && <Button onPress={onRetry}>{t('ui.retry')}</Button>}
    </div>
  )
}

/** A failure above a form; it takes the keyboard, so that it is heard. Faults of fields stand at the fields. */
export function FormFailure({ error }: { readonly error: unknown }) {
  const { t } = useI18n()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error !== null && error !== undefined) place.current?.focus()
  }, [error])
  if (error === null || error === undefined) return null
  const { what, why, remedy } = failureTexts(error, t)
  return (
    <div ref={place} tabIndex={-1} role="alert" className="form-failure">
      <strong>{what}</strong>
      <p>
        {why} {remedy}
      </p>
      <RequestNumber error={error} />
    </div>
  )
}

/** Only where the log has more to say about it. */
function RequestNumber({ error }: { readonly error: unknown }) {
  const { t } = useI18n()
  if (!(error instanceof ProblemError) || error.code !== 'internal' || error.problem.requestId === undefined)
    return null
  return <p className="note">{t('ui.requestNumber', { number: error.problem.requestId })}</p>
}
