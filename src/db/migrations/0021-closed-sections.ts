import { type Kysely, sql } from 'kysely'
import type { ColumnTypes } from '../dialect.ts'
import type { DatabaseSchema } from '../schema.ts'

/** Sections have a colour of their own and can be closed; an import that failed says why by a code. */
export const closedSectionsMigration = {
  name: '0021-closed-sections',
  async up(db: Kysely<DatabaseSchema>, types: ColumnTypes): Promise<void> {
    // A backup of older tables has none of these columns, and is restored with the defaults.
    await db.schema
      .alterTable('sections')
      .addColumn('colour', types.text, (column) => column.notNull().defaultTo(sql`''`))
      .execute()
    await db.schema.alterTable('sections').addColumn('closed_at', types.integer).execute()
    await db.schema
      .alterTable('imports')
      .addColumn('error_code', types.text, (column) => column.notNull().defaultTo(sql`''`))
      .execute()
  },
}
