import type { Calendar, CalendarDate, CalendarId } from '../calendars/calendar.ts'
import { gregory } from '../calendars/gregory.ts'
import { isoOfDay } from './iso.ts'

/**
 * First days of Hijri months as a country announced them, where they differ from the table: `{ '1446-9': '2025-03-02' }`. Keys
 * are Hijri year and month without padding, values ISO dates at most three days from the calculated ones. They count in all
 * three Hijri calendars of the context; months between them follow the table.
 */
export type AnnouncedMonths = Readonly<Record<string, string>>

/** An announcement can differ from the calculation by a day, rarely two; more is a slip of the pen. */
const largestShift = 3

/** True for calendars whose months are announced. */
export const isHijri = (id: CalendarId): boolean => id.startsWith('islamic-')

/**
 * A Hijri calendar in which announced months begin on their announced days and all others follow the table; after the last
 * announced month those of the table wait until it has its 29 days. An announcement wins even where it leaves the month before
 * it 28 or 31 days, as Ramadan 1404 had 28 in Saudi Arabia.
 */
export function withAnnouncedMonths(table: Calendar, announced: AnnouncedMonths): Calendar {
  const tableStart = (index: number): number => table.toDay(Math.floor(index / 12), (index % 12) + 1, 1)
  const starts = followLast(readAnnouncedMonths(tableStart, announced), tableStart)
  if (starts.size === 0) return table
  const monthStart = (year: number, month: number): number =>
    starts.get(year * 12 + month - 1) ?? (month > 12 ? table.toDay(year + 1, 1, 1) : table.toDay(year, month, 1))
  const daysInMonth = (year: number, month: number): number => monthStart(year, month + 1) - monthStart(year, month)
  const fromDay = (day: number): CalendarDate => {
    let { year, month } = table.fromDay(day)
    if (day >= monthStart(year, month + 1)) [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
    else if (day < monthStart(year, month)) [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1]
    return { calendar: table.id, year, month, day: day - monthStart(year, month) + 1 }
  }
  return {
    id: table.id,
    toDay: (year, month, day) => monthStart(year, month) + day - 1,
    fromDay,
    monthsInYear: table.monthsInYear,
    daysInMonth,
    isLeapYear: (year) => monthStart(year + 1, 1) - monthStart(year, 1) > 354,
  }
}

/** Months by their number since Muharram of year 0, which is 0. */
type MonthStart = (index: number) => number

/**
 * No month has fewer than 29 days or more than 30. Until the month after the last announced one is announced itself, the table
 * may not end it sooner or later: those who began Ramadan a day after the table do not keep the feast on its 29th day.
 */
function followLast(starts: ReadonlyMap<number, number>, tableStart: MonthStart): ReadonlyMap<number, number> {
  const followed = new Map(starts)
  let index = Math.max(...starts.keys())
  for (let start = starts.get(index); start !== undefined && start !== tableStart(index);) {
    start = Math.min(Math.max(tableStart(++index), start + 29), start + 30)
    followed.set(index, start)
  }
  return followed
}

function readAnnouncedMonths(tableStart: MonthStart, announced: AnnouncedMonths): ReadonlyMap<number, number> {
  const starts = new Map<number, number>()
  for (const [key, startsOn] of Object.entries(announced)) {
    const month = /^(\d{1,4})-(1[0-2]|[1-9])$/.exec(key)
    const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(startsOn)
    if (month === null) throw new RangeError(`Announced month "${key}": write year and month as "1446-9".`)
    const day = iso === null ? Number.NaN : gregory.toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    if (Number.isNaN(day) || isoOfDay(day) !== startsOn) {
      throw new RangeError(`Announced month "${key}" starts on "${startsOn}", which is no date such as "2025-03-01".`)
    }
    const index = Number(month[1]) * 12 + Number(month[2]) - 1
    const calculated = tableStart(index)
    if (Math.abs(day - calculated) > largestShift) {
      throw new RangeError(
        `Announced month "${key}" starts on ${startsOn}, more than ${largestShift} days from the calculated ${isoOfDay(calculated)}.`,
      )
    }
    starts.set(index, day)
  }
  return starts
}
