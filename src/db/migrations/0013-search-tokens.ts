import type { Kysely } from 'kysely'
import type { ColumnTypes } from '../dialect.ts'
import type { DatabaseSchema } from '../schema.ts'

/**
 * A smaller index of tokens, where the database has one: numbers instead of words. It is filled in the background; what the
 * larger one holds answers until then.
 */
export const searchTokensMigration = {
  name: '0013-search-tokens',
  async up(db: Kysely<DatabaseSchema>, types: ColumnTypes): Promise<void> {
    await types.createNumberIndex?.(db, 'search_tokens')
  },
}
