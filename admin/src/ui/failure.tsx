import { Link, type LinkProps } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { failureTexts, ProblemError } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'

interface FailureProps {
  readonly error: unknown
  readonly onRetry?: () => void
  /** The list to go back to, where the failure is all there is on the screen. */
  readonly back?: { readonly to: LinkProps['to']; readonly text: string }
}

/** A failure in place of what was asked for: what, why, and what to do. */
export function Failure({ error, onRetry, back }: FailureProps) {
  const { t } = useI18n()
  const { what, why, remedy } = failureTexts(error, t)
  // What is not there will not be there the next time either.
  const mayHelp = !(error instanceof ProblemError && error.problem.status === 404)
  return (
    <div className="empty" role="alert">
      {back === undefined ? <h2>{what}</h2> : <h1>{what}</h1>}
      <p>{why}</p>
      <p>{remedy}</p>
      <RequestNumber error={error} />
      <div className="actions">
        {onRetry !== undefined && mayHelp && <Button onPress={onRetry}>{t('ui.retry')}</Button>}
        {back !== undefined && (
          <Link to={back.to} className="button button-quiet">
            {back.text}
          </Link>
        )}
      </div>
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
