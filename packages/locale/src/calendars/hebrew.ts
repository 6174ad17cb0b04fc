import type { Calendar, CalendarDate } from './calendar.ts'

/** Epoch day of 1 Tishri 1 (Monday, 7 October 3761 BCE Julian), less one: the delays below count from 1. */
const epoch = -2_092_590

const isLeapYear = (year: number): boolean => (((7 * year + 1) % 19) + 19) % 19 < 7

/** Days from the epoch to the new moon of Tishri, moved by the rule of Sunday, Wednesday and Friday. */
function elapsedDays(year: number): number {
  const months = Math.floor((235 * year - 234) / 19)
  const parts = 12_084 + 13_753 * months
  const day = 29 * months + Math.floor(parts / 25_920)
  return (((3 * (day + 1)) % 7) + 7) % 7 < 3 ? day + 1 : day
}

/** Epoch day of 1 Tishri, with the delays that keep every year between 353 and 385 days. */
function newYear(year: number): number {
  const before = elapsedDays(year - 1)
  const now = elapsedDays(year)
  const after = elapsedDays(year + 1)
  const delay = after - now === 356 ? 2 : now - before === 382 ? 1 : 0
  return epoch + now + delay
}

/** One year: its first epoch day, and for each month the days of the year before it. */
interface HebrewYear {
  readonly start: number
  readonly days: number
  readonly daysBefore: readonly number[]
  readonly lengths: readonly number[]
}

const years = new Map<number, HebrewYear>()

/** Years asked for again and again are worked out once; the memory stays small. */
function yearOf(year: number): HebrewYear {
  const known = years.get(year)
  if (known !== undefined) return known
  if (years.size > 1000) years.clear()
  const start = newYear(year)
  const days = newYear(year + 1) - start
  const lengths = monthLengths(days, isLeapYear(year))
  const daysBefore = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length, 0))
  const found = { start, days, daysBefore, lengths }
  years.set(year, found)
  return found
}

/** Lengths of the months from Tishri on; only Marheshvan and Kislev move, and a leap year has 30 days of Adar I more. */
function monthLengths(days: number, isLeap: boolean): readonly number[] {
  const autumn = [30, days % 10 === 5 ? 30 : 29, days % 10 === 3 ? 29 : 30, 29, 30]
  return isLeap ? [...autumn, 30, 29, ...spring] : [...autumn, 29, ...spring]
}

const spring = [30, 29, 30, 29, 30, 29] as const

function toDay(year: number, month: number, day: number): number {
  const { start, daysBefore } = yearOf(year)
  return start + (daysBefore[month - 1] ?? 0) + day - 1
}

function fromDay(epochDay: number): CalendarDate {
  let year = Math.floor((epochDay - epoch) / 365.246_822) + 1
  let found = yearOf(year)
  while (found.start > epochDay) found = yearOf(--year)
  while (found.start + found.days <= epochDay) found = yearOf(++year)
  const passed = epochDay - found.start
  let month = Math.min(found.lengths.length, Math.floor(passed / 29) + 1)
  while ((found.daysBefore[month - 1] ?? 0) > passed) month--
  return { calendar: 'hebrew', year, month, day: passed - (found.daysBefore[month - 1] ?? 0) + 1 }
}

/** The arithmetic Hebrew calendar; days begin at midnight here, and month 1 is Tishri. */
export const hebrew: Calendar = {
  id: 'hebrew',
  toDay,
  fromDay,
  monthsInYear: (year) => (isLeapYear(year) ? 13 : 12),
  daysInMonth: (year, month) => yearOf(year).lengths[month - 1] ?? 30,
  isLeapYear,
}
