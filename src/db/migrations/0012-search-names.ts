import type { Kysely } from 'kysely'
import type { ColumnTypes } from '../dialect.ts'
import type { DatabaseSchema } from '../schema.ts'

/**
 * Names of tags and authors as they are typed, from each of their words on, and for each article those that are about the same. The
 * index is looked over again, which fills the names.
 */
export const searchNamesMigration = {
  name: '0012-search-names',
  async up(db: Kysely<DatabaseSchema>, types: ColumnTypes): Promise<void> {
    await db.schema
      .createTable('search_names')
      .addColumn('language', types.text, (column) => column.notNull())
      .addColumn('key', types.text, (column) => column.notNull())
      .addColumn('kind', types.text, (column) => column.notNull())
      .addColumn('target_id', types.text, (column) => column.notNull())
      .addPrimaryKeyConstraint('search_names_key', ['language', 'key', 'kind', 'target_id'])
      .modifyEnd(types.keyedTable)
      .execute()
    await db.schema.createIndex('search_names_target').on('search_names').column('target_id').execute()
    await db.schema
      .createTable('similar_articles')
      .addColumn('article_id', types.text, (column) => column.notNull())
      .addColumn('place', types.integer, (column) => column.notNull())
      .addColumn('similar_id', types.text, (column) => column.notNull())
      .addPrimaryKeyConstraint('similar_articles_key', ['article_id', 'place'])
      .modifyEnd(types.keyedTable)
      .execute()
    await db.deleteFrom('settings').where('key', '=', 'search-version').execute()
  },
}
