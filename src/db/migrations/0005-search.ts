import type { Kysely } from 'kysely'
import type { ColumnTypes } from '../dialect.ts'
import type { DatabaseSchema } from '../schema.ts'

/** The search index: what each article says, every word with the number of articles that have it, and the words' lists of articles. */
export const searchMigration = {
  name: '0005-search',
  async up(db: Kysely<DatabaseSchema>, types: ColumnTypes): Promise<void> {
    await db.schema
      .createTable('search_documents')
      .addColumn('code', types.integer, (column) => column.primaryKey())
      .addColumn('article_id', types.text, (column) => column.notNull())
      .addColumn('language', types.text, (column) => column.notNull())
      .addColumn('published_at', types.integer, (column) => column.notNull())
      .addColumn('version', types.integer, (column) => column.notNull())
      .addColumn('words', types.bytes, (column) => column.notNull())
      .modifyEnd(types.table)
      .execute()
    await db.schema
      .createIndex('search_documents_article')
      .unique()
      .on('search_documents')
      .column('article_id')
      .execute()
    await db.schema
      .createTable('search_terms')
      .addColumn('id', types.integer, (column) => column.primaryKey())
      .addColumn('language', types.text, (column) => column.notNull())
      .addColumn('kind', types.text, (column) => column.notNull())
      .addColumn('term', types.text, (column) => column.notNull())
      .addColumn('stem_id', types.integer, (column) => column.notNull())
      .addColumn('documents', types.integer, (column) => column.notNull())
      .modifyEnd(types.table)
      .execute()
    await db.schema
      .createIndex('search_terms_term')
      .unique()
      .on('search_terms')
      .columns(['language', 'kind', 'term', 'stem_id'])
      .execute()
    await db.schema.createIndex('search_terms_stem').on('search_terms').column('stem_id').execute()
    await db.schema
      .createTable('search_totals')
      .addColumn('language', types.text, (column) => column.notNull())
      .addColumn('documents', types.integer, (column) => column.notNull())
      .addColumn('weighted_words', types.integer, (column) => column.notNull())
      .addColumn('lead_words', types.integer, (column) => column.notNull())
      .addColumn('grams', types.integer, (column) => column.notNull())
      .addPrimaryKeyConstraint('search_totals_key', ['language'])
      .modifyEnd(types.keyedTable)
      .execute()
    await types.createTokenIndex(db, 'search_index')
  },
}
