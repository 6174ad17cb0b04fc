import type { AnnouncedMonthsTable } from '../../db/schema.ts'
import { invalidInput } from '../../errors.ts'
import type { ContentContext } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { inTransaction } from '../work.ts'
import { deleteAnnouncedMonthRow, saveAnnouncedMonthRow } from './queries.ts'

const isoDay = /^\d{4}-\d{2}-\d{2}$/

/** Records the day a Hijri month began by announcement. */
export function announceMonth(context: ContentContext, row: AnnouncedMonthsTable): Promise<void> {
  return inTransaction(context, async (work) => {
    if (!isoDay.test(row.starts_on) || Number.isNaN(Date.parse(row.starts_on))) {
      throw invalidInput('The first day of the month is no date.', row.starts_on, 'Write it as 2025-03-01.')
    }
    await saveAnnouncedMonthRow(work.tx, row)
    work.invalidate(cacheTag.settings())
    work.record({ event: 'month.announced', targetKind: 'setting', targetId: row.calendar, detail: { ...row } })
  })
}

/** Takes an announcement back. */
export function withdrawAnnouncedMonth(
  context: ContentContext,
  month: Omit<AnnouncedMonthsTable, 'starts_on'>,
): Promise<void> {
  return inTransaction(context, async (work) => {
    await deleteAnnouncedMonthRow(work.tx, month)
    work.invalidate(cacheTag.settings())
    work.record({ event: 'month.withdrawn', targetKind: 'setting', targetId: month.calendar, detail: { ...month } })
  })
}
