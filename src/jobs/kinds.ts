/** Which attempt of a job this is. */
export interface Attempt {
  readonly isLast: boolean
}

/** A kind of job: what is done at least once for each, after the change it follows from was committed. */
export interface JobKind {
  readonly name: string
  /** Kinds of one lane wait for each other; lanes run beside each other, so that slow work does not hold up quick work. */
  readonly lane: 'quick' | 'pictures' | 'outside' | 'mail' | 'imports'
  /** How many of its lane are run at a time by one worker; the largest of the lane counts. */
  readonly atOnce: number
  /** How long one attempt may take before another worker may begin it anew. */
  readonly leaseMs: number
  /** It may take longer than that: while its process lives, the job stays its own. */
  readonly isLong?: true
  /** So many attempts, then `isLast`; the queue itself gives up later. */
  readonly attempts: number
  /** Repeating it must do no harm. */
  readonly run: (payload: Readonly<Record<string, unknown>>, attempt: Attempt) => Promise<void>
}

/** The kinds of each lane, once for every job that may run at a time in it. */
export function runners(kinds: readonly JobKind[]): readonly (readonly JobKind[])[] {
  return [...new Set(kinds.map(({ lane }) => lane))].flatMap((name) => {
    const lane = kinds.filter((kind) => kind.lane === name)
    return Array.from({ length: Math.max(...lane.map(({ atOnce }) => atOnce)) }, () => lane)
  })
}
