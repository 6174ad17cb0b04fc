import {
  type CalendarId,
  formatCalendarMonth,
  isoDate,
  localizeDigits,
  toCalendarDate,
  toEpochDay,
} from '@matbaa/locale'
import type { Edition } from './edition.ts'
import type { CalendarDayView, CalendarView } from './theme/calendar.ts'
import { toWeekdays, toWeeks } from './weeks.ts'

const dayLength = 86_400_000

/** A month as a grid of weeks that begin on the edition's first day; `counts` are the articles of each day. */
export function toCalendarView(
  edition: Edition,
  month: { readonly calendar: CalendarId; readonly year: number; readonly month: number },
  counts: readonly number[],
  now: number,
): CalendarView {
  const { locale, mark } = edition
  const first = { calendar: month.calendar, year: month.year, month: month.month, day: 1 }
  const firstDay = toEpochDay(first, locale)
  const today = toCalendarDate(locale, now, month.calendar)
  const isThisMonth = today.year === month.year && today.month === month.month

  const days = counts.map((count, index): CalendarDayView => {
    const day = index + 1
    return {
      // An epoch day is a UTC midnight, whatever the zone of the edition.
      iso: isoDate((firstDay + index) * dayLength, 'UTC'),
      text: mark(localizeDigits(String(day), locale.digits)),
      ...(count === 0 ? {} : { url: edition.addresses.archive(edition.language, month.year, month.month, day) }),
      count,
      isToday: isThisMonth && today.day === day,
    }
  })
  return {
    title: mark(formatCalendarMonth(locale, month.calendar, month.year, month.month)),
    url: edition.addresses.calendar(edition.language, month.year, month.month),
    weekdays: toWeekdays(locale, locale, mark),
    weeks: toWeeks(locale, first, days),
  }
}
