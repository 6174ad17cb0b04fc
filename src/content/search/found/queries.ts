import type { Queryable } from '../../../db/database.ts'
import { type ArticleCard, toCard } from '../../cards/card.ts'
import { selectCards } from '../../cards/queries.ts'

/** An article as the search shows it. */
export interface FoundCard {
  readonly card: ArticleCard
  readonly isArchived: boolean
}

/** Articles that readers may see, by their codes, those of the archive among them. */
export async function listFoundCards(db: Queryable, codes: readonly number[]): Promise<ReadonlyMap<number, FoundCard>> {
  if (codes.length === 0) return new Map()
  const picks = db
    .selectFrom('articles')
    .select(['state as list', 'published_at as rank', 'id as article_id'])
    .where('code', 'in', codes)
    .where('state', 'in', ['published', 'archived'])
    .where('visibility', '=', 'public')
    .where('deleted_at', 'is', null)
  const rows = await selectCards(db, picks.as('l')).execute()
  return new Map(rows.map((row) => [row.code, { card: toCard(row), isArchived: row.list === 'archived' }]))
}
