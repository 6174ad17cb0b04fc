/** So many in so many milliseconds. */
export interface RateLimit {
  readonly within: number
  readonly most: number
}

/**
 * How long limits still refuse the next one, in milliseconds; 0 when it may come. `times`: when the earlier ones came,
 * newest first, as many as the limits count.
 */
export function waitFor(limits: readonly RateLimit[], times: readonly number[], now: number): number {
  return Math.max(
    0,
    ...limits.map(({ within, most }) => {
      const first = times[most - 1]
      return first === undefined ? 0 : first + within - now
    }),
  )
}
