import type { Queryable } from '../../db/database.ts'
import type { ViewTotalsTable } from '../../db/schema.ts'

/** How often each of these articles was read; an article nobody read is left out. */
export async function findViewTotals(
  db: Queryable,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (articleIds.length === 0) return new Map()
  const rows = await db.selectFrom('view_totals').selectAll().where('article_id', 'in', articleIds).execute()
  return new Map(rows.map((row) => [row.article_id, row.views]))
}

/** Sets totals; one that was already greater stays. */
export async function raiseViewTotals(tx: Queryable, rows: readonly ViewTotalsTable[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 200) {
    await tx
      .insertInto('view_totals')
      .values(rows.slice(start, start + 200))
      .onConflict((conflict) =>
        conflict
          .column('article_id')
          .doUpdateSet((eb) => ({ views: eb.ref('excluded.views') }))
          .whereRef('view_totals.views', '<', 'excluded.views'),
      )
      .execute()
  }
}
