import type { Queryable } from '../../db/database.ts'
import { prepareQuery } from '../../db/prepared.ts'
import { type ArticleCard, toCard } from '../cards/card.ts'
import { selectCards } from '../cards/queries.ts'
import { clampLimit } from '../paging.ts'
import { newestFirst, picksOf, publicArticles } from './queries.ts'

/** What an article's page can continue with: articles picked by hand in their order, those about the same, and the newest of a list. */
export interface FurtherReading {
  readonly related: readonly ArticleCard[]
  readonly similar: readonly ArticleCard[]
  readonly newest: readonly ArticleCard[]
}

const mostRelated = 20

/** Reads all of it in one statement, the newest only where a list is named; an article may stand in several. */
export async function listFurtherReading(
  db: Queryable,
  {
    id,
    related,
    list,
  }: { readonly id: string; readonly related: readonly string[]; readonly list?: string | undefined },
  limit?: number,
): Promise<FurtherReading> {
  const handPicked = related.slice(0, mostRelated)
  const rows = await selectFurtherReading(db, { id, list, limit: clampLimit(limit, 5, 20), handPicked })
  const of = (name: string) => rows.filter((row) => row.list === name)
  const picked = new Map(of('related').map((row) => [row.id, toCard(row)]))
  return {
    related: handPicked.flatMap((one) => picked.get(one) ?? []),
    similar: of('similar').map(toCard),
    newest: list === undefined ? [] : of(list).map(toCard),
  }
}

const selectFurtherReading = prepareQuery(
  (
    db,
    {
      list,
      limit,
      handPicked,
      id,
    }: { list: string | undefined; limit: number; handPicked: readonly string[]; id: string },
  ) => {
    const similar = db
      .selectFrom('similar_articles as s')
      .innerJoin('articles as same', 'same.id', 's.similar_id')
      // Of lists the highest rank comes first, of these the first place.
      .select((eb) => [eb.val('similar').as('list'), eb.neg('s.place').as('rank'), 's.similar_id as article_id'])
      .where('s.article_id', '=', id)
      .where('same.state', '=', 'published')
      .where('same.visibility', '=', 'public')
      .where('same.deleted_at', 'is', null)
    const chosen = db.selectFrom(similar.as('similar')).select(['list', 'rank', 'article_id'])
    const own = handPicked.length === 0 ? chosen : chosen.unionAll(publicArticles(db, handPicked, 'related'))
    const picks = list === undefined ? own : own.unionAll(picksOf(db, list, limit, {}))
    return newestFirst(selectCards(db, picks.as('l')))
  },
)
