import type { CalendarDate, CalendarId, CalendarLookup } from '../calendars/calendar.ts'
import { everyCalendar } from '../calendars/calendars.ts'
import { checkEpochDay, checkMonth, epochDayOf, farthestDay, farthestYear, isMonth } from './domain.ts'
import { weekdayOfDay } from './weekday.ts'

/**
 * The same day in another calendar. `calendars` is the context whose announced months count. Throws a RangeError where
 * `toEpochDay` does.
 * @example
 * convertDate({ calendar: 'gregory', year: 2025, month: 3, day: 20 }, 'persian') // → { calendar: 'persian', year: 1403, month: 12, day: 30 }
 */
export function convertDate(
  date: CalendarDate,
  calendar: CalendarId,
  calendars: CalendarLookup = everyCalendar,
): CalendarDate {
  return calendars.calendar(calendar).fromDay(toEpochDay(date, calendars))
}

/**
 * Days from 1970-01-01 to a date, negative before it. Days beyond the month carry over: 32 Farvardin is 1 Ordibehesht. Throws
 * a RangeError for a month the year does not have, for what is no integer, and beyond the days JavaScript can tell.
 * @example
 * toEpochDay({ calendar: 'persian', year: 1403, month: 1, day: 1 }) // → 19802
 */
export function toEpochDay(date: CalendarDate, calendars: CalendarLookup = everyCalendar): number {
  return epochDayOf(date, calendars)
}

/**
 * The date so many days later, or earlier where `days` is negative. Throws a RangeError where `toEpochDay` does.
 * @example
 * addDays({ calendar: 'persian', year: 1403, month: 12, day: 30 }, 1) // → { calendar: 'persian', year: 1404, month: 1, day: 1 }
 */
export function addDays(date: CalendarDate, days: number, calendars: CalendarLookup = everyCalendar): CalendarDate {
  return calendars.calendar(date.calendar).fromDay(checkEpochDay(toEpochDay(date, calendars) + days))
}

/**
 * The same day so many months later, or earlier where `months` is negative; where that month is shorter, its last day. Throws
 * a RangeError where `toEpochDay` does, and for a count that is no integer.
 * @example
 * addMonths({ calendar: 'persian', year: 1403, month: 6, day: 31 }, 1) // → { calendar: 'persian', year: 1403, month: 7, day: 30 }
 */
export function addMonths(date: CalendarDate, months: number, calendars: CalendarLookup = everyCalendar): CalendarDate {
  const arithmetic = calendars.calendar(date.calendar)
  checkMonth(date.calendar, date.year, date.month, calendars)
  checkCount(months)
  let { year } = date
  let month = date.month + months
  while (month < 1) month += arithmetic.monthsInYear(--year)
  for (let count = arithmetic.monthsInYear(year); month > count; count = arithmetic.monthsInYear(year)) {
    month -= count
    year++
  }
  return clampDay(date, year, month, calendars)
}

/**
 * The same day so many years later, or earlier where `years` is negative, clamped to the month's length. The Hebrew month
 * keeps its name: Adar of a common year meets Adar II of a leap year, and Adar I meets Adar. Throws as `addMonths` does.
 * @example
 * addYears({ calendar: 'persian', year: 1403, month: 12, day: 30 }, 1) // → { calendar: 'persian', year: 1404, month: 12, day: 29 }
 */
export function addYears(date: CalendarDate, years: number, calendars: CalendarLookup = everyCalendar): CalendarDate {
  checkMonth(date.calendar, date.year, date.month, calendars)
  checkCount(years)
  const year = date.year + years
  return clampDay(
    date,
    year,
    date.calendar === 'hebrew' ? sameHebrewMonth(date, year, calendars) : date.month,
    calendars,
  )
}

function sameHebrewMonth(date: CalendarDate, year: number, calendars: CalendarLookup): number {
  const { isLeapYear } = calendars.calendar('hebrew')
  const [from, to] = [isLeapYear(date.year), isLeapYear(year)]
  if (from === to || date.month < 6) return date.month
  return to ? date.month + 1 : date.month === 6 ? 6 : date.month - 1
}

function clampDay(date: CalendarDate, year: number, month: number, calendars: CalendarLookup): CalendarDate {
  const day = Math.min(date.day, daysInMonth(date.calendar, year, month, calendars))
  const moved = { calendar: date.calendar, year, month, day }
  epochDayOf(moved, calendars)
  return moved
}

/**
 * Days in a month (from 1) of a calendar, announced months of a context counted: 28 to 31. Throws a RangeError for a month the
 * year does not have.
 * @example
 * daysInMonth('persian', 1403, 12) // → 30
 */
export function daysInMonth(
  calendar: CalendarId,
  year: number,
  month: number,
  calendars: CalendarLookup = everyCalendar,
): number {
  checkMonth(calendar, year, month, calendars)
  return calendars.calendar(calendar).daysInMonth(year, month)
}

/** Months in a year of a calendar: 12, or 13 in a Hebrew leap year. */
export function monthsInYear(calendar: CalendarId, year: number, calendars: CalendarLookup = everyCalendar): number {
  return calendars.calendar(calendar).monthsInYear(year)
}

/**
 * True for the years that have a day, or in the Hebrew calendar a month, more than the others.
 * @example
 * isLeapYear('persian', 1403) // → true
 */
export function isLeapYear(calendar: CalendarId, year: number, calendars: CalendarLookup = everyCalendar): boolean {
  return calendars.calendar(calendar).isLeapYear(year)
}

/**
 * The weekday of a date: 0 is Sunday, 6 is Saturday.
 * @example
 * weekdayOf({ calendar: 'persian', year: 1403, month: 11, day: 3 }) // → 3
 */
export function weekdayOf(date: CalendarDate, calendars: CalendarLookup = everyCalendar): number {
  return weekdayOfDay(toEpochDay(date, calendars))
}

/** True where such a day exists in the date's calendar and JavaScript can tell it. */
export function isValidDate(date: CalendarDate, calendars: CalendarLookup = everyCalendar): boolean {
  const { calendar, year, month, day } = date
  const arithmetic = calendars.calendar(calendar)
  if (!isMonth(arithmetic, year, month) || !Number.isInteger(day)) return false
  if (day < 1 || day > arithmetic.daysInMonth(year, month)) return false
  return Math.abs(arithmetic.toDay(year, month, day)) <= farthestDay
}

/** Refuses numbers of months or years no date could be moved by, before anything counts through them. */
function checkCount(count: number): void {
  if (Number.isInteger(count) && Math.abs(count) <= 26 * farthestYear) return
  throw new RangeError(`A date cannot be moved by ${count} months or years.`)
}
