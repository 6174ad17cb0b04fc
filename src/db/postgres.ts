import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { DatabaseReader } from './database.ts'
import { databaseDamaged, databaseUnusable, diskFull } from '../errors.ts'
import type { ColumnTypes, ConnectedDatabase, ConnectOptions } from './dialect.ts'
import {
  createPostgresNumberIndex,
  createPostgresPackedIndex,
  createPostgresTokenIndex,
  replacePostgresTokenIndexes,
} from './postgres-older-token-indexes.ts'
import { postgresTokenIndex } from './postgres-token-index.ts'
import type { DatabaseSchema } from './schema.ts'

const columnTypes: ColumnTypes = {
  text: sql`text collate "C"`,
  integer: 'bigint',
  real: 'double precision',
  bytes: 'bytea',
  counter: (column) => column.primaryKey().generatedAlwaysAsIdentity(),
  keyedTable: sql``,
  table: sql``,
  rewrittenTable: sql`with (fillfactor = 50)`,
  createTokenIndex: createPostgresTokenIndex,
  createNumberIndex: createPostgresNumberIndex,
  createPackedIndex: createPostgresPackedIndex,
  replaceTokenIndexes: replacePostgresTokenIndexes,
}

const int8 = 20
const numeric = 1700

/** Connects to the PostgreSQL database that `url` names. */
export async function connectPostgres(url: string, options: ConnectOptions = {}): Promise<ConnectedDatabase> {
  const database = open(url, 10, options)
  await sql`select 1`.execute(database)

  return {
    reader: database,
    worker: database,
    writer: database,
    columnTypes,
    tokenIndex: postgresTokenIndex,
    transaction: (work) => database.transaction().execute(work).catch(throwExplained),
    snapshot: (work) =>
      database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    close: () => database.destroy(),
    async describe() {
      const { rows } = await sql<{ server_version: string }>`show server_version`.execute(database)
      return { name: 'PostgreSQL', version: rows[0]?.server_version ?? '' }
    },
    async checkIntegrity() {
      const { rows } = await sql<{ conname: string }>`select conname from pg_constraint where not convalidated`.execute(
        database,
      )
      return rows.map((row) => `The constraint ${row.conname} was never checked.`)
    },
    async analyze() {
      await sql`analyze`.execute(database)
    },
  }
}

/** Opens connections that only read, for a thread of their own. */
export function connectPostgresReader(url: string): DatabaseReader {
  const db = open(url, 2, {})
  return { db, tokenIndex: postgresTokenIndex, close: () => db.destroy() }
}

function open(connectionString: string, max: number, options: ConnectOptions): Kysely<DatabaseSchema> {
  const pool = new pg.Pool({
    connectionString,
    max,
    application_name: 'matbaa',
    connectionTimeoutMillis: 3_000,
    statement_timeout: 60_000,
    // Where the server cannot even say that a statement took too long.
    query_timeout: 65_000,
    keepAlive: true,
    idle_in_transaction_session_timeout: 60_000,
    // A page that is not next to the last one costs no more than another: no disk of today has a head to move.
    options: '-c random_page_cost=1.1',
    types: {
      // Counts and instants fit a JavaScript number; the driver would give text.
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === int8 || oid === numeric ? Number : pg.types.getTypeParser(oid, format),
    },
  })
  // A server that goes away makes idle clients fail; without a listener that would end this process.
  pool.on('error', () => undefined)
  // So does one that is in use but waits for its next statement; that statement then says what happened.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<DatabaseSchema>({
    dialect: new PostgresDialect({ pool }),
    ...(options.log === undefined ? {} : { log: options.log }),
  })
}

/** Of the server: it is going, has just come, or takes no more connections (57P, 08, 53300). */
const awayStates = /^(?:08|57P|53300)/
const damagedStates = /^XX00[12]$/
const diskFullState = '53100'
/** Of the way to it. */
const awayCodes = /^(?:ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EPIPE|EHOST|ENET)/
/** What `node:http` says, with the code of a lost connection, of a reader who went before all of a request was there. */
const cutRequest = 'aborted'
const awayWords =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Query read timeout)/

/** What an error says of the database as a whole, if it does: it is away, its disk is full, or it is damaged. */
export function explainPostgresFailure(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  const isServers = error instanceof pg.DatabaseError
  if (isServers && code === diskFullState) return diskFull(error)
  if (isServers && damagedStates.test(code)) return databaseDamaged(error.message, error)
  const isAway = isServers
    ? awayStates.test(code)
    : (awayCodes.test(code) && error.message !== cutRequest) || awayWords.test(error.message)
  if (!isAway) return error
  return databaseUnusable(
    'The database does not answer.',
    error.message,
    'See that PostgreSQL runs and can be reached; the server goes on by itself as soon as it does.',
    error,
  )
}

function throwExplained(error: unknown): never {
  throw explainPostgresFailure(error)
}

/** Whether an error says that a unique key was already taken. */
export function isPostgresUniqueViolation(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '23505'
}
