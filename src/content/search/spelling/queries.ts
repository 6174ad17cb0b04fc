import { sql } from 'kysely'
import type { Queryable } from '../../../db/database.ts'
import { documentsOf } from '../../../db/term-counts.ts'
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
  const articles = sql<number>`max(${documentsOf(sql.ref('id'))})`
  const rows = await db
    .selectFrom('search_terms')
    .select(['term', articles.as('articles')])
    .where('language', '=', language)
    .where('kind', '=', 'word')
    .where('term', '>', after)
    .groupBy('term')
    .having(articles, '>=', fewestArticles)
    .orderBy('term')
    .limit(limit)
    .execute()
  return rows.map(({ term, articles }) => ({ word: term, articles }))
}
