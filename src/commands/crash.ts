import type { Logger } from '../log.ts'

/** Longer than what is under way is then given, shorter than anybody who watches waits. */
const exitWithinMs = 4_000

/**
 * Aborts at the first error or rejection that nothing caught: what state the process is in, nobody knows any more, so it is to
 * take no new requests and to end. A second one, or an end that does not come, ends it at once with exit code 1.
 */
export function crashSignal(log: Logger): AbortSignal {
  const crashed = new AbortController()
  process.on('uncaughtException', (error, origin) => {
    log.fatal({ err: error, origin }, 'an error that nothing caught; the process ends')
    if (crashed.signal.aborted) process.exit(1)
    setTimeout(() => process.exit(1), exitWithinMs).unref()
    crashed.abort()
  })
  return crashed.signal
}
