import type { Queryable } from '../../db/database.ts'
import type { ArrangementsTable, PlacementsTable } from '../../db/schema.ts'
import { prepareQuery } from '../../db/prepared.ts'
import { type ArticleCard, toCard } from '../cards/card.ts'
import { selectCards } from '../cards/queries.ts'

/** An article that somebody put into a place of a page. */
export interface PlacedCard {
  readonly slot: string
  readonly position: number
  readonly card: ArticleCard
}

/** What stands on a page by choice at an instant, by slot and position; articles that are not public are left out. */
export async function listPlacedCards(
  db: Queryable,
  language: string,
  page: string,
  now: number,
): Promise<readonly PlacedCard[]> {
  const rows = await selectPlacedCards(db, { language, page, now })
  return rows.map((row) => ({ slot: row.list, position: row.position, card: toCard(row) }))
}

const selectPlacedCards = prepareQuery((db, place: { language: string; page: string; now: number }) => {
  const picks = db
    .selectFrom('placements')
    .select(['slot as list', 'position as rank', 'article_id'])
    .where('language', '=', place.language)
    .where('page', '=', place.page)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', place.now)]))
    .orderBy('slot')
    .orderBy('position')
    .limit(100)
  return selectCards(db, picks.as('l'))
    .select('l.rank as position')
    .where('a.state', '=', 'published')
    .where('a.visibility', '=', 'public')
    .where('a.deleted_at', 'is', null)
    .orderBy('l.list')
    .orderBy('l.rank')
})

/** Empties a slot. */
export async function deletePlacements(tx: Queryable, language: string, page: string, slot: string): Promise<void> {
  await tx
    .deleteFrom('placements')
    .where('language', '=', language)
    .where('page', '=', page)
    .where('slot', '=', slot)
    .execute()
}

/** Writes placements. */
export async function insertPlacements(tx: Queryable, rows: readonly PlacementsTable[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('placements').values(rows).execute()
}

/** Takes away what ended before an instant; returns the editions that lost something. */
export async function deleteEndedPlacements(tx: Queryable, now: number): Promise<readonly string[]> {
  const rows = await tx.deleteFrom('placements').where('until', '<=', now).returning('language').execute()
  return [...new Set(rows.map((row) => row.language))]
}

/** What was chosen for a page, with where each article stands now; what ended is left out. */
export function listChosen(db: Queryable, language: string, page: string, now: number) {
  return db
    .selectFrom('placements as p')
    .innerJoin('articles as a', 'a.id', 'p.article_id')
    .select(['p.slot', 'p.position', 'p.until', 'a.id', 'a.code', 'a.headline', 'a.published_at'])
    .select(['a.state', 'a.visibility', 'a.deleted_at'])
    .where('p.language', '=', language)
    .where('p.page', '=', page)
    .where((eb) => eb.or([eb('p.until', 'is', null), eb('p.until', '>', now)]))
    .orderBy('p.slot')
    .orderBy('p.position')
    .execute()
}

/** Of these articles those that readers of an edition can have on a page. */
export async function findPlaceable(
  db: Queryable,
  language: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('articles')
    .select('id')
    .where('id', 'in', ids)
    .where('language', '=', language)
    .where('state', '=', 'published')
    .where('visibility', '=', 'public')
    .where('deleted_at', 'is', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Cards of those of these articles that readers of an edition can have, by id. */
export async function findPlaceableCards(
  db: Queryable,
  language: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ArticleCard>> {
  if (ids.length === 0) return new Map()
  const picks = db
    .selectFrom('articles')
    .select((eb) => [eb.val('tried').as('list'), 'code as rank', 'id as article_id'])
    .where('id', 'in', ids)
    .where('language', '=', language)
    .where('state', '=', 'published')
    .where('visibility', '=', 'public')
    .where('deleted_at', 'is', null)
  const rows = await selectCards(db, picks.as('l')).execute()
  return new Map(rows.map((row) => [row.id, toCard(row)]))
}

/** The arrangement of a page, if anybody has arranged it. */
export function findArrangement(db: Queryable, language: string, page: string): Promise<ArrangementsTable | undefined> {
  return db
    .selectFrom('arrangements')
    .selectAll()
    .where('language', '=', language)
    .where('page', '=', page)
    .executeTakeFirst()
}

/** Writes an arrangement over the version it was seen in; false when somebody else was first. */
export async function writeArrangement(tx: Queryable, row: ArrangementsTable, seen: number): Promise<boolean> {
  const written =
    seen === 0
      ? await tx
          .insertInto('arrangements')
          .values(row)
          .onConflict((conflict) => conflict.columns(['language', 'page']).doNothing())
          .returning('language')
          .executeTakeFirst()
      : await tx
          .updateTable('arrangements')
          .set(row)
          .where('language', '=', row.language)
          .where('page', '=', row.page)
          .where('version', '=', seen)
          .returning('language')
          .executeTakeFirst()
  return written !== undefined
}
