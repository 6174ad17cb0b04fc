import type { Kysely } from 'kysely'
import type { ColumnTypes } from '../dialect.ts'
import type { DatabaseSchema } from '../schema.ts'

/** Who decided last about a comment, and when: of two who read the queue at once, the second is told of the first. */
export const commentDecisionsMigration = {
  name: '0015-comment-decisions',
  async up(db: Kysely<DatabaseSchema>, types: ColumnTypes): Promise<void> {
    await db.schema.alterTable('comments').addColumn('decided_by', types.text).execute()
    await db.schema.alterTable('comments').addColumn('decided_at', types.integer).execute()
  },
}
