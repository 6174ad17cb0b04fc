import { type Kysely, sql } from 'kysely'
import type { ColumnTypes } from '../dialect.ts'
import type { DatabaseSchema } from '../schema.ts'

/** Who brought a file in, and what webhooks lack: a name, and when a delivery is tried. */
export const newsroomMigration = {
  name: '0010-newsroom',
  async up(db: Kysely<DatabaseSchema>, types: ColumnTypes): Promise<void> {
    await db.schema.alterTable('media').addColumn('created_by', types.text).execute()
    await db.schema
      .alterTable('webhooks')
      .addColumn('name', types.text, (column) => column.notNull().defaultTo(sql`''`))
      .execute()
    await db.schema.createIndex('webhook_deliveries_created_at').on('webhook_deliveries').column('created_at').execute()
    await db.schema.createIndex('jobs_newest').on('jobs').columns(['created_at', 'id']).execute()
  },
}
