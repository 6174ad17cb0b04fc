import type { Kysely } from 'kysely'
import type { DatabaseSchema } from './schema.ts'
import type { TokenIndex } from './token-index.ts'

/** What queries are built on: the whole database, or a transaction of it. */
export type Queryable = Kysely<DatabaseSchema>

/** The database as the layers above see it; which one it is, only the dialect files know. */
export interface Database {
  /** Point reads of reader pages. On SQLite the main thread's query-only connection: what is read in one turn is of one state. */
  readonly reader: Queryable
  /** Heavy reads: long lists, statistics, search, exports. On SQLite a worker thread, so that the event loop stays free. */
  readonly worker: Queryable
  /** Which articles have a word, in this database's own way. */
  readonly tokenIndex: TokenIndex
  /** One write transaction; what `work` throws rolls it back and is thrown on. Transactions queue, they never nest. */
  readonly transaction: <T>(work: (tx: Queryable) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/** A connection that only reads. */
export interface DatabaseReader {
  readonly db: Queryable
  readonly tokenIndex: TokenIndex
  readonly close: () => Promise<void>
}

/** Milliseconds since 1970 UTC; a parameter everywhere, so that tests own the time. */
export type Clock = () => number
