import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Actor, ContentContext } from '../content/context.ts'
import { readEditionLocales } from '../content/editions/locales.ts'
import { createEventBus, type EventBus } from '../content/events.ts'
import { cacheTag } from '../content/invalidations/tags.ts'
import { connectDatabase } from '../db/connect.ts'
import type { ConnectedDatabase } from '../db/dialect.ts'
import { migrate, pendingMigrations } from '../db/migrate.ts'
import { databaseUnusable, invalidConfig, reasonOf } from '../errors.ts'
import type { Logger } from '../log.ts'
import { createRenderLabelsSource } from '../render-labels.ts'
import { createDiskStorage } from '../storage/disk.ts'
import type { Storage } from '../storage/storage.ts'

/** An opened newsroom: what every command works on. */
export interface Newsroom {
  readonly config: Config
  readonly log: Logger
  readonly database: ConnectedDatabase
  readonly storage: Storage
  readonly events: EventBus
  readonly context: ContentContext
  /** Reads the editions' languages, zones and digits again, at once. */
  readonly reloadLocales: () => Promise<void>
  readonly close: () => Promise<void>
}

/** `upgrade` brings old tables to this version (after a copy, where the database can make one); `refuse` explains instead. */
export type MigrationMode = 'upgrade' | 'refuse'

/** Opens the data folder and its database; makes both where they are not there yet. */
export async function openNewsroom(
  config: Config,
  log: Logger,
  actor: Actor,
  migrations: MigrationMode,
): Promise<Newsroom> {
  makeDataDirectory(config.mediaDir)
  const database = await connectDatabase(config.database)
  try {
    await bringUpToDate(database, config, log, migrations)
    const events = createEventBus((error) => log.error({ err: error }, 'a listener failed'))
    const locales = await readEditionLocales(database.reader)
    const context: ContentContext = {
      db: database,
      clock: Date.now,
      actor,
      random: (bytes) => randomBytes(bytes),
      locale: locales.of,
      renderLabels: createRenderLabelsSource(locales.of),
      emit: events.emit,
    }
    let reloading = Promise.resolve()
    events.subscribe((event) => {
      if (event.type !== 'invalidated' || !event.tags.includes(cacheTag.settings())) return
      reloading = reloading
        .then(locales.reload)
        .catch((error: unknown) => log.error({ err: error }, 'the editions could not be read again'))
    })
    const storage = await createDiskStorage(config.mediaDir, Date.now)
    return {
      config,
      log,
      database,
      storage,
      events,
      context,
      reloadLocales: locales.reload,
      async close() {
        await reloading
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

function makeDataDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw invalidConfig(
      `The data folder ${directory} cannot be made.`,
      reasonOf(error),
      'Choose a folder this user may write to, with --data.',
    )
  }
}

async function bringUpToDate(
  database: ConnectedDatabase,
  config: Config,
  log: Logger,
  mode: MigrationMode,
): Promise<void> {
  const pending = await pendingMigrations(database)
  if (pending.length === 0) return
  const isEmpty = pending[0] === '0001-model'
  if (mode === 'refuse' && !isEmpty) {
    throw databaseUnusable(
      'The tables are of an older version.',
      `Not yet applied: ${pending.join(', ')}.`,
      'Run `matbaa migrate` (make a backup before), or start with --migrate.',
    )
  }
  if (!isEmpty && database.copyTo !== undefined) {
    const copy = join(config.dataDir, 'copies', `before-${pending.at(-1) ?? ''}-${Date.now()}.sqlite`)
    mkdirSync(join(config.dataDir, 'copies'), { recursive: true, mode: 0o700 })
    await database.copyTo(copy)
    log.info({ copy }, 'copied the database before changing its tables')
  }
  log.info({ applied: await migrate(database) }, 'the tables are of this version')
}
