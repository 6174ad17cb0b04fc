import { MatbaaError } from '../errors.ts'
import type { DatabaseReader } from './database.ts'
import type { ConnectedDatabase, ConnectOptions } from './dialect.ts'
import {
  connectPostgres,
  connectPostgresReader,
  explainPostgresFailure,
  isPostgresUniqueViolation,
} from './postgres.ts'
import { explainSqliteFailure } from './sqlite-failure.ts'
import { connectSqlite, connectSqliteReader, isSqliteUniqueViolation } from './sqlite.ts'

/** Connects to a database by its address: `postgres://…`, or the path of an SQLite file. */
export function connectDatabase(address: string, options: ConnectOptions = {}): Promise<ConnectedDatabase> {
  return isPostgres(address) ? connectPostgres(address, options) : connectSqlite(address, options)
}

/** Connects only to read, on the calling thread: for threads that are there for one kind of question. */
export function connectReader(address: string): DatabaseReader {
  return isPostgres(address) ? connectPostgresReader(address) : connectSqliteReader(address)
}

/** Whether a database address names a server, not a file. */
export function isPostgres(address: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(address)
}

/** Whether a write failed because its unique key was already taken, in either database; also where that was explained. */
export function isUniqueViolation(error: unknown): boolean {
  const refusal = error instanceof MatbaaError ? error.cause : error
  return isSqliteUniqueViolation(refusal) || isPostgresUniqueViolation(refusal)
}

/** The error of a database that is away, damaged or has no room, said so that people understand it; any other as it is. */
export function explainFailure(error: unknown): unknown {
  return explainPostgresFailure(explainSqliteFailure(error))
}
