import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { backedUpTables } from '../content/export/queries.ts'
import type { Clock } from '../db/database.ts'
import type { ConnectedDatabase } from '../db/dialect.ts'
import { latestMigration } from '../db/migrate.ts'
import { databaseDamaged } from '../errors.ts'
import type { Storage } from '../storage/storage.ts'
import { openTar } from './tar.ts'
import { writeArchive } from './write-archive.ts'

/**
 * A backup to be sent. It is written whole before the first byte leaves: whoever reads slowly must not hold one moment of the
 * database open, and whoever gets a file gets one that is complete.
 */
export async function openBackup(
  database: ConnectedDatabase,
  storage: Storage,
  clock: Clock,
): Promise<ReadableStream<Uint8Array>> {
  const [fault] = await database.checkIntegrity()
  if (fault !== undefined) throw databaseDamaged(`Nothing was backed up: ${fault}`)
  const directory = await mkdtemp(join(tmpdir(), 'matbaa-backup-'))
  const discard = (): Promise<void> => rm(directory, { recursive: true, force: true })
  try {
    const file = join(directory, 'backup.tar')
    const sink = await openTar(file)
    await database.snapshot((db) =>
      writeArchive({ db, storage, tables: backedUpTables, schema: latestMigration, clock }, sink),
    )
    const stream = createReadStream(file)
    stream.once('close', () => void discard())
    return Readable.toWeb(stream)
  } catch (error) {
    await discard()
    throw error
  }
}
