import type { Calendar, CalendarDate } from './calendar.ts'

/** Epoch day of 1 Farvardin 1 (Friday, 19 March 622 in the Julian calendar). */
const epoch = -492_268

/**
 * Years that the 33-year rule makes leap although the true equinox makes the year after them leap.
 * Source: Unicode ICU 78 and ICU4X, `NON_LEAP_CORRECTION`, computed from the equinox at 52.5° E up to the year 3000.
 */
const corrected: ReadonlySet<number> = /* @__PURE__ */ new Set([
  1502, 1601, 1634, 1667, 1700, 1733, 1766, 1799, 1832, 1865, 1898, 1931, 1964, 1997, 2030, 2059, 2063, 2096, 2129,
  2158, 2162, 2191, 2195, 2224, 2228, 2257, 2261, 2290, 2294, 2323, 2327, 2356, 2360, 2389, 2393, 2422, 2426, 2455,
  2459, 2488, 2492, 2521, 2525, 2554, 2558, 2587, 2591, 2620, 2624, 2653, 2657, 2686, 2690, 2719, 2723, 2748, 2752,
  2756, 2781, 2785, 2789, 2818, 2822, 2847, 2851, 2855, 2880, 2884, 2888, 2913, 2917, 2921, 2946, 2950, 2954, 2979,
  2983, 2987,
])

/** Epoch day of 1 Farvardin: 8 leap years in 33, moved where the equinox disagrees. */
function newYear(year: number): number {
  const day = epoch + 365 * (year - 1) + Math.floor((8 * year + 21) / 33)
  return year > 1502 && corrected.has(year - 1) ? day - 1 : day
}

const isLeapYear = (year: number): boolean => newYear(year + 1) - newYear(year) === 366

const dayOfYear = (month: number, day: number): number =>
  (month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6) + day - 1

function fromDay(epochDay: number): CalendarDate {
  let year = 1 + Math.floor((33 * (epochDay - epoch) + 3) / 12_053)
  let start = newYear(year)
  if (start > epochDay) start = newYear(--year)
  else {
    const next = newYear(year + 1)
    if (next <= epochDay) {
      year++
      start = next
    }
  }
  const passed = epochDay - start
  const month = 1 + (passed < 186 ? (passed / 31) | 0 : ((passed - 6) / 30) | 0)
  return { calendar: 'persian', year, month, day: passed - dayOfYear(month, 1) + 1 }
}

/**
 * The solar Hijri calendar of Iran and Afghanistan. Equal to the official Iranian table for 1206–1498 and to ICU for 1–3000;
 * beyond those years the 33-year rule goes on, as it does in ICU.
 */
export const persian: Calendar = {
  id: 'persian',
  toDay: (year, month, day) => newYear(year) + dayOfYear(month, day),
  fromDay,
  monthsInYear: () => 12,
  daysInMonth: (year, month) => (month <= 6 ? 31 : month <= 11 || isLeapYear(year) ? 30 : 29),
  isLeapYear,
}
