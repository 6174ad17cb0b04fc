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

/** Lengths of the months from Tishri on; only Marheshvan and Kislev move, and a leap year has 30 days of Adar I more. */
function monthLengths(year: number): readonly number[] {
  const days = newYear(year + 1) - newYear(year)
  const isLong = days % 10 === 5
  const isShort = days % 10 === 3
  const autumn = [30, isLong ? 30 : 29, isShort ? 29 : 30, 29, 30]
  return isLeapYear(year) ? [...autumn, 30, 29, ...spring] : [...autumn, 29, ...spring]
}

const spring = [30, 29, 30, 29, 30, 29] as const

function toDay(year: number, month: number, day: number): number {
  const lengths = monthLengths(year)
  let start = newYear(year)
  for (let index = 0; index < month - 1; index++) start += lengths[index] ?? 0
  return start + day - 1
}

function fromDay(epochDay: number): CalendarDate {
  let year = Math.floor((epochDay - epoch) / 365.246_822) + 1
  while (newYear(year) > epochDay) year--
  while (newYear(year + 1) <= epochDay) year++
  const lengths = monthLengths(year)
  let left = epochDay - newYear(year)
  let month = 1
  for (const length of lengths) {
    if (left < length) break
    left -= length
    month++
  }
  return { calendar: 'hebrew', year, month, day: left + 1 }
}

/** The arithmetic Hebrew calendar; days begin at midnight here, and month 1 is Tishri. */
export const hebrew: Calendar = {
  id: 'hebrew',
  toDay,
  fromDay,
  monthsInYear: (year) => (isLeapYear(year) ? 13 : 12),
  daysInMonth: (year, month) => monthLengths(year)[month - 1] ?? 30,
  isLeapYear,
}
