import { type Kysely, sql } from 'kysely'
import type { ColumnTypes } from '../dialect.ts'
import type { DatabaseSchema } from '../schema.ts'
import { changeRows } from '../term-counts.ts'

/** A whole number of rows of counters, of a size that is written in one statement. */
const termsAtOnce = 32_768

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
      const { rows: changes } = await sql<{ id: number; by: number }>`
        select id, documents as by from search_terms
        where id >= ${from} and id < ${from + termsAtOnce} and documents > 0 order by id`.execute(db)
      const { rows } = changeRows([], changes)
      if (rows.length > 0) await db.insertInto('search_counts').values(rows).execute()
    }
    await db.schema.alterTable('search_terms').dropColumn('documents').execute()
  },
}
