import { type RawBuilder, sql, SqliteAdapter } from 'kysely'
import type { Queryable } from './database.ts'

/** A long text as it comes out of the database: bytes where those are read several times faster. */
export type LongText = string | Uint8Array

/** Selects a column of long texts: better-sqlite3 hands bytes over whole, but decodes text letter by letter. */
export const longText = (db: Queryable, column: string): RawBuilder<LongText> =>
  db.getExecutor().adapter instanceof SqliteAdapter ? sql`cast(${sql.ref(column)} as blob)` : sql`${sql.ref(column)}`

/** The text of it. */
export const readLongText = (value: LongText): string =>
  typeof value === 'string' ? value : Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString()
