import type { CalendarDate, CalendarId, CalendarLookup } from '../calendars/calendar.ts'
import { everyCalendar } from '../calendars/calendars.ts'
import { weekdayOfDay } from './weekday.ts'

/** Converts a date to another calendar; `calendars` is the context whose announced months count. */
export function convertDate(
  date: CalendarDate,
  calendar: CalendarId,
  calendars: CalendarLookup = everyCalendar,
): CalendarDate {
  return calendars.calendar(calendar).fromDay(toEpochDay(date, calendars))
}

/** Days since 1970-01-01 of a date. */
export function toEpochDay(date: CalendarDate, calendars: CalendarLookup = everyCalendar): number {
  return calendars.calendar(date.calendar).toDay(date.year, date.month, date.day)
}

/** The date some days later (or earlier). */
export function addDays(date: CalendarDate, days: number, calendars: CalendarLookup = everyCalendar): CalendarDate {
  return calendars.calendar(date.calendar).fromDay(toEpochDay(date, calendars) + days)
}

/** The same day some months later (or earlier); where that month is shorter, its last day. */
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
 * The same day some years later (or earlier), clamped to the month's length. The Hebrew month keeps its name: Adar of a
 * common year meets Adar II of a leap year, and Adar I meets Adar.
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

/** Days in a month of a calendar. */
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

/** True for the years that have a day, or in the Hebrew calendar a month, more. */
export function isLeapYear(calendar: CalendarId, year: number, calendars: CalendarLookup = everyCalendar): boolean {
  return calendars.calendar(calendar).isLeapYear(year)
}

/** The weekday of a date: 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date: CalendarDate, calendars: CalendarLookup = everyCalendar): number {
  return weekdayOfDay(toEpochDay(date, calendars))
}

/** True where such a day exists in the date's calendar. */
export function isValidDate(date: CalendarDate, calendars: CalendarLookup = everyCalendar): boolean {
  const { calendar, year, month, day } = date
  if (![year, month, day].every(Number.isSafeInteger) || month < 1 || day < 1 || Math.abs(year) > 270_000) return false
  const arithmetic = calendars.calendar(calendar)
  return month <= arithmetic.monthsInYear(year) && day <= arithmetic.daysInMonth(year, month)
}
