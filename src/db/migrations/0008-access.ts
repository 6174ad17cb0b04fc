import { type Kysely, sql } from 'kysely'
import type { ColumnTypes } from '../dialect.ts'
import type { DatabaseSchema } from '../schema.ts'

/** What the first tables lack for people who sign in: names of sessions, used codes, failed tries, and ways to search the audit. */
export const accessMigration = {
  name: '0008-access',
  async up(db: Kysely<DatabaseSchema>, types: ColumnTypes): Promise<void> {
    await db.schema
      .alterTable('users')
      .addColumn('totp_step', types.integer, (column) => column.notNull().defaultTo(0))
      .execute()
    for (const [table, column] of [
      ['user_sessions', 'id'],
      ['user_sessions', 'network'],
      ['user_sessions', 'method'],
      ['api_keys', 'prefix'],
    ] as const) {
      await db.schema
        .alterTable(table)
        // A backup of older tables has no such column, and is restored with the default.
        .addColumn(column, types.text, (definition) => definition.notNull().defaultTo(sql`''`))
        .execute()
    }
    await db.schema.createIndex('user_sessions_id').on('user_sessions').column('id').execute()
    await db.schema.createIndex('one_time_tokens_expires_at').on('one_time_tokens').column('expires_at').execute()
    await db.schema
      .createTable('sign_in_attempts')
      .addColumn('subject', types.text, (column) => column.notNull())
      .addColumn('at', types.integer, (column) => column.notNull())
      .addColumn('nonce', types.text, (column) => column.notNull())
      .addPrimaryKeyConstraint('sign_in_attempts_key', ['subject', 'at', 'nonce'])
      .modifyEnd(types.keyedTable)
      .execute()
    await db.schema.createIndex('sign_in_attempts_at').on('sign_in_attempts').column('at').execute()
    await db.schema.createIndex('audit_actor_id').on('audit').columns(['actor_id', 'seq']).execute()
    await db.schema.createIndex('audit_event').on('audit').columns(['event', 'seq']).execute()
    await db.schema.createIndex('audit_at').on('audit').columns(['at']).execute()
  },
}
