import type { Queryable } from '../../db/database.ts'
import type { RedirectsTable } from '../../db/schema.ts'

const rowsPerStatement = 100

/** What was recorded for any of several forms of an address, in no order. */
export async function findRedirects(db: Queryable, paths: readonly string[]): Promise<RedirectsTable[]> {
  return paths.length === 0 ? [] : db.selectFrom('redirects').selectAll().where('path', 'in', paths).execute()
}

/** Writes old addresses; the last word on an address wins. Each address stands once in `rows`. */
export async function saveRedirects(tx: Queryable, rows: readonly RedirectsTable[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await tx
      .insertInto('redirects')
      .values(rows.slice(start, start + rowsPerStatement))
      .onConflict((conflict) =>
        conflict.column('path').doUpdateSet((eb) => ({
          status: eb.ref('excluded.status'),
          target_kind: eb.ref('excluded.target_kind'),
          target_id: eb.ref('excluded.target_id'),
          target_path: eb.ref('excluded.target_path'),
        })),
      )
      .execute()
  }
}

/** Forgets old addresses; returns how many there were. */
export async function deleteRedirects(tx: Queryable, paths: readonly string[]): Promise<number> {
  if (paths.length === 0) return 0
  const rows = await tx.deleteFrom('redirects').where('path', 'in', paths).returning('path').execute()
  return rows.length
}

/** What leads to something is to lead to something else of its kind. */
export async function repointRedirects(tx: Queryable, from: string, to: string): Promise<void> {
  await tx.updateTable('redirects').set({ target_id: to }).where('target_id', '=', from).execute()
}

/** Old addresses that begin so, in their order, after one of them. */
export function listRedirects(
  db: Queryable,
  beginning: string,
  after: string,
  limit: number,
): Promise<readonly RedirectsTable[]> {
  return db
    .selectFrom('redirects')
    .selectAll()
    .where('path', '>', after)
    .$if(beginning !== '', (query) => query.where('path', '>=', beginning).where('path', '<', `${beginning}\u{10ffff}`))
    .orderBy('path')
    .limit(limit)
    .execute()
}
