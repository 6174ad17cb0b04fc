import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { connectDatabase } from '../src/db/connect.ts'
import type { ConnectedDatabase, ConnectOptions } from '../src/db/dialect.ts'
import { migrate } from '../src/db/migrate.ts'
import { createPostgresDatabase } from './postgres-server.ts'

export type DatabaseKind = 'sqlite' | 'postgres'

/** A database of its own with the tables of this version; `remove` leaves nothing behind. */
export interface TestDatabase {
  readonly kind: DatabaseKind
  readonly address: string
  readonly database: ConnectedDatabase
  readonly remove: () => Promise<void>
}

/** Makes an empty database of the kind, with the tables of this version, which are copied, or of an older one. */
export async function createTestDatabase(
  kind: DatabaseKind,
  { last, ...options }: ConnectOptions & { readonly last?: string } = {},
): Promise<TestDatabase> {
  const isCopied = last === undefined
  const place = kind === 'sqlite' ? await sqlitePlace(isCopied) : await postgresPlace(isCopied)
  const database = await connectDatabase(place.address, options)
  if (last !== undefined) await migrate(database, last)
  return {
    kind,
    address: place.address,
    database,
    async remove() {
      await database.close()
      await place.remove()
    },
  }
}

/** Runs the same tests on SQLite and on a real PostgreSQL, each on a fresh database for the whole suite. */
export function describeOnEachDatabase(name: string, tests: (get: () => TestDatabase) => void): void {
  for (const kind of ['sqlite', 'postgres'] as const) {
    describe(`${name} (${kind})`, () => {
      let current: TestDatabase | undefined
      beforeAll(async () => {
        current = await createTestDatabase(kind)
      })
      afterAll(() => current?.remove())
      tests(() => {
        if (current === undefined) throw new Error('The database is made before the tests run.')
        return current
      })
    })
  }
}

interface Place {
  readonly address: string
  readonly remove: () => Promise<void>
}

async function sqlitePlace(isCopied: boolean): Promise<Place> {
  const directory = await mkdtemp(join(tmpdir(), 'matbaa-test-'))
  const address = join(directory, 'matbaa.sqlite')
  if (isCopied) await copyFile(inject('templates').sqlite, address)
  return { address, remove: () => rm(directory, { recursive: true, force: true }) }
}

async function postgresPlace(isCopied: boolean): Promise<Place> {
  const server = inject('postgresUrl')
  const name = `test_${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`
  const template = isCopied ? inject('templates').postgres : 'template0'
  const remove = async (): Promise<void> => {
    const client = new pg.Client(server)
    await client.connect()
    try {
      await client.query(`drop database if exists ${name} with (force)`)
    } finally {
      await client.end()
    }
  }
  return { address: await createPostgresDatabase(server, name, template), remove }
}
