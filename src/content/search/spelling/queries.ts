import type { Queryable } from '../../../db/database.ts'
import type { VocabularyWord } from './vocabulary.ts'

/** What stands in one article alone is as often as not a misprint itself. */
const fewestArticles = 2

/** Words of an edition in order, after a given one, with the number of articles that have each. */
export async function listWords(
  db: Queryable,
  language: string,
  after: string,
  limit: number,
): Promise<readonly VocabularyWord[]> {
  const rows = await db
    .selectFrom('search_terms')
    .select(['term', (eb) => eb.fn.max<number>('documents').as('articles')])
    .where('language', '=', language)
    .where('kind', '=', 'word')
    .where('term', '>', after)
    .groupBy('term')
    .having((eb) => eb.fn.max('documents'), '>=', fewestArticles)
    .orderBy('term')
    .limit(limit)
    .execute()
  return rows.map(({ term, articles }) => ({ word: term, articles }))
}
