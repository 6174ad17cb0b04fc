import type { Queryable } from '../../db/database.ts'
import type { AnnouncedMonthsTable } from '../../db/schema.ts'

/** Months as they were announced in a country, in order. */
export function listAnnouncedMonths(db: Queryable, calendar: string, country: string): Promise<AnnouncedMonthsTable[]> {
  return db
    .selectFrom('announced_months')
    .selectAll()
    .where('calendar', '=', calendar)
    .where('country', '=', country)
    .orderBy('year')
    .orderBy('month')
    .execute()
}

/** Writes when a month began, over what was said before. */
export async function saveAnnouncedMonthRow(tx: Queryable, row: AnnouncedMonthsTable): Promise<void> {
  await tx
    .insertInto('announced_months')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['calendar', 'country', 'year', 'month']).doUpdateSet({ starts_on: row.starts_on }),
    )
    .execute()
}

/** Forgets an announcement, so that the table's month counts again. */
export async function deleteAnnouncedMonthRow(
  tx: Queryable,
  month: Omit<AnnouncedMonthsTable, 'starts_on'>,
): Promise<void> {
  await tx
    .deleteFrom('announced_months')
    .where('calendar', '=', month.calendar)
    .where('country', '=', month.country)
    .where('year', '=', month.year)
    .where('month', '=', month.month)
    .execute()
}
