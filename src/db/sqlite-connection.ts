import SqliteDatabase from 'better-sqlite3'
import { LRUCache } from 'lru-cache'
import { databaseUnusable } from '../errors.ts'
import type { StatementResult } from './sqlite-protocol.ts'

/** Oldest SQLite without the corruption bug that a WAL reset under two connections could cause. */
const oldestSafeVersion = [3, 51, 3] as const

const busyTimeoutMs = 10_000
const mostStatements = 500

export interface SqliteConnection {
  readonly run: (sql: string, parameters: readonly unknown[]) => StatementResult
  /** Until `leaveState` all that is read belongs to one state of the database. */
  readonly holdState: () => void
  readonly leaveState: () => void
  readonly close: () => void
}

/**
 * Opens one connection with the settings durability rests on, each set and then read back: a connection that does not
 * have them is refused.
 */
export function openSqliteConnection(file: string, access: 'write' | 'read'): SqliteConnection {
  const database = new SqliteDatabase(file, { timeout: busyTimeoutMs, fileMustExist: access === 'read' })
  try {
    configure(database, access)
  } catch (error) {
    database.close()
    throw error
  }
  const begin = database.prepare('begin')
  const commit = database.prepare('commit')
  const rollback = database.prepare('rollback')
  // A query text with a varying number of parameters must not fill the memory.
  const statements = new LRUCache<string, SqliteDatabase.Statement>({ max: mostStatements })

  return {
    run(sql, parameters) {
      const known = statements.get(sql)
      const statement = known ?? database.prepare(sql)
      if (known === undefined) statements.set(sql, statement)
      if (statement.reader) return { rows: statement.all(parameters), changes: undefined }
      return { rows: [], changes: statement.run(parameters).changes }
    },
    holdState: () => void begin.run(),
    leaveState() {
      if (!database.inTransaction) return
      try {
        commit.run()
      } catch {
        // A file that is damaged refuses this too. Nothing was written, and the statement that met the damage has told of it.
        if (database.inTransaction) rollback.run()
      }
    },
    close() {
      statements.clear()
      database.close()
    },
  }
}

function configure(database: SqliteDatabase.Database, access: 'write' | 'read'): void {
  refuseUnsafeLibrary(String(database.prepare('select sqlite_version()').pluck().get()))
  // WAL mode is a property of the file: only the writer sets it.
  if (access === 'write') database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('trusted_schema = OFF')
  database.pragma(`busy_timeout = ${busyTimeoutMs}`)
  // In KiB. A reader keeps the pages that lead to others; the system keeps the file in memory as well, once for all connections.
  database.pragma(`cache_size = -${access === 'write' ? 32_768 : 8_192}`)
  // Sixteen megabytes: pages that are written again and again reach the database file once.
  database.pragma('wal_autocheckpoint = 4000')
  database.pragma('temp_store = MEMORY')
  // What is deleted is overwritten where its page is written anyway: a key that was deleted is gone from the file.
  if (access === 'write') database.pragma('secure_delete = FAST')
  if (access === 'read') database.pragma('query_only = ON')

  const expected = {
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    busy_timeout: busyTimeoutMs,
    query_only: access === 'read' ? 1 : 0,
  }
  for (const [name, value] of Object.entries(expected)) {
    const actual: unknown = database.pragma(name, { simple: true })
    if (actual === value) continue
    throw databaseUnusable(
      `The database does not keep the setting ${name}.`,
      `It should be ${value} and is ${String(actual)}; without it an acknowledged write could be lost.`,
      'Check that the data folder is on a local disk (not a network share) and writable.',
    )
  }
}

function refuseUnsafeLibrary(version: string): void {
  const parts = version.split('.').map(Number)
  for (const [position, oldest] of oldestSafeVersion.entries()) {
    const part = parts[position] ?? 0
    if (part > oldest) return
    if (part < oldest) {
      throw databaseUnusable(
        `SQLite ${version} is not safe to use.`,
        `Versions before ${oldestSafeVersion.join('.')} can damage a database in WAL mode.`,
        'Install the dependencies again with `npm ci`: the project brings a newer SQLite.',
      )
    }
  }
}
