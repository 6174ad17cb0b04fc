const firstWaitMs = 5_000
const longestWaitMs = 6 * 60 * 60_000

/** After so many attempts a job is given up. */
export const mostAttempts = 8

/** How long to wait after a failed attempt: five seconds, four times longer each time, six hours at most. */
export function waitAfter(attempts: number): number {
  return Math.min(longestWaitMs, firstWaitMs * 4 ** Math.max(0, attempts - 1))
}
