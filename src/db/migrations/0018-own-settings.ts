import type { Kysely } from 'kysely'
import type { ColumnTypes } from '../dialect.ts'
import type { DatabaseSchema } from '../schema.ts'

/** What each person of the newsroom has set for themselves: filters of the list of articles, which mail they get. */
export const ownSettingsMigration = {
  name: '0018-own-settings',
  async up(db: Kysely<DatabaseSchema>, types: ColumnTypes): Promise<void> {
    await db.schema
      .createTable('own_settings')
      .addColumn('user_id', types.text, (column) => column.notNull().references('users.id').onDelete('cascade'))
      .addColumn('key', types.text, (column) => column.notNull())
      .addColumn('value', types.text, (column) => column.notNull())
      .addPrimaryKeyConstraint('own_settings_key', ['user_id', 'key'])
      .modifyEnd(types.keyedTable)
      .execute()
  },
}
