import { sql } from 'kysely'
import type { Queryable } from '../../db/database.ts'
import type { DatabaseSchema } from '../../db/schema.ts'
import type { SettingKey } from '../settings/keys.ts'

/**
 * What leaves in an export, in an order in which every row finds those it points to, each with the key it is read by.
 * People's secrets, other machines' state and what can be derived again stay.
 */
export const exportedTables = [
  ['settings', ['key']],
  ['editions', ['language']],
  ['announced_months', ['calendar', 'country', 'year', 'month']],
  ['media', ['id']],
  ['media_texts', ['media_id', 'language']],
  ['sections', ['id']],
  ['tags', ['id']],
  ['authors', ['id']],
  ['author_texts', ['author_id', 'language']],
  ['pages', ['id']],
  ['paths', ['language', 'slug']],
  ['stories', ['id']],
  ['story_declines', ['story_id', 'language']],
  ['codes', ['code']],
  ['articles', ['id']],
  ['article_bylines', ['article_id', 'author_id']],
  ['article_tags', ['article_id', 'tag_id']],
  ['drafts', ['article_id']],
  ['revisions', ['id']],
  ['comments', ['id']],
  ['placements', ['id']],
  ['arrangements', ['language', 'page']],
  ['menus', ['id']],
  ['menu_items', ['id']],
  ['redirects', ['path']],
  ['view_totals', ['article_id']],
  ['view_days', ['article_id', 'day']],
  ['view_refusals', ['language', 'day', 'reason']],
  ['search_misses', ['language', 'day', 'query']],
  ['audit', ['seq']],
  ['import_sources', ['id']],
  ['import_items', ['source_id', 'type', 'external_id']],
] as const satisfies readonly KeyedTable[]

/** A table and the key its rows are read by. */
export type KeyedTable = readonly [table: keyof DatabaseSchema, key: readonly [string, ...string[]]]

/** What a backup holds beside that: people and their secrets, work that waits, and what is derived. */
const keptTables = [
  ['users', ['id']],
  ['passkeys', ['credential_id']],
  ['recovery_codes', ['user_id', 'code_hash']],
  ['own_settings', ['user_id', 'key']],
  ['api_keys', ['id']],
  ['webhooks', ['id']],
  ['webhook_deliveries', ['id']],
  ['jobs', ['id']],
] as const satisfies readonly KeyedTable[]
const derivedTables = [
  ['listings', ['list', 'published_at', 'code']],
  ['content_references', ['source_id', 'target_id', 'source_kind', 'target_kind']],
  ['comment_counts', ['article_id']],
] as const satisfies readonly KeyedTable[]

/** Every table of a backup, in an order in which the rows can be written again. Sessions and one-time links end with a restore. */
export const backedUpTables: readonly KeyedTable[] = [...keptTables, ...exportedTables, ...derivedTables]

/** A row as it is stored. */
export type StoredRow = Readonly<Record<string, string | number | null>>

/** All rows of a table in the order of its key, read in batches of so many: constant memory, whatever the size. */
export async function* readTable(db: Queryable, [table, key]: KeyedTable, rowsAtOnce = 200): AsyncGenerator<StoredRow> {
  let last: StoredRow | undefined
  do {
    const rows: readonly StoredRow[] = await readBatch(db, table, key, last, rowsAtOnce)
    for (const row of rows) if (!staysHere(row)) yield row
    last = rows.length < rowsAtOnce ? undefined : rows.at(-1)
  } while (last !== undefined)
}

const ownKeys: readonly string[] = ['search-version', 'search-terms-forgotten', 'desk-version'] satisfies SettingKey[]

/** Rows that only serve as locks, and what tells how far this database's own search index and list of articles are. */
function staysHere({ key }: StoredRow): boolean {
  return typeof key === 'string' && (key.startsWith('lock:') || ownKeys.includes(key))
}

async function readBatch(
  db: Queryable,
  table: keyof DatabaseSchema,
  key: readonly string[],
  after: StoredRow | undefined,
  limit: number,
): Promise<readonly StoredRow[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)))
  const beyond =
    after === undefined ? sql`` : sql`where (${columns}) > (${sql.join(key.map((column) => after[column] ?? null))})`
  const statement = sql<StoredRow>`select * from ${sql.table(table)} ${beyond} order by ${columns} limit ${limit}`
  const { rows } = await statement.execute(db)
  return rows
}

/** Writes rows as they were stored; a tree of sections is tied together afterwards by `tieSections`. */
export async function writeStoredRows(
  tx: Queryable,
  table: keyof DatabaseSchema,
  rows: readonly StoredRow[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const tuples = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`)
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) values ${sql.join(tuples)}`.execute(
    tx,
  )
}

/** Gives sections their parents, once all are there. */
export async function tieSections(tx: Queryable, parents: ReadonlyMap<string, string>): Promise<void> {
  for (const [id, parent_id] of parents) {
    await tx.updateTable('sections').set({ parent_id }).where('id', '=', id).execute()
  }
}
