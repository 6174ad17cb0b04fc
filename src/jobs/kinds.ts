/** Which attempt of a job this is. */
export interface Attempt {
  readonly isLast: boolean
}

/** A kind of job: what is done at least once for each, after the change it follows from was committed. */
export interface JobKind {
  readonly name: string
  /** Kinds of one lane run one after the other; lanes run beside each other, so that slow work does not hold up quick work. */
  readonly lane: 'quick' | 'pictures'
  /** How long one attempt may take before another worker may begin it anew. */
  readonly leaseMs: number
  /** So many attempts, then `isLast`; the queue itself gives up later. */
  readonly attempts: number
  /** Repeating it must do no harm. */
  readonly run: (payload: Readonly<Record<string, unknown>>, attempt: Attempt) => Promise<void>
}
