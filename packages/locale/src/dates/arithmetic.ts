import type { CalendarDate, CalendarId, CalendarLookup } from '../calendars/calendar.ts'
import { everyCalendar } from '../calendars/calendars.ts'
import { weekdayOfDay } from './weekday.ts'

/**
 * The same day in another calendar. `calendars` is the context whose announced months count.
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
 * Days from 1970-01-01 to a date, negative before it. The month must exist in the year; a day beyond the month's end goes on
 * into the next.
 * @example
 * toEpochDay({ calendar: 'persian', year: 1403, month: 1, day: 1 }) // → 19802
 */
export function toEpochDay(date: CalendarDate, calendars: CalendarLookup = everyCalendar): number {
  return calendars.calendar(date.calendar).toDay(date.year, date.month, date.day)
}

/** The date so many days later, or earlier where `days` is negative; a whole number. */
export function addDays(date: CalendarDate, days: number, calendars: CalendarLookup = everyCalendar): CalendarDate {
  return calendars.calendar(date.calendar).fromDay(toEpochDay(date, calendars) + days)
}

/**
 * The same day so many months later, or earlier where `months` is negative; a whole number. Where that month is shorter, its
 * last day. In the Hebrew calendar a leap year's thirteenth month counts. Months far away are reached year by year.
 * @example
 * addMonths({ calendar: 'persian', year: 1403, month: 6, day: 31 }, 1) // → { calendar: 'persian', year: 1403, month: 7, day: 30 }
 */
export function addMonths(date: CalendarDate, months: number, calendars: CalendarLookup = everyCalendar): CalendarDate {
  const arithmetic = calendars.calendar(date.calendar)
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
 * keeps its name: Adar of a common year meets Adar II of a leap year, and Adar I meets Adar.
 * @example
 * addYears({ calendar: 'persian', year: 1403, month: 12, day: 30 }, 1) // → { calendar: 'persian', year: 1404, month: 12, day: 29 }
 */
export function addYears(date: CalendarDate, years: number, calendars: CalendarLookup = everyCalendar): CalendarDate {
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
  return { calendar: date.calendar, year, month, day }
}

/**
 * Days in a month (from 1) of a calendar, announced months of a context counted: 28 to 31. The month must exist in the year.
 * @example
 * daysInMonth('persian', 1403, 12) // → 30
 */
export function daysInMonth(
  calendar: CalendarId,
  year: number,
  month: number,
  calendars: CalendarLookup = everyCalendar,
): number {
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

/**
 * True where such a day exists in the date's calendar: whole numbers, a month of the year, a day of the month, a year within
 * ±270,000. Never throws for numbers of any kind.
 * @example
 * isValidDate({ calendar: 'persian', year: 1404, month: 12, day: 30 }) // → false
 */
export function isValidDate(date: CalendarDate, calendars: CalendarLookup = everyCalendar): boolean {
  const { calendar, year, month, day } = date
  if (![year, month, day].every(Number.isSafeInteger) || month < 1 || day < 1 || Math.abs(year) > 270_000) return false
  const arithmetic = calendars.calendar(calendar)
  return month <= arithmetic.monthsInYear(year) && day <= arithmetic.daysInMonth(year, month)
}
