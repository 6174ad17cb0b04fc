import {
  type Bounds,
  type CalendarId,
  dayBounds,
  isValidDate,
  monthBounds,
  parseDate,
  toLatinDigits,
  yearBounds,
} from '@matbaa/locale'
import type { Edition } from './edition.ts'

/** Which calendar a year alone is of, by its size, as `parseDate` tells it. */
const isOf = (calendar: CalendarId, year: number): boolean => {
  if (calendar === 'gregory') return year >= 1700 && year < 2300
  return calendar === 'hebrew' ? year >= 5400 && year < 6200 : year >= 1100 && year < 1700
}

const yearAlone = /^(\d{4})$/
const yearAndMonth = /^(\d{4})\s*[/.,\-\u066b\u060d\u060c]\s*(\d{1,2})$/

/**
 * Reads a day, a month or a year as somebody types it, in the edition's calendars and any digits: «۱۴۰۳/۱۱/۳», «بهمن ۱۴۰۳», «1403»,
 * `2025-01-22`. `undefined` where it is none of them.
 */
export function readPeriod(typed: string, { locale }: Edition): Bounds | undefined {
  const text = typed.toWellFormed()
  const date = parseDate(text, locale)
  if (date !== undefined) return dayBounds(date.calendar, date.year, date.month, date.day, locale)
  const plain = toLatinDigits(text.normalize('NFKC')).trim()
  const [, years = '', months] = yearAlone.exec(plain) ?? yearAndMonth.exec(plain) ?? []
  if (years !== '') {
    const year = Number(years)
    const calendar = calendarOf(year, locale.calendars)
    const month = Number(months ?? 1)
    if (calendar === undefined || !isValidDate({ calendar, year, month, day: 1 }, locale)) return undefined
    return months === undefined ? yearBounds(calendar, year, locale) : monthBounds(calendar, year, month, locale)
  }
  // A month with its name is a date whose day was left out.
  const first = parseDate(`1 ${text}`, locale)
  return first === undefined ? undefined : monthBounds(first.calendar, first.year, first.month, locale)
}

const calendarOf = (year: number, calendars: readonly CalendarId[]): CalendarId | undefined =>
  [...calendars, 'gregory' as const].find((calendar) => isOf(calendar, year))
