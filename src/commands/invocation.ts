import type { Config } from '../config.ts'
import { readConfig, type Settings } from '../config.ts'
import type { Actor } from '../content/context.ts'
import { createLogger, type Logger } from '../log.ts'
import { type MigrationMode, type Newsroom, openNewsroom } from './newsroom.ts'
import type { Terminal } from './terminal.ts'

/** One call of the program, as every command sees it. */
export interface Invocation {
  readonly terminal: Terminal
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly directory: string
}

/** Flags that every command takes, as they were typed. */
export type SettingFlags = Partial<Record<keyof Settings, string>>

/** Reads the settings for this call. */
export function configure(invocation: Invocation, flags: SettingFlags): Config {
  const { data, host, port, origin, database, workers, pageCache, logLevel } = flags
  return readConfig({
    flags: { data, host, port, origin, database, workers, pageCache, logLevel },
    environment: invocation.environment,
    directory: invocation.directory,
  })
}

/** The log of this call. */
export function logOf(invocation: Invocation, config: Config): Logger {
  return createLogger({ level: config.logLevel, isWatched: invocation.terminal.isWatched })
}

/** Opens the newsroom for one piece of work and closes it whatever happens. */
export async function withNewsroom<T>(
  invocation: Invocation,
  flags: SettingFlags,
  options: { readonly actor: Actor; readonly migrations: MigrationMode },
  work: (newsroom: Newsroom) => Promise<T>,
): Promise<T> {
  const config = configure(invocation, { logLevel: 'warn', ...flags })
  const newsroom = await openNewsroom(config, logOf(invocation, config), options.actor, options.migrations)
  try {
    return await work(newsroom)
  } finally {
    await newsroom.close()
  }
}

/** The program itself, when nobody else is behind a change. */
export const systemActor: Actor = { kind: 'system', id: null }
