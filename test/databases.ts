import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { connectDatabase } from '../src/db/connect.ts'
import type { ConnectedDatabase, ConnectOptions } from '../src/db/dialect.ts'
import { migrate } from '../src/db/migrate.ts'

export type DatabaseKind = 'sqlite' | 'postgres'

/** A database of its own with the tables of this version; `remove` leaves nothing behind. */
export interface TestDatabase {
  readonly kind: DatabaseKind
  readonly address: string
  readonly database: ConnectedDatabase
  readonly remove: () => Promise<void>
}

/** Makes an empty database of the kind, with the tables of this version or of an older one. */
export async function createTestDatabase(
  kind: DatabaseKind,
  { last, ...options }: ConnectOptions & { readonly last?: string } = {},
): Promise<TestDatabase> {
  const place = kind === 'sqlite' ? await sqlitePlace() : await postgresPlace()
  const database = await connectDatabase(place.address, options)
  await migrate(database, last)
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

async function sqlitePlace(): Promise<{ address: string; remove: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'matbaa-test-'))
  return { address: join(directory, 'matbaa.sqlite'), remove: () => rm(directory, { recursive: true, force: true }) }
}

async function postgresPlace(): Promise<{ address: string; remove: () => Promise<void> }> {
  const server = inject('postgresUrl')
  const name = `test_${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`
  const administer = async (statement: string): Promise<void> => {
    const client = new pg.Client(server)
    await client.connect()
    try {
      await client.query(statement)
    } finally {
      await client.end()
    }
  }
  await administer(`create database ${name} template template0 encoding 'UTF8'`)
  const address = new URL(server)
  address.pathname = `/${name}`
  return { address: address.href, remove: () => administer(`drop database if exists ${name} with (force)`) }
}
