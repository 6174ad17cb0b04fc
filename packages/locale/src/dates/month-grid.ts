import type { CalendarDate, CalendarId } from '../calendars/calendar.ts'
import type { LocaleContext } from '../context.ts'
import { checkMonth } from './domain.ts'
import { weekdayOfDay } from './weekday.ts'

/**
 * A month (from 1) as a sheet of four to six weeks, each beginning with the first weekday of the language; days of the months
 * around it fill the first and the last week. Days of the month itself are those whose `month` is the one asked for. Throws a
 * RangeError for a month the year does not have.
 */
export function monthWeeks(
  context: LocaleContext,
  calendar: CalendarId,
  year: number,
  month: number,
): readonly (readonly CalendarDate[])[] {
  checkMonth(calendar, year, month, context)
  const { toDay, fromDay, daysInMonth } = context.calendar(calendar)
  const first = toDay(year, month, 1)
  const start = first - ((weekdayOfDay(first) - context.pack.weekStart + 7) % 7)
  const count = Math.ceil((first - start + daysInMonth(year, month)) / 7)
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => fromDay(start + week * 7 + weekday)),
  )
}

/**
 * Weekdays' names in the order of the language's week.
 * @example
 * weekdayNames(fa, 'narrow') // → ['ش', 'ی', 'د', 'س', 'چ', 'پ', 'ج']
 */
export function weekdayNames(context: LocaleContext, form: 'wide' | 'short' | 'narrow' = 'wide'): readonly string[] {
  const names = context.pack.weekdays[form]
  return names.map((_, index) => names[(index + context.pack.weekStart) % 7] ?? '')
}
