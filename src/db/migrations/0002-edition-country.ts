import { type Kysely, sql } from 'kysely'
import type { ColumnTypes } from '../dialect.ts'
import type { DatabaseSchema } from '../schema.ts'

/** The country whose announced months an edition follows; none for those that were there before. */
export const editionCountryMigration = {
  name: '0002-edition-country',
  async up(db: Kysely<DatabaseSchema>, types: ColumnTypes): Promise<void> {
    await db.schema
      .alterTable('editions')
      // A backup of older tables has no such column, and is restored with the default.
      .addColumn('country', types.text, (column) => column.notNull().defaultTo(sql`''`))
      .execute()
  },
}
