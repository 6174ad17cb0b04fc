import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { exportContent } from '../src/commands/archives.ts'
import { connectDatabase } from '../src/db/connect.ts'
import type { ConnectedDatabase } from '../src/db/dialect.ts'
import { migrate } from '../src/db/migrate.ts'
import { createDiskStorage } from '../src/storage/disk.ts'
import { createInvocation } from './invocation.ts'
import { createNewsroom, type TestNewsroom } from './newsroom.ts'

/** A newsroom in a data folder, where commands find it too, with all that it writes into its log. */
export interface LoggedNewsroom {
  /** Holds `data`, and whatever a test puts beside it. */
  readonly root: string
  readonly data: string
  readonly database: ConnectedDatabase
  readonly newsroom: TestNewsroom
  readonly log: () => string
  /** All rows that an export made now holds. */
  readonly exported: () => Promise<string>
  readonly close: () => Promise<void>
}

/** Makes one. */
export async function createLoggedNewsroom(options: { readonly sendsMail?: boolean } = {}): Promise<LoggedNewsroom> {
  const root = mkdtempSync(join(tmpdir(), 'matbaa-logged-'))
  const data = join(root, 'data')
  const mediaDirectory = join(data, 'media')
  await createDiskStorage(mediaDirectory, Date.now)
  const database = await connectDatabase(join(data, 'matbaa.sqlite'))
  await migrate(database)
  let log = ''
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      log += chunk.toString()
      done()
    },
  })
  const place = { kind: 'sqlite', address: '', database, remove: async () => undefined } as const
  const newsroom = await createNewsroom(place, { logger: pino({ level: 'trace' }, stream), mediaDirectory, ...options })
  return {
    root,
    data,
    database,
    newsroom,
    log: () => log,
    async exported() {
      const folder = join(root, 'export')
      await exportContent(createInvocation(root), folder, { data })
      return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.jsonl'))
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join('')
    },
    async close() {
      await newsroom.close()
      await database.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
