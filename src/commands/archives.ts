import { backedUpTables, exportedTables, type StoredRow } from '../content/export/queries.ts'
import { isSecretKey } from '../content/settings/queries.ts'
import type { ConnectedDatabase } from '../db/dialect.ts'
import { latestMigration } from '../db/migrate.ts'
import { databaseDamaged } from '../errors.ts'
import { openDirectory } from '../export/directory.ts'
import type { Manifest } from '../export/manifest.ts'
import { checkArchive, restoreArchive } from '../export/restore-archive.ts'
import { openTar } from '../export/tar.ts'
import { writeArchive } from '../export/write-archive.ts'
import { type Invocation, type SettingFlags, systemActor, withNewsroom } from './invocation.ts'
import { createProgress, type Terminal } from './terminal.ts'

interface ArchiveFlags extends SettingFlags {
  readonly json?: boolean
}

const options = { actor: systemActor, migrations: 'refuse' } as const

/** Writes everything of a newsroom into one tar file, from one moment, while it goes on serving. */
export function backup(invocation: Invocation, file: string, flags: ArchiveFlags): Promise<number> {
  const { terminal } = invocation
  return withNewsroom(invocation, flags, options, async ({ database, storage, context }) => {
    await refuseDamaged(database)
    const progress = createProgress(terminal, 'backing up', context.clock)
    const sink = await openTar(file)
    const manifest = await database.snapshot((db) =>
      writeArchive(
        { db, storage, tables: backedUpTables, schema: latestMigration, clock: context.clock },
        sink,
        progress.update,
      ),
    )
    progress.end()
    return report(terminal, manifest, flags)
  })
}

/** Writes the content of a newsroom as JSON lines and media files into a folder; nobody's secrets or addresses are in it. */
export function exportContent(invocation: Invocation, directory: string, flags: ArchiveFlags): Promise<number> {
  const { terminal } = invocation
  return withNewsroom(invocation, flags, options, async ({ database, storage, context }) => {
    const progress = createProgress(terminal, 'exporting', context.clock)
    const sink = await openDirectory(directory)
    const manifest = await database.snapshot((db) =>
      writeArchive(
        {
          db,
          storage,
          tables: exportedTables,
          schema: latestMigration,
          clock: context.clock,
          transform: withoutSecrets,
        },
        sink,
        progress.update,
      ),
    )
    progress.end()
    return report(terminal, manifest, flags)
  })
}

/** Fills an empty newsroom from a backup; the backup is read through and checked before anything is written. */
export function restore(invocation: Invocation, file: string, flags: ArchiveFlags): Promise<number> {
  const { terminal } = invocation
  return withNewsroom(invocation, flags, options, async ({ database, storage, context }) => {
    const manifest = await checkArchive(file, latestMigration)
    const progress = createProgress(terminal, 'restoring', context.clock)
    await restoreArchive({ database, storage }, file, manifest, progress.update)
    await database.analyze()
    progress.end()
    return report(terminal, manifest, flags)
  })
}

/** A copy of what is damaged must not take the place of one that is sound. */
async function refuseDamaged(database: ConnectedDatabase): Promise<void> {
  const [fault] = await database.checkIntegrity()
  if (fault !== undefined) throw databaseDamaged(`Nothing was backed up: ${fault}`)
}

/** What readers and writers gave for the newsroom alone stays in it, and so do its secrets. */
function withoutSecrets(table: string, row: StoredRow): StoredRow | undefined {
  if (table === 'settings' && isSecretKey(String(row['key']))) return undefined
  switch (table) {
    case 'comments':
      // Beside it lies what another system knew of its writer.
      return { ...row, author_email: '', network_hash: '', extra: '{}' }
    case 'authors':
      return { ...row, email: '' }
    case 'pages':
      return { ...row, extra: withoutMailAddresses(String(row['extra'])) }
    case 'import_items':
      // What has no place here may be anybody's letter or order.
      return row['target_kind'] === 'none' ? { ...row, extra: '{}' } : row
    default:
      return row
  }
}

/** Imports kept the comments of pages as they were, once with the addresses of those who wrote them. */
function withoutMailAddresses(json: string): string {
  return JSON.stringify(JSON.parse(json, (name, value: unknown) => (name === 'authorEmail' ? undefined : value)))
}

/** Says what an archive holds; 1 when media files were missing from it. */
function report(terminal: Terminal, manifest: Manifest, flags: ArchiveFlags): number {
  const { rows, parts, missing } = manifest
  const media = parts.filter(({ name }) => name.startsWith('media/')).length
  if (flags.json === true) terminal.out(`${JSON.stringify({ rows, media, missing })}\n`)
  else {
    for (const [table, count] of Object.entries(rows)) if (count > 0) terminal.out(`${table}: ${count}\n`)
    terminal.out(`media files: ${media}\n`)
    for (const key of missing) terminal.err(`missing from storage: ${key}\n`)
  }
  return missing.length === 0 ? 0 : 1
}
