import type { Calendar, CalendarDate, CalendarId, CalendarLookup } from '../calendars/calendar.ts'

/** The first and the last day of JavaScript's time, as days before and after 1970-01-01. */
export const farthestDay = 100_000_000

/** No calendar of the library counts as many years on either side of its first within those days. */
export const farthestYear = 300_000

/** True for a month that exists in a year of the domain. */
export function isMonth({ monthsInYear }: Calendar, year: number, month: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || Math.abs(year) > farthestYear) return false
  return month >= 1 && (month <= 12 || month <= monthsInYear(year))
}

/** Refuses a month that does not exist. */
export function checkMonth(calendar: CalendarId, year: number, month: number, calendars: CalendarLookup): void {
  if (isMonth(calendars.calendar(calendar), year, month)) return
  throw new RangeError(`There is no month ${month} in the year ${year} of the calendar "${calendar}".`)
}

/** Refuses days that are none, or beyond JavaScript's time. */
export function checkEpochDay(day: number): number {
  if (Number.isInteger(day) && Math.abs(day) <= farthestDay) return day
  throw new RangeError(`Not a day JavaScript can tell: ${day} days since 1970-01-01.`)
}

/**
 * Days since 1970-01-01 of a date; days beyond the month carry over, all else that is no date is refused. `toEpochDay` without its
 * default, which would bring every calendar into the smallest page.
 */
export function epochDayOf(date: CalendarDate, calendars: CalendarLookup): number {
  checkMonth(date.calendar, date.year, date.month, calendars)
  return checkEpochDay(calendars.calendar(date.calendar).toDay(date.year, date.month, date.day))
}
