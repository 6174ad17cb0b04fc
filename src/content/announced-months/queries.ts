import type { Queryable } from '../../db/database.ts'
import type { AnnouncedMonthsTable } from '../../db/schema.ts'

/** When a Hijri month begins in a country, as it was announced there. */
export type AnnouncedMonth = Readonly<AnnouncedMonthsTable>

/** A month that can be announced. */
export type HijriMonth = Omit<AnnouncedMonth, 'starts_on'>

/** Announced months in order, all of them or those of one calendar or country. */
export function listAnnouncedMonths(
  db: Queryable,
  which: Partial<Pick<AnnouncedMonth, 'calendar' | 'country'>> = {},
): Promise<AnnouncedMonth[]> {
  let query = db.selectFrom('announced_months').selectAll()
  if (which.calendar !== undefined) query = query.where('calendar', '=', which.calendar)
  if (which.country !== undefined) query = query.where('country', '=', which.country)
  return query.orderBy('country').orderBy('calendar').orderBy('year').orderBy('month').execute()
}

/** Writes when a month began, over what was said before. */
export async function saveAnnouncedMonthRow(tx: Queryable, row: AnnouncedMonth): Promise<void> {
  await tx
    .insertInto('announced_months')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['calendar', 'country', 'year', 'month']).doUpdateSet({ starts_on: row.starts_on }),
    )
    .execute()
}

/** Forgets an announcement, so that the table's month counts again; false where there was none. */
export async function deleteAnnouncedMonthRow(tx: Queryable, month: HijriMonth): Promise<boolean> {
  const deleted = await tx
    .deleteFrom('announced_months')
    .where('calendar', '=', month.calendar)
    .where('country', '=', month.country)
    .where('year', '=', month.year)
    .where('month', '=', month.month)
    .returning('month')
    .executeTakeFirst()
  return deleted !== undefined
}
