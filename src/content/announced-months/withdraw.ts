import { notFound } from '../../errors.ts'
import type { ContentContext } from '../context.ts'
import { refreshDated } from '../editions/refresh-dated.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { inTransaction } from '../work.ts'
import { deleteAnnouncedMonthRow, type HijriMonth } from './queries.ts'
import { checkHijriMonth } from './rules.ts'

/** Takes an announcement back: the month begins again as the table has it. */
export function withdrawAnnouncedMonth(context: ContentContext, month: HijriMonth): Promise<void> {
  return inTransaction(context, async (work) => {
    checkHijriMonth(month)
    const { calendar, country, year, month: number } = month
    if (!(await deleteAnnouncedMonthRow(work.tx, month))) {
      throw notFound(`An announcement of ${year}/${number} (${calendar}) in ${country}`)
    }
    await refreshDated(work, month)
    work.invalidate(cacheTag.settings())
    work.record({ event: 'month.withdrawn', targetKind: 'setting', targetId: calendar, detail: { ...month } })
  })
}
