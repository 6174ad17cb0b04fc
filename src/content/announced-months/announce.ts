import { addMonths, createLocaleContext, daysInMonth } from '@matbaa/locale'
import type { ContentContext } from '../context.ts'
import { refreshDated } from '../editions/refresh-dated.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { inTransaction } from '../work.ts'
import { type AnnouncedMonth, listAnnouncedMonths, saveAnnouncedMonthRow } from './queries.ts'
import { checkAnnouncement, isHijri, toAnnouncedMonths } from './rules.ts'

/** A month that an announcement leaves with a length no lunar month has, because its other end still follows the table. */
export interface OddMonth {
  readonly year: number
  readonly month: number
  readonly days: number
}

/**
 * Records the day a Hijri month begins by announcement, over what was said before. Returns the months beside it whose other
 * end should be announced too.
 */
export function announceMonth(context: ContentContext, row: AnnouncedMonth): Promise<readonly OddMonth[]> {
  return inTransaction(context, async (work) => {
    await work.lock('months')
    const { calendar, country } = row
    const others = (await listAnnouncedMonths(work.tx, { calendar, country })).filter((other) => !isSame(other, row))
    checkAnnouncement(row, others)
    await saveAnnouncedMonthRow(work.tx, row)
    await refreshDated(work, row)
    work.invalidate(cacheTag.settings())
    work.record({ event: 'month.announced', targetKind: 'setting', targetId: calendar, detail: { ...row } })
    return oddMonthsAround(row, [...others, row])
  })
}

function oddMonthsAround({ calendar, year, month }: AnnouncedMonth, all: readonly AnnouncedMonth[]): OddMonth[] {
  if (!isHijri(calendar)) return []
  const locale = createLocaleContext('en', { zone: 'UTC', calendars: [calendar], announced: toAnnouncedMonths(all) })
  const itself = { calendar, year, month, day: 1 }
  return [addMonths(itself, -1, locale), itself]
    .map((at) => ({ year: at.year, month: at.month, days: daysInMonth(calendar, at.year, at.month, locale) }))
    .filter(({ days }) => days < 29 || days > 30)
}

const isSame = (a: AnnouncedMonth, b: AnnouncedMonth): boolean => a.year === b.year && a.month === b.month
