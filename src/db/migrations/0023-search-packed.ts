import type { Kysely } from 'kysely'
import type { ColumnTypes } from '../dialect.ts'
import type { DatabaseSchema } from '../schema.ts'

/**
 * A smaller index of tokens, where the database has one: the numbers of an article packed. It is filled in the background; what the
 * larger ones hold answers until then.
 */
export const searchPackedMigration = {
  name: '0023-search-packed',
  async up(db: Kysely<DatabaseSchema>, types: ColumnTypes): Promise<void> {
    await types.createPackedIndex?.(db, 'search_packed')
  },
}
