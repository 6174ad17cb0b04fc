import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { databaseUnusable, reasonOf } from '../errors.ts'
import type { ColumnTypes, ConnectedDatabase } from './dialect.ts'
import type { DatabaseSchema } from './schema.ts'
import { modelMigration } from './migrations/0001-model.ts'
import { editionCountryMigration } from './migrations/0002-edition-country.ts'
import { viewsMigration } from './migrations/0003-views.ts'
import { knownReadersMigration } from './migrations/0004-known-readers.ts'
import { searchMigration } from './migrations/0005-search.ts'
import { searchWordsMigration } from './migrations/0006-search-words.ts'
import { accessMigration } from './migrations/0008-access.ts'
import { deskMigration } from './migrations/0009-desk.ts'
import { newsroomMigration } from './migrations/0010-newsroom.ts'
import { searchNamesMigration } from './migrations/0012-search-names.ts'
import { searchTokensMigration } from './migrations/0013-search-tokens.ts'
import { importsMigration } from './migrations/0017-imports.ts'
import { commentDecisionsMigration } from './migrations/0015-comment-decisions.ts'
import { ownSettingsMigration } from './migrations/0018-own-settings.ts'
import { searchNarrowedMigration } from './migrations/0019-search-narrowed.ts'
import { closedSectionsMigration } from './migrations/0021-closed-sections.ts'
import { forgottenAddressesMigration } from './migrations/0022-forgotten-addresses.ts'
import { searchPackedMigration } from './migrations/0023-search-packed.ts'
import { trashMigration } from './migrations/0024-trash.ts'
import { searchEntriesMigration } from './migrations/0025-search-entries.ts'
import { searchCountsMigration } from './migrations/0026-search-counts.ts'

/** A numbered change of the tables. One that has been shipped never changes. */
export interface NumberedMigration {
  readonly name: string
  readonly up: (db: Kysely<DatabaseSchema>, types: ColumnTypes) => Promise<void>
}

const migrations: readonly NumberedMigration[] = [
  modelMigration,
  editionCountryMigration,
  viewsMigration,
  knownReadersMigration,
  searchMigration,
  searchWordsMigration,
  accessMigration,
  deskMigration,
  newsroomMigration,
  searchNamesMigration,
  searchTokensMigration,
  commentDecisionsMigration,
  importsMigration,
  ownSettingsMigration,
  searchNarrowedMigration,
  closedSectionsMigration,
  forgottenAddressesMigration,
  searchPackedMigration,
  trashMigration,
  searchEntriesMigration,
  searchCountsMigration,
]

/** The last migration this version knows. */
export const latestMigration: string = migrations.at(-1)?.name ?? ''

/** Names of the migrations this database still lacks, in order. */
export async function pendingMigrations(database: ConnectedDatabase): Promise<readonly string[]> {
  const known = await createMigrator(database).getMigrations()
  return known.filter((migration) => migration.executedAt === undefined).map((migration) => migration.name)
}

/**
 * Brings the tables to this version, or to an older one that is named; returns the names of what was applied. Safe to call from
 * several processes at once.
 */
export async function migrate(database: ConnectedDatabase, last = latestMigration): Promise<readonly string[]> {
  const { error, results } = await createMigrator(database).migrateTo(last)
  if (error !== undefined) {
    const failed = results?.find((result) => result.status === 'Error')?.migrationName
    throw databaseUnusable(
      failed === undefined
        ? 'The database could not be brought to this version.'
        : `The migration ${failed} failed; nothing of it was kept.`,
      reasonOf(error),
      'If a newer version of Matbaa used this database, run that version; otherwise restore the copy made before.',
      error,
    )
  }
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName)
}

function createMigrator(database: ConnectedDatabase): Migrator {
  return new Migrator({
    db: database.writer,
    migrationTableName: 'migrations',
    migrationLockTableName: 'migrations_lock',
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          migrations.map(({ name, up }): [string, Migration] => [name, { up: (db) => up(db, database.columnTypes) }]),
        ),
    },
  })
}
