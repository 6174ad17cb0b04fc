import type { ColumnDataType, ColumnDefinitionBuilder, Kysely, LogEvent, RawBuilder } from 'kysely'
import type { DatabaseSchema } from './schema.ts'
import type { Database, Queryable } from './database.ts'

/** Column types that mean the same in both databases; migrations use these and no others. */
export interface ColumnTypes {
  /** Compared bytewise. */
  readonly text: RawBuilder<unknown>
  /** 64 bits on disk; values stay within what a JavaScript number holds exactly. */
  readonly integer: ColumnDataType
  readonly real: ColumnDataType
  /** Bytes, read as a `Uint8Array`. */
  readonly bytes: ColumnDataType
  /** Makes an integer column the primary key that counts upwards and never gives a number twice. */
  readonly counter: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder
  /** What ends a table with its own natural primary key, and any other table. */
  readonly keyedTable: RawBuilder<unknown>
  readonly table: RawBuilder<unknown>
  /** What ends a table whose rows are written over and over. */
  readonly rewrittenTable: RawBuilder<unknown>
  /** Makes the table that tells which numbers have a token. */
  readonly createTokenIndex: (db: Kysely<DatabaseSchema>, name: string) => Promise<void>
  /** Makes a table of the same in which tokens are numbers; absent where the first one is small enough. */
  readonly createNumberIndex?: (db: Kysely<DatabaseSchema>, name: string) => Promise<void>
  /** Makes a table of the same in which the numbers of an article are packed; absent where the first one is small enough. */
  readonly createPackedIndex?: (db: Kysely<DatabaseSchema>, name: string) => Promise<void>
  /** Puts a table of the same in the place of the three before; absent where there is but the first. */
  readonly replaceTokenIndexes?: (db: Kysely<DatabaseSchema>, name: string) => Promise<void>
}

/** A connected database with what its keeper needs beside the queries. */
export interface ConnectedDatabase extends Database {
  /** The connection that migrations run on. */
  readonly writer: Kysely<DatabaseSchema>
  readonly columnTypes: ColumnTypes
  /** Reads everything as it is at one moment, whatever is written meanwhile; one at a time. */
  readonly snapshot: <T>(work: (db: Queryable) => Promise<T>) => Promise<T>
  /** Name and version of the library or server, for `doctor`. */
  readonly describe: () => Promise<{ readonly name: string; readonly version: string }>
  /** Faults found in the stored data; empty when it is sound. */
  readonly checkIntegrity: () => Promise<readonly string[]>
  /** Writes a consistent copy to a file that does not exist yet; absent where the database has tools of its own for it. */
  readonly copyTo?: (file: string) => Promise<void>
  /** Refreshes the planner's statistics after a great change. */
  readonly analyze: () => Promise<void>
}

export interface ConnectOptions {
  /** Sees each statement after it ran: for counting and logging. */
  readonly log?: (event: LogEvent) => void
}
