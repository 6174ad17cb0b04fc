import type { Queryable } from '../../../db/database.ts'

/** A search that found nothing, and how often it was tried. */
export interface SearchMiss {
  readonly language: string
  readonly query: string
  readonly misses: number
}

/** Different queries of one day that are kept in each language: machines ask for anything. */
export const mostMissesOfDay = 1_000

/** Adds to the misses of a day; what is new is left out once the day has its share. */
export async function addMisses(tx: Queryable, day: string, added: readonly SearchMiss[]): Promise<void> {
  for (const [language, misses] of Map.groupBy(added, (miss) => miss.language)) {
    const rows = await tx
      .selectFrom('search_misses')
      .select('query')
      .where('language', '=', language)
      .where('day', '=', day)
      .execute()
    const known = new Set(rows.map(({ query }) => query))
    const room = Math.max(0, mostMissesOfDay - known.size)
    const fresh = misses.filter(({ query }) => !known.has(query)).slice(0, room)
    const kept = [...misses.filter(({ query }) => known.has(query)), ...fresh]
    if (kept.length === 0) continue
    await tx
      .insertInto('search_misses')
      .values(kept.map((miss) => ({ ...miss, day })))
      .onConflict((conflict) =>
        conflict.columns(['language', 'day', 'query']).doUpdateSet((eb) => ({
          misses: eb('search_misses.misses', '+', eb.ref('excluded.misses')),
        })),
      )
      .execute()
  }
}

/** What was searched for in vain since a day, the most often tried first. */
export async function listMisses(
  db: Queryable,
  { since, language, limit }: { readonly since: string; readonly language: string | undefined; readonly limit: number },
): Promise<readonly SearchMiss[]> {
  const rows = await db
    .selectFrom('search_misses')
    .select(['language', 'query', (eb) => eb.fn.sum<number | string>('misses').as('misses')])
    .where('day', '>=', since)
    .$if(language !== undefined, (query) => query.where('language', '=', language ?? ''))
    .groupBy(['language', 'query'])
    .orderBy('misses', 'desc')
    .orderBy('language')
    .orderBy('query')
    .limit(Math.min(Math.max(limit, 1), 10_000))
    .execute()
  return rows.map((row) => ({ ...row, misses: Number(row.misses) }))
}

/** Forgets the misses of days before one. */
export async function deleteOldMisses(tx: Queryable, before: string): Promise<void> {
  await tx.deleteFrom('search_misses').where('day', '<', before).execute()
}
