import type { Kysely } from 'kysely'
import type { ColumnTypes } from '../dialect.ts'
import type { DatabaseSchema } from '../schema.ts'

/** Searches that found nothing: the folded words of a day and how often, nothing of who typed them. */
export const searchWordsMigration = {
  name: '0006-search-words',
  async up(db: Kysely<DatabaseSchema>, types: ColumnTypes): Promise<void> {
    await db.schema
      .createTable('search_misses')
      .addColumn('language', types.text, (column) => column.notNull())
      .addColumn('day', types.text, (column) => column.notNull())
      .addColumn('query', types.text, (column) => column.notNull())
      .addColumn('misses', types.integer, (column) => column.notNull())
      .addPrimaryKeyConstraint('search_misses_key', ['language', 'day', 'query'])
      .modifyEnd(types.keyedTable)
      .execute()
    await db.schema.createIndex('search_misses_day').on('search_misses').column('day').execute()
  },
}
