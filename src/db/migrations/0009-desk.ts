import { type Kysely, sql } from 'kysely'
import type { ColumnTypes } from '../dialect.ts'
import type { DatabaseSchema } from '../schema.ts'

/** What the newsroom works with: whose an article is, the list of all articles, links for outsiders, and what stood on a page before. */
export const deskMigration = {
  name: '0009-desk',
  async up(db: Kysely<DatabaseSchema>, types: ColumnTypes): Promise<void> {
    await db.schema.alterTable('articles').addColumn('created_by', types.text).execute()
    await db.schema.alterTable('drafts').addColumn('updated_by', types.text).execute()
    await db.schema
      .alterTable('drafts')
      .addColumn('note', types.text, (column) => column.notNull().defaultTo(sql`''`))
      .execute()
    await db.schema
      .createTable('desk_entries')
      .addColumn('article_id', types.text, (column) => column.notNull())
      .addColumn('is_working', types.integer, (column) => column.notNull())
      .addColumn('is_public', types.integer, (column) => column.notNull())
      .addColumn('story_id', types.text, (column) => column.notNull())
      .addColumn('code', types.integer, (column) => column.notNull())
      .addColumn('language', types.text, (column) => column.notNull())
      .addColumn('state', types.text, (column) => column.notNull())
      .addColumn('kind', types.text, (column) => column.notNull())
      .addColumn('kicker', types.text, (column) => column.notNull())
      .addColumn('headline', types.text, (column) => column.notNull())
      .addColumn('headline_key', types.text, (column) => column.notNull())
      .addColumn('section_id', types.text)
      .addColumn('sections', types.text, (column) => column.notNull())
      .addColumn('authors', types.text, (column) => column.notNull())
      .addColumn('owner_id', types.text)
      .addColumn('updated_at', types.integer, (column) => column.notNull())
      .addColumn('published_at', types.integer, (column) => column.notNull())
      .addColumn('publish_at', types.integer)
      .addColumn('publish_zone', types.text, (column) => column.notNull())
      .addPrimaryKeyConstraint('desk_entries_key', ['article_id', 'is_working'])
      .modifyEnd(types.table)
      .execute()
    for (const columns of [
      ['updated_at', 'article_id'],
      ['published_at', 'article_id'],
      ['state', 'updated_at', 'article_id'],
      ['language', 'updated_at', 'article_id'],
      ['owner_id', 'updated_at', 'article_id'],
      ['story_id'],
    ]) {
      const [first = ''] = columns
      await db.schema.createIndex(`desk_entries_${first}`).on('desk_entries').columns(columns).execute()
    }
    await db.schema
      .createTable('preview_links')
      .addColumn('id', types.text, (column) => column.notNull().primaryKey())
      .addColumn('token_hash', types.text, (column) => column.notNull())
      .addColumn('article_id', types.text, (column) => column.notNull())
      .addColumn('created_by', types.text)
      .addColumn('created_at', types.integer, (column) => column.notNull())
      .addColumn('expires_at', types.integer, (column) => column.notNull())
      .modifyEnd(types.keyedTable)
      .execute()
    await db.schema.createIndex('preview_links_token_hash').unique().on('preview_links').column('token_hash').execute()
    await db.schema.createIndex('preview_links_article').on('preview_links').column('article_id').execute()
    await db.schema.createIndex('preview_links_expires_at').on('preview_links').column('expires_at').execute()
    await db.schema
      .createTable('arrangements')
      .addColumn('language', types.text, (column) => column.notNull())
      .addColumn('page', types.text, (column) => column.notNull())
      .addColumn('version', types.integer, (column) => column.notNull())
      .addColumn('previous', types.text)
      .addColumn('changed_by', types.text)
      .addColumn('changed_at', types.integer, (column) => column.notNull())
      .addPrimaryKeyConstraint('arrangements_key', ['language', 'page'])
      .modifyEnd(types.keyedTable)
      .execute()
  },
}
