import type { Kysely } from 'kysely'
import type { ColumnTypes } from '../dialect.ts'
import type { DatabaseSchema } from '../schema.ts'

/** Exports of other systems that were brought in through the newsroom's interface, and what became of each. */
export const importsMigration = {
  name: '0017-imports',
  async up(db: Kysely<DatabaseSchema>, types: ColumnTypes): Promise<void> {
    await db.schema
      .createTable('imports')
      .addColumn('id', types.text, (column) => column.notNull().primaryKey())
      .addColumn('name', types.text, (column) => column.notNull())
      .addColumn('storage_key', types.text, (column) => column.notNull())
      .addColumn('bytes', types.integer, (column) => column.notNull())
      .addColumn('state', types.text, (column) => column.notNull())
      .addColumn('options', types.text, (column) => column.notNull())
      .addColumn('step', types.text, (column) => column.notNull())
      .addColumn('done', types.integer, (column) => column.notNull())
      .addColumn('total', types.integer, (column) => column.notNull())
      .addColumn('report', types.text, (column) => column.notNull())
      .addColumn('error', types.text, (column) => column.notNull())
      .addColumn('created_at', types.integer, (column) => column.notNull())
      .addColumn('created_by', types.text)
      .addColumn('finished_at', types.integer)
      .modifyEnd(types.table)
      .execute()
  },
}
