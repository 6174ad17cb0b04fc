import { sql } from 'kysely'
import type { Queryable } from '../../../db/database.ts'

/** Words of an edition in order, after a given one, with the ids that each has: one for each stem it was met with. */
export async function listWords(
  db: Queryable,
  language: string,
  after: string,
  limit: number,
): Promise<readonly { readonly word: string; readonly ids: readonly number[] }[]> {
  const rows = await db
    .selectFrom('search_terms')
    .select(['term as word', sql<string>`string_agg(cast(id as text), ' ')`.as('ids')])
    .where('language', '=', language)
    .where('kind', '=', 'word')
    .where('term', '>', after)
    .groupBy('term')
    .orderBy('term')
    .limit(limit)
    .execute()
  return rows.map(({ word, ids }) => ({ word, ids: ids.split(' ').map(Number) }))
}
