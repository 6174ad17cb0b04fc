import type { Queryable } from '../../../db/database.ts'

/** Words of an edition among terms; the others are missing. */
export function listWordsWithIds(
  db: Queryable,
  language: string,
  ids: readonly number[],
): Promise<{ readonly id: number; readonly term: string }[]> {
  return db
    .selectFrom('search_terms')
    .select(['id', 'term'])
    .where('id', 'in', ids)
    .where('language', '=', language)
    .where('kind', '=', 'word')
    .execute()
}
