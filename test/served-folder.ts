import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectDatabase } from '../src/db/connect.ts'
import { migrate } from '../src/db/migrate.ts'
import { createDiskStorage } from '../src/storage/disk.ts'
import { createNewsroom } from './newsroom.ts'

/** A data folder that holds the fixture newsroom, for the built program to serve. */
export interface ServedFolder {
  readonly root: string
  readonly data: string
  readonly remove: () => void
}

/** Makes such a folder. */
export async function createServedFolder(): Promise<ServedFolder> {
  const root = mkdtempSync(join(tmpdir(), 'matbaa-serve-'))
  const data = join(root, 'data')
  const media = join(data, 'media')
  await createDiskStorage(media, Date.now)
  chmodSync(data, 0o700)
  const address = join(data, 'matbaa.sqlite')
  const database = await connectDatabase(address)
  await migrate(database)
  const newsroom = await createNewsroom(
    { kind: 'sqlite', address, database, remove: async () => undefined },
    { mediaDirectory: media },
  )
  await newsroom.close()
  await database.close()
  return { root, data, remove: () => rmSync(root, { recursive: true, force: true }) }
}
