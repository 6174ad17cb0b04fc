import type { Calendar, CalendarDate, CalendarId } from './calendar.ts'

/** 11 leap years in 30 of the tabular calendar, type II (2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29). */
const isLeapYear = (year: number): boolean => (((14 + 11 * year) % 30) + 30) % 30 < 11

const daysBeforeMonth = (month: number): number => 29 * (month - 1) + Math.floor(month / 2)

/** Builds a tabular Islamic calendar whose 1 Muharram 1 falls on the given epoch day. */
function tabular(id: CalendarId, epoch: number): Calendar {
  const newYear = (year: number): number => epoch + 354 * (year - 1) + Math.floor((3 + 11 * year) / 30)
  const fromDay = (epochDay: number): CalendarDate => {
    const year = Math.floor((30 * (epochDay - epoch) + 10_646) / 10_631)
    const passed = epochDay - newYear(year)
    const month = Math.min(12, Math.floor((11 * passed + 330) / 325))
    return { calendar: id, year, month, day: passed - daysBeforeMonth(month) + 1 }
  }
  return {
    id,
    toDay: (year, month, day) => newYear(year) + daysBeforeMonth(month) + day - 1,
    fromDay,
    monthsInYear: () => 12,
    daysInMonth: (year, month) => (month % 2 === 1 || (month === 12 && isLeapYear(year)) ? 30 : 29),
    isLeapYear,
  }
}

/** The tabular Islamic calendar with the civil epoch (Friday, 16 July 622 Julian). */
export const islamicCivil: Calendar = /* @__PURE__ */ tabular('islamic-civil', -492_148)

/** The tabular Islamic calendar with the astronomical epoch (Thursday, 15 July 622 Julian). */
export const islamicTbla: Calendar = /* @__PURE__ */ tabular('islamic-tbla', -492_149)
