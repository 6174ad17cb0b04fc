import type { ProblemCode } from './routes.ts'

/** What is wrong with one field of an input. */
export interface Fault {
  /** Where it stands, such as `items.0.id`. */
  readonly path: string
  readonly message: string
}

/** A refusal of the API (RFC 9457). */
export interface Problem {
  /** Permanent; `unreachable` is the client's own, where no answer of the API came. */
  readonly code: ProblemCode | 'unreachable'
  readonly status: number
  /** What happened, why, and what to do, in the language of who asks. */
  readonly title: string
  readonly detail: string
  readonly remedy: string
  readonly requestId?: string
  readonly faults?: readonly Fault[]
  readonly retryAfterSeconds?: number
  /** Of a `version-conflict`: the version that was sent, the one that stands there, and the thing as it stands. */
  readonly yours?: string
  readonly current?: string | null
  readonly resource?: unknown
}

/** Thrown for every refusal. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.title} ${problem.detail}`.trim())
    this.name = 'ProblemError'
    this.problem = problem
  }

  /** What programs decide by. */
  get code(): Problem['code'] {
    return this.problem.code
  }
}

/** Reads a refusal; the page of a proxy in between is none. */
export async function readProblem(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined)
  if (typeof body === 'object' && body !== null && 'code' in body) return body as Problem
  const { status } = response
  return {
    code: 'unreachable',
    status,
    title: `The newsroom did not answer (${status}).`,
    detail: '',
    remedy: 'Ask again later.',
  }
}
