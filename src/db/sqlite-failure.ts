import { databaseDamaged, databaseUnusable, diskFull, reasonOf } from '../errors.ts'

/** A driver error that keeps SQLite's own code, such as `SQLITE_CONSTRAINT_UNIQUE`. */
export class SqliteError extends Error {
  override readonly name = 'SqliteError'
  readonly code: string
  constructor(message: string, code: string) {
    super(message)
    this.code = code
  }
}

/** What an error says of the database as a whole, if it does: its disk is full or fails, or its file is damaged. */
export function explainSqliteFailure(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'SQLITE_FULL') return diskFull(error)
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return databaseDamaged(reasonOf(error), error)
  if (!code.startsWith('SQLITE_IOERR')) return error
  return databaseUnusable(
    'The database cannot be read or written.',
    `The disk refused: ${reasonOf(error)} (${code}).`,
    'Look at the room that is left on the disk, and at what the system says of its health.',
    error,
  )
}
