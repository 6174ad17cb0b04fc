import { type Kysely, sql } from 'kysely'
import type { DatabaseSchema } from '../schema.ts'

/** Tables whose `extra` an import filled, with what tells their rows apart. */
const places: readonly (readonly [table: string, key: readonly string[]])[] = [
  ['pages', ['id']],
  ['comments', ['id']],
  ['import_items', ['source_id', 'type', 'external_id']],
]

const rowsAtOnce = 200

/** Mail addresses and networks of commenters that imports had kept where nobody erases or forgets them are taken out. */
export const forgottenAddressesMigration = {
  name: '0022-forgotten-addresses',
  async up(db: Kysely<DatabaseSchema>): Promise<void> {
    for (const [table, key] of places) await forgetIn(db, table, key)
  },
}

async function forgetIn(db: Kysely<DatabaseSchema>, table: string, key: readonly string[]): Promise<void> {
  const columns = sql.join(key.map((name) => sql.ref(name)))
  const valuesOf = (row: Readonly<Record<string, unknown>>) => sql.join(key.map((name) => row[name]))
  let after = sql.join(key.map(() => ''))
  for (;;) {
    const { rows } = await sql<Record<string, string>>`
      select ${columns}, extra from ${sql.table(table)}
      where (${columns}) > (${after}) and (extra like '%"authorEmail":%' or extra like '%"akismet_%')
      order by ${columns} limit ${rowsAtOnce}`.execute(db)
    for (const row of rows) {
      const extra = withoutAddresses(row['extra'] ?? '{}')
      await sql`update ${sql.table(table)} set extra = ${extra} where (${columns}) = (${valuesOf(row)})`.execute(db)
    }
    const last = rows.at(-1)
    if (last === undefined) return
    after = valuesOf(last)
  }
}

/** Without the addresses of comments and without what Akismet kept beside its judgement: the letter, the network, the browser. */
function withoutAddresses(json: string): string {
  return JSON.stringify(
    JSON.parse(json, (name, value: unknown) => {
      if (name === 'authorEmail' || name.startsWith('akismet_')) return undefined
      return Array.isArray(value) ? value.filter((item) => !isAkismets(item)) : value
    }),
  )
}

/** An entry of what WordPress keeps beside a comment, as its export has it. */
const isAkismets = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && 'key' in item && String(item.key).startsWith('akismet_')
