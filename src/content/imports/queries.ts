import type { Queryable } from '../../db/database.ts'
import type { ImportsTable } from '../../db/schema.ts'

/** An export that was brought in. */
export type ImportRow = Readonly<ImportsTable>

/** So many are told of; there are as many as somebody brought in by hand. */
const mostListed = 50

/** Writes a new one. */
export async function insertImport(tx: Queryable, row: ImportRow): Promise<void> {
  await tx.insertInto('imports').values(row).execute()
}

/** One of them. */
export function findImport(db: Queryable, id: string): Promise<ImportRow | undefined> {
  return db.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The newest first. */
export function listImports(db: Queryable): Promise<ImportRow[]> {
  return db
    .selectFrom('imports')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostListed)
    .execute()
}

/** Whether one is being read or written. */
export async function isImporting(db: Queryable): Promise<boolean> {
  const row = await db
    .selectFrom('imports')
    .select('id')
    .where('state', 'in', ['checking', 'importing'])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Changes one. */
export async function updateImport(tx: Queryable, id: string, changes: Partial<ImportRow>): Promise<void> {
  await tx.updateTable('imports').set(changes).where('id', '=', id).execute()
}

/** Forgets one. */
export async function deleteImport(tx: Queryable, id: string): Promise<void> {
  await tx.deleteFrom('imports').where('id', '=', id).execute()
}
