import type { Calendar, CalendarDate } from './calendar.ts'

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Epoch day of 1 March of the year 0, from which both directions count so that the leap day ends its year. */
const marchOfYear0 = -719_468

/** Epoch day of a proleptic Gregorian date. */
function toDay(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1
  const fromMarch = month > 2 ? month - 3 : month + 9
  const century = Math.floor(y / 100)
  return (
    365 * y + Math.floor(y / 4) - century + Math.floor(century / 4) + daysBefore(fromMarch) + day - 1 + marchOfYear0
  )
}

/**
 * Date of an epoch day, in quarters of days, of which a year has 1461 and four centuries have four times 146,097: after Neri and
 * Schneider, "Euclidean affine functions and their application to calendar algorithms" (2023).
 */
function fromDay(epochDay: number): CalendarDate {
  const quarters = 4 * (epochDay - marchOfYear0) + 3
  const century = Math.floor(quarters / 146_097)
  const quartersOfCentury = (quarters - century * 146_097) | 3
  const yearOfCentury = (quartersOfCentury / 1461) | 0
  const dayOfYear = (quartersOfCentury - yearOfCentury * 1461) >> 2
  const fromMarch = ((5 * dayOfYear + 2) / 153) | 0
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    calendar: 'gregory',
    year: 100 * century + yearOfCentury + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - daysBefore(fromMarch) + 1,
  }
}

/** Days of a year that passed before a month counted from March. */
const daysBefore = (fromMarch: number): number => ((153 * fromMarch + 2) / 5) | 0

/** The proleptic Gregorian calendar with astronomical years (year 0 is 1 BCE), as ISO 8601 counts them. */
export const gregory: Calendar = {
  id: 'gregory',
  toDay,
  fromDay,
  monthsInYear: () => 12,
  daysInMonth: (year, month) => (month === 2 && isLeapYear(year) ? 29 : (lengths[month - 1] ?? 30)),
  isLeapYear,
}
