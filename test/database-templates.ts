import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { connectDatabase } from '../src/db/connect.ts'
import { migrate } from '../src/db/migrate.ts'
import { createPostgresDatabase, startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a PostgreSQL server whose user may create databases. */
    postgresUrl: string
    /** A file and a database of that server with the tables of this version and nothing in them, to be copied. */
    templates: { readonly sqlite: string; readonly postgres: string }
  }
}

/** Starts one real PostgreSQL for a whole test run, and makes the tables once in each kind of database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Nobody needs these databases after the machine has gone down.
  const server = await startPostgres('fsync=off')
  const directory = await mkdtemp(join(tmpdir(), 'matbaa-templates-'))
  const templates = { sqlite: join(directory, 'matbaa.sqlite'), postgres: 'migrated' }
  for (const address of [templates.sqlite, await createPostgresDatabase(server.url, templates.postgres)]) {
    const database = await connectDatabase(address)
    await migrate(database)
    await database.close()
  }
  project.provide('postgresUrl', server.url)
  project.provide('templates', templates)
  return async () => {
    await server.stop()
    await rm(directory, { recursive: true, force: true })
  }
}
