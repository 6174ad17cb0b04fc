import type { Queryable } from '../../db/database.ts'
import type { PathsTable } from '../../db/schema.ts'

/** Takes an address under a language; false when it is taken. */
export async function takePath(tx: Queryable, path: PathsTable): Promise<boolean> {
  const row = await tx
    .insertInto('paths')
    .values(path)
    .onConflict((conflict) => conflict.columns(['language', 'slug']).doNothing())
    .returning('slug')
    .executeTakeFirst()
  return row !== undefined
}

/** What stands at an address: a section or a static page. */
export function findPath(db: Queryable, language: string, slug: string): Promise<PathsTable | undefined> {
  return db.selectFrom('paths').selectAll().where('language', '=', language).where('slug', '=', slug).executeTakeFirst()
}

/** The slugs of sections and pages of a language. */
export async function listSlugs(db: Queryable, language: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('paths').select('slug').where('language', '=', language).orderBy('slug').execute()
  return rows.map(({ slug }) => slug)
}

/** The addresses of sections and pages, by their ids. */
export async function findPathsOf(
  db: Queryable,
  targetIds: readonly string[],
): Promise<ReadonlyMap<string, PathsTable>> {
  if (targetIds.length === 0) return new Map()
  const rows = await db.selectFrom('paths').selectAll().where('target_id', 'in', targetIds).execute()
  return new Map(rows.map((row) => [row.target_id, row]))
}

/** Frees the address of a section or page. */
export async function deletePath(tx: Queryable, targetId: string): Promise<void> {
  await tx.deleteFrom('paths').where('target_id', '=', targetId).execute()
}
