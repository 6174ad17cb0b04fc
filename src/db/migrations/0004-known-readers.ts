import type { Kysely } from 'kysely'
import type { DatabaseSchema } from '../schema.ts'

/** Finds out at once whether somebody had a comment approved before. */
export const knownReadersMigration = {
  name: '0004-known-readers',
  async up(db: Kysely<DatabaseSchema>): Promise<void> {
    await db.schema.createIndex('comments_author_email').on('comments').columns(['author_email', 'state']).execute()
  },
}
