import { type Kysely, sql } from 'kysely'
import type { DatabaseSchema } from '../schema.ts'

/**
 * The index of the trash holds what is in the trash. With all other articles in it as well, SQLite, as long as it knows nothing of how
 * many there are, took it for the quickest way to what is not deleted, and read every article for ten.
 */
export const trashMigration = {
  name: '0024-trash',
  async up(db: Kysely<DatabaseSchema>): Promise<void> {
    await db.schema.dropIndex('articles_deleted_at').execute()
    await db.schema
      .createIndex('articles_deleted_at')
      .on('articles')
      .column('deleted_at')
      .where(sql.ref('deleted_at'), 'is not', sql.lit(null))
      .execute()
  },
}
