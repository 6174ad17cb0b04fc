import type { Queryable } from '../../db/database.ts'
import { readJson } from '../json.ts'
import type { Derivative } from '../media/picture.ts'

/** Whether anybody, the demo included, has written anything into this newsroom. */
export async function hasContent(db: Queryable): Promise<boolean> {
  for (const table of ['articles', 'drafts', 'pages', 'sections', 'import_sources'] as const) {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.lit(1).as('one'))
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) return true
  }
  return false
}

/** Keys in storage of everything that media rows point to, each once. */
export async function listStorageKeys(db: Queryable): Promise<readonly string[]> {
  const rows = await db.selectFrom('media').select(['storage_key', 'derivatives']).execute()
  const keys = rows.flatMap((row) => {
    const derivatives = readJson<readonly Derivative[]>(row.derivatives)
    return [row.storage_key, ...derivatives.map(({ key }) => key)]
  })
  return [...new Set(keys)].filter((key) => key !== '')
}
