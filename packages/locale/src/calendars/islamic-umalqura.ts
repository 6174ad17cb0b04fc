import type { Calendar, CalendarDate } from './calendar.ts'
import { islamicCivil } from './islamic-arithmetic.ts'
import { umalquraMonths } from './islamic-umalqura-months.ts'

const firstYear = 1300
const lastYear = 1600

/** Epoch day of 1 Muharram 1300, 12 November 1882. */
const firstDay = -31_826

const meanMonth = 29.530_588

let table: Int32Array | undefined

/** Epoch day of the first of every month of the table and of the month after it, unpacked at first use. */
function monthStarts(): Int32Array {
  if (table !== undefined) return table
  const starts = new Int32Array((lastYear - firstYear + 1) * 12 + 1)
  let day = firstDay
  for (let index = 0; index < starts.length; index++) {
    starts[index] = day
    const year = Math.floor(index / 12)
    const bits = Number.parseInt(umalquraMonths.slice(year * 3, year * 3 + 3), 16)
    day += 29 + ((bits >> (index % 12)) & 1)
  }
  table = starts
  return starts
}

const isInTable = (year: number): boolean => year >= firstYear && year <= lastYear

const monthStart = (year: number, month: number): number => monthStarts()[(year - firstYear) * 12 + month - 1] ?? 0

function fromDay(epochDay: number): CalendarDate {
  const starts = monthStarts()
  const last = starts.length - 1
  if (epochDay < firstDay || epochDay >= (starts[last] ?? 0)) {
    return { ...islamicCivil.fromDay(epochDay), calendar: 'islamic-umalqura' }
  }
  let index = Math.min(last - 1, Math.floor((epochDay - firstDay) / meanMonth))
  while ((starts[index] ?? 0) > epochDay) index--
  while ((starts[index + 1] ?? 0) <= epochDay) index++
  return {
    calendar: 'islamic-umalqura',
    year: firstYear + Math.floor(index / 12),
    month: (index % 12) + 1,
    day: epochDay - (starts[index] ?? 0) + 1,
  }
}

const daysInMonth = (year: number, month: number): number =>
  isInTable(year)
    ? (monthStarts()[(year - firstYear) * 12 + month] ?? 0) - monthStart(year, month)
    : islamicCivil.daysInMonth(year, month)

/** The Umm al-Qura calendar as CLDR and ICU have it: their table for 1300–1600 AH, the civil arithmetic outside it. */
export const islamicUmalqura: Calendar = {
  id: 'islamic-umalqura',
  toDay: (year, month, day) =>
    isInTable(year) ? monthStart(year, month) + day - 1 : islamicCivil.toDay(year, month, day),
  fromDay,
  monthsInYear: () => 12,
  daysInMonth,
  isLeapYear: (year) =>
    isInTable(year) ? yearStart(year + 1) - yearStart(year) === 355 : islamicCivil.isLeapYear(year),
}

const yearStart = (year: number): number => (year <= lastYear ? monthStart(year, 1) : monthStart(lastYear, 13))
