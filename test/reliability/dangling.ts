import { sql } from 'kysely'
import type { Queryable } from '../../src/db/database.ts'
import type { DatabaseSchema } from '../../src/db/schema.ts'

type Table = keyof DatabaseSchema

/** Columns that name a row of another table, or of one of several. */
const pointers: readonly (readonly [table: Table, column: string, ...targets: (readonly [Table, string])[]])[] = [
  ['articles', 'section_id', ['sections', 'id']],
  ['articles', 'lead_media_id', ['media', 'id']],
  ['articles', 'story_id', ['stories', 'id']],
  ['drafts', 'section_id', ['sections', 'id']],
  ['drafts', 'lead_media_id', ['media', 'id']],
  ['desk_entries', 'section_id', ['sections', 'id']],
  ['desk_entries', 'article_id', ['articles', 'id'], ['drafts', 'article_id']],
  ['listings', 'article_id', ['articles', 'id']],
  ['article_bylines', 'article_id', ['articles', 'id']],
  ['article_bylines', 'author_id', ['authors', 'id']],
  ['article_tags', 'article_id', ['articles', 'id']],
  ['article_tags', 'tag_id', ['tags', 'id']],
  ['sections', 'parent_id', ['sections', 'id']],
  ['pages', 'parent_id', ['pages', 'id']],
  ['pages', 'lead_media_id', ['media', 'id']],
  ['paths', 'target_id', ['sections', 'id'], ['pages', 'id'], ['tags', 'id'], ['authors', 'id']],
  ['authors', 'avatar_media_id', ['media', 'id']],
  ['author_texts', 'author_id', ['authors', 'id']],
  ['media_texts', 'media_id', ['media', 'id']],
  ['comments', 'article_id', ['articles', 'id']],
  ['comments', 'parent_id', ['comments', 'id']],
  ['placements', 'article_id', ['articles', 'id']],
  ['menu_items', 'menu_id', ['menus', 'id']],
  ['menu_items', 'parent_id', ['menu_items', 'id']],
  ['search_documents', 'article_id', ['articles', 'id']],
  ['search_names', 'target_id', ['sections', 'id'], ['tags', 'id'], ['authors', 'id'], ['pages', 'id']],
  ['webhook_deliveries', 'webhook_id', ['webhooks', 'id']],
]

/** Rows that point to something that is not there. */
export async function findDangling(db: Queryable): Promise<readonly string[]> {
  const faults: string[] = []
  for (const [table, column, ...targets] of pointers) {
    const missing = targets.map(
      ([target, key]) =>
        sql`not exists (select 1 from ${sql.table(target)} t where t.${sql.ref(key)} = s.${sql.ref(column)})`,
    )
    const { rows } = await sql<{ readonly lost: string }>`
      select s.${sql.ref(column)} as lost from ${sql.table(table)} s
      where s.${sql.ref(column)} is not null and ${sql.join(missing, sql` and `)}`.execute(db)
    for (const { lost } of rows) faults.push(`${table}.${column}: ${lost}`)
  }
  return faults
}
