import type { Translate } from '../i18n/i18n.tsx'
import type { ProblemCode } from '../../../src/problems.ts'

/** A refusal as the API writes it (RFC 9457), or as the client finds it. */
export interface Problem {
  readonly code: ProblemCode | 'offline' | 'no-passkey'
  readonly status: number
  readonly title?: string
  readonly detail?: string
  readonly remedy?: string
  readonly requestId?: string
  readonly retryAfterSeconds?: number
  /** What the refusal names: the version that stands there, the addresses of a ring. */
  readonly details?: Readonly<Record<string, unknown>>
  readonly faults?: readonly { readonly path: string; readonly message: string }[]
}

/** A refusal of the API. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(`The API refused: ${problem.code}`)
    this.problem = problem
  }
  /** Permanent: what screens decide by. */
  get code(): Problem['code'] {
    return this.problem.code
  }
}

/** What somebody reads of a failure. */
export interface FailureTexts {
  readonly what: string
  readonly why: string
  readonly remedy: string
}

/** The words of whatever went wrong, in the language that is shown; the API writes in the person's language, which is the same. */
export function failureTexts(error: unknown, t: Translate): FailureTexts {
  if (!(error instanceof ProblemError)) {
    return { what: t('problem.internal.what'), why: t('problem.internal.why'), remedy: t('problem.internal.remedy') }
  }
  const { code, title, detail, remedy, retryAfterSeconds } = error.problem
  return {
    what: title ?? t(`problem.${code}.what`),
    why: detail ?? t(`problem.${code}.why`),
    // How long, where the API knows it.
    remedy:
      retryAfterSeconds === undefined
        ? (remedy ?? t(`problem.${code}.remedy`))
        : t('ui.tryAgainIn', { minutes: Math.ceil(retryAfterSeconds / 60) }),
  }
}

/** What is wrong with each field, by its name in the contract; of several faults each is said. */
export function faultsOf(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ProblemError)) return {}
  const texts: Record<string, string> = {}
  for (const { path, message } of error.problem.faults ?? []) {
    texts[path] = texts[path] === undefined ? message : `${texts[path]} ${message}`
  }
  return texts
}
