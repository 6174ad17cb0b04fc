import { createRequire } from 'node:module'
import { destination, type Logger, pino } from 'pino'
import type Pretty from 'pino-pretty'

export type { Logger } from 'pino'

/** Never written, wherever they stand: what lets somebody in, and where a reader came from. */
const secrets = ['password', 'token', 'secret', 'cookie', 'authorization', 'email', 'address', 'database'].flatMap(
  (name) => [name, `*.${name}`],
)

/** The log of a process on stderr: lines of JSON, or readable ones when a person watches. */
export function createLogger(options: { readonly level: string; readonly isWatched: boolean }): Logger {
  const settings = { level: options.level, redact: { paths: secrets, censor: '…' }, base: null }
  if (!options.isWatched) return pino(settings, destination({ fd: 2, sync: true }))
  // Read where somebody watches only: every start would wait for its thirty files.
  const pretty = createRequire(import.meta.url)('pino-pretty') as typeof Pretty
  return pino(settings, pretty({ destination: 2, sync: true, translateTime: 'SYS:HH:MM:ss', singleLine: true }))
}
