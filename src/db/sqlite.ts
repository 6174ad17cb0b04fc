import { chmodSync, existsSync } from 'node:fs'
import { Kysely, sql } from 'kysely'
import type { DatabaseReader } from './database.ts'
import type { ColumnTypes, ConnectedDatabase, ConnectOptions } from './dialect.ts'
import type { DatabaseSchema } from './schema.ts'
import { openSqliteConnection } from './sqlite-connection.ts'
import { mainThreadExecutor, sqliteDialect, workerExecutor } from './sqlite-driver.ts'
import { explainSqliteFailure, SqliteError } from './sqlite-failure.ts'
import { createSqliteTokenIndex, sqliteTokenIndex } from './sqlite-token-index.ts'

const columnTypes: ColumnTypes = {
  text: sql`text`,
  integer: 'integer',
  real: 'real',
  bytes: 'blob',
  counter: (column) => column.primaryKey().autoIncrement(),
  keyedTable: sql`strict, without rowid`,
  table: sql`strict`,
  rewrittenTable: sql`strict`,
  createTokenIndex: createSqliteTokenIndex,
}

/** Opens (or makes) the SQLite database in `file`: one writer thread, one thread for heavy reads, point reads here. */
export async function connectSqlite(file: string, options: ConnectOptions = {}): Promise<ConnectedDatabase> {
  const isNew = !existsSync(file)
  const open = (dialect: ReturnType<typeof sqliteDialect>): Kysely<DatabaseSchema> =>
    new Kysely<DatabaseSchema>({ dialect, ...(options.log === undefined ? {} : { log: options.log }) })

  const writing = await workerExecutor(file, 'write')
  const writer = open(sqliteDialect(writing, 'writes'))
  // The writer has answered once the file exists in WAL mode; the readers cannot open it before.
  await sql`select 1`.execute(writer)
  if (isNew) chmodSync(file, 0o600)
  const heavyReading = await workerExecutor(file, 'read')
  const worker = open(sqliteDialect(heavyReading, 'reads'))
  const pointReading = mainThreadExecutor(openSqliteConnection(file, 'read'))
  const reader = open(sqliteDialect(pointReading, 'points'))

  return {
    reader,
    worker,
    writer,
    columnTypes,
    tokenIndex: sqliteTokenIndex,
    transaction: (work) => writer.transaction().execute(work).catch(throwExplained),
    snapshot: (work) => worker.transaction().execute(work),
    async close() {
      for (const database of [reader, worker, writer]) await database.destroy()
      // The writer last: it takes the log into the file, and leaves none behind.
      for (const executor of [pointReading, heavyReading, writing]) await executor.close()
    },
    async describe() {
      const { rows } = await sql<{ version: string }>`select sqlite_version() as version`.execute(reader)
      return { name: 'SQLite', version: rows[0]?.version ?? '' }
    },
    async checkIntegrity() {
      // A connection that has read the index of words keeps its structure, and its check does not look whether another connection
      // changed it since: it would call a sound file corrupt. A fresh one has nothing to be stale.
      const checking = await workerExecutor(file, 'read')
      const fresh = open(sqliteDialect(checking, 'reads'))
      try {
        return await findFaults(fresh)
      } finally {
        await fresh.destroy()
        await checking.close()
      }
    },
    async copyTo(target) {
      await sql`vacuum into ${target}`.execute(writer)
      chmodSync(target, 0o600)
    },
    async analyze() {
      await sql`analyze`.execute(writer)
      // With samples of single columns SQLite would plan every query again for each value that is bound.
      await sql`delete from sqlite_stat4`.execute(writer)
      await sql`analyze sqlite_schema`.execute(writer)
    },
  }
}

async function findFaults(db: Kysely<DatabaseSchema>): Promise<string[]> {
  const pages = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(db)
  const keys = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db)
  return [
    ...pages.rows.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
    ...keys.rows.slice(0, 20).map((row) => `A row of ${row.table} points to a missing row of ${row.parent}.`),
  ]
}

/** Opens a connection that only reads, on the calling thread: for a thread that is there for nothing else. */
export function connectSqliteReader(file: string): DatabaseReader {
  const reading = mainThreadExecutor(openSqliteConnection(file, 'read'))
  const db = new Kysely<DatabaseSchema>({ dialect: sqliteDialect(reading, 'points') })
  return {
    db,
    tokenIndex: sqliteTokenIndex,
    async close() {
      await db.destroy()
      await reading.close()
    },
  }
}

function throwExplained(error: unknown): never {
  throw explainSqliteFailure(error)
}

/** Whether an error says that a unique key was already taken. */
export function isSqliteUniqueViolation(error: unknown): boolean {
  return (
    error instanceof SqliteError &&
    (error.code === 'SQLITE_CONSTRAINT_UNIQUE' || error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY')
  )
}
