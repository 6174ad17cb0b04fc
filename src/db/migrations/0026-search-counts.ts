import { type Kysely, sql } from 'kysely'
import type { ColumnTypes } from '../dialect.ts'
import type { DatabaseSchema } from '../schema.ts'

const countersInRow = 64
const digits = 8

/** A whole number of rows, of a size that is written in one statement. */
const termsAtOnce = 256 * countersInRow

/** How many articles have each term, many terms to a row instead of one: a publication writes a fraction of the pages. */
export const searchCountsMigration = {
  name: '0026-search-counts',
  async up(db: Kysely<DatabaseSchema>, types: ColumnTypes): Promise<void> {
    await db.schema
      .createTable('search_counts')
      .addColumn('block', types.integer, (column) => column.primaryKey())
      .addColumn('documents', types.text, (column) => column.notNull())
      .modifyEnd(types.rewrittenTable)
      .execute()
    const { rows: newest } = await sql<{ id: number | null }>`select max(id) as id from search_terms`.execute(db)
    for (let from = 0; from <= (newest[0]?.id ?? -1); from += termsAtOnce) {
      const { rows: counted } = await sql<{ id: number; documents: number }>`
        select id, documents from search_terms
        where id >= ${from} and id < ${from + termsAtOnce} and documents > 0`.execute(db)
      const blocks = Map.groupBy(counted, ({ id }) => Math.floor(id / countersInRow))
      const rows = Array.from(blocks, ([block, terms]) => ({ block, documents: countersOf(terms) }))
      if (rows.length > 0) await db.insertInto('search_counts').values(rows).execute()
    }
    await db.schema.alterTable('search_terms').dropColumn('documents').execute()
  },
}

function countersOf(terms: readonly { readonly id: number; readonly documents: number }[]): string {
  const counters = Array.from({ length: countersInRow }, () => 0)
  for (const { id, documents } of terms) counters[id % countersInRow] = documents
  return counters.map((count) => String(count).padStart(digits, '0')).join('')
}
