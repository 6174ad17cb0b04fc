import { type Kysely, sql } from 'kysely'
import type { DatabaseSchema } from '../schema.ts'

/** What a search is narrowed to is found by itself: articles of a kind, of a time, and in the archive those of a section. */
export const searchNarrowedMigration = {
  name: '0019-search-narrowed',
  async up(db: Kysely<DatabaseSchema>): Promise<void> {
    await db.schema.createIndex('search_documents_published_at').on('search_documents').column('published_at').execute()
    await db.schema.createIndex('articles_kind').on('articles').column('kind').execute()
    await db.schema
      .createIndex('articles_archived_section')
      .on('articles')
      .column('section_id')
      .where(sql.ref('state'), '=', sql.lit('archived'))
      .execute()
    // Nearly all articles are in one section alone, and the few others are read one by one.
    await db.schema
      .createIndex('articles_archived_also')
      .on('articles')
      .column('also_sections')
      .where(sql.ref('state'), '=', sql.lit('archived'))
      .where(sql.ref('also_sections'), '<>', sql.lit('[]'))
      .execute()
  },
}
