import type { CalendarDate, CalendarId, CalendarLookup } from '../calendars/calendar.ts'
import { everyCalendar } from '../calendars/calendars.ts'
import { gregory } from '../calendars/gregory.ts'
import { epochDayOf } from './domain.ts'
import { isoOfDay, twoDigits } from './iso.ts'
import { checkInstant, epochDayIn, findZone, msPerDay } from './zone.ts'

/**
 * Where a day begins and how months are counted: an IANA zone's name, or a locale context, whose zone and announced months
 * count.
 */
export type Place = string | (CalendarLookup & { readonly zone: string })

/** A stretch of time in epoch milliseconds; the end does not belong to it. */
export interface Bounds {
  /** The first moment of it. */
  readonly start: number
  /** The first moment after it. */
  readonly end: number
}

/** A time as clocks of a zone show it, in the Gregorian calendar; missing parts of the time are 0. */
export interface WallTime {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
}

/** What a wall time came to: it exists once, never (moved forward by the gap), or twice (the first is taken). */
export interface ResolvedWallTime {
  /** Epoch milliseconds. */
  readonly epochMs: number
  readonly kind: 'exact' | 'gap' | 'overlap'
}

/**
 * The date that a place's clocks show at an instant (epoch milliseconds), in a calendar. Throws a RangeError for what is no
 * instant and for an unknown zone.
 * @example
 * toCalendarDate('Asia/Tehran', Date.UTC(2025, 0, 21, 20, 30), 'persian') // → { calendar: 'persian', year: 1403, month: 11, day: 3 }
 */
export function toCalendarDate(place: Place, epochMs: number, calendar: CalendarId): CalendarDate {
  return calendarsOf(place)
    .calendar(calendar)
    .fromDay(epochDayIn(zoneOf(place), epochMs))
}

/**
 * The day of an instant (epoch milliseconds) in a zone as `YYYY-MM-DD`, Gregorian, Latin digits, for machines (ISO 8601; years
 * outside 0–9999 carry a sign and six digits). Throws as `toCalendarDate` does.
 * @example
 * isoDate(Date.UTC(2025, 0, 21, 20, 30), 'Asia/Tehran') // → '2025-01-22'
 */
export function isoDate(epochMs: number, zone: string): string {
  return isoOfDay(epochDayIn(zone, epochMs))
}

/**
 * An instant (epoch milliseconds) as ISO 8601 with the zone's offset, to the second, for machines; UTC is written `+00:00`.
 * ISO 8601 has no seconds in an offset: where a zone's history has them, the clock follows the rounded offset, so that the
 * instant reads back unchanged. Throws as `toCalendarDate` does.
 * @example
 * toIsoWithOffset(Date.UTC(2025, 0, 22, 6), 'Asia/Tehran') // → '2025-01-22T09:30:00+03:30'
 */
export function toIsoWithOffset(epochMs: number, zone: string): string {
  const offset = Math.round(findZone(zone).offsetAt(checkInstant(epochMs)) / 60_000) * 60_000
  const local = Math.floor((epochMs + offset) / 1000)
  const day = Math.floor(local / 86_400)
  const second = local - day * 86_400
  const minutes = Math.abs(offset) / 60_000
  const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(twoDigits).join(':')
  return `${isoOfDay(day)}T${clock}${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

/**
 * From the first moment of a calendar's day to the first moment of the next, in a place: more or less than 24 hours where
 * clocks change. Throws a RangeError where `toEpochDay` does and for an unknown zone.
 */
export function dayBounds(calendar: CalendarId, year: number, month: number, day: number, place: Place): Bounds {
  const start = epochDayOf({ calendar, year, month, day }, calendarsOf(place))
  return boundsOfDays(start, start + 1, place)
}

/**
 * From the first moment of a calendar's month (from 1) to the first moment of the next, in a place. Throws as `dayBounds`
 * does.
 * @example
 * new Date(monthBounds('persian', 1403, 12, 'Asia/Tehran').end).toISOString() // → '2025-03-20T20:30:00.000Z'
 */
export function monthBounds(calendar: CalendarId, year: number, month: number, place: Place): Bounds {
  const calendars = calendarsOf(place)
  const start = epochDayOf({ calendar, year, month, day: 1 }, calendars)
  return boundsOfDays(start, start + calendars.calendar(calendar).daysInMonth(year, month), place)
}

/**
 * From the first moment of a calendar's year to the first moment of the next, in a place. Throws as `dayBounds` does.
 */
export function yearBounds(calendar: CalendarId, year: number, place: Place): Bounds {
  const dayOne = (of: number): number => epochDayOf({ calendar, year: of, month: 1, day: 1 }, calendarsOf(place))
  return boundsOfDays(dayOne(year), dayOne(year + 1), place)
}

/**
 * The instant of a wall time in a zone. A time that the clocks skip moves forward by the length of the gap, one that they show
 * twice is the first (RFC 5545 §3.3.5); `kind` says which it was. Parts outside their ranges carry over. Throws a RangeError
 * where no instant comes of it and for an unknown zone.
 * @example
 * wallTimeToInstant({ year: 2024, month: 4, day: 26, hour: 0, minute: 30 }, 'Africa/Cairo').kind // → 'gap'
 */
export function wallTimeToInstant(wall: WallTime, zone: string): ResolvedWallTime {
  const local =
    gregory.toDay(wall.year, wall.month, wall.day) * msPerDay +
    ((wall.hour ?? 0) * 3600 + (wall.minute ?? 0) * 60 + (wall.second ?? 0)) * 1000
  const { offsetAt } = findZone(zone)
  const before = offsetAt(checkInstant(local) - msPerDay)
  const after = offsetAt(local + msPerDay)
  const isBefore = offsetAt(local - before) === before
  const isAfter = offsetAt(local - after) === after
  if (isBefore) return { epochMs: local - before, kind: isAfter && before !== after ? 'overlap' : 'exact' }
  if (isAfter) return { epochMs: local - after, kind: 'exact' }
  return { epochMs: local - before, kind: 'gap' }
}

/**
 * The instant (epoch milliseconds) at which an epoch day begins in a zone; where midnight is skipped, the first moment after
 * it, and where it comes twice, the first. Throws a RangeError for an unknown zone and beyond the days JavaScript can tell.
 */
export function startOfDay(epochDay: number, zone: string): number {
  const { offsetAt } = findZone(zone)
  const midnight = checkInstant(epochDay * msPerDay)
  const before = offsetAt(midnight - msPerDay)
  const after = offsetAt(midnight + msPerDay)
  if (before === after) return midnight - before
  if (offsetAt(midnight - before) === before) return midnight - before
  if (offsetAt(midnight - after) === after) return midnight - after
  return firstMomentAfterGap(midnight - Math.max(before, after), midnight - Math.min(before, after), offsetAt)
}

/** Where midnight is skipped the day begins at the transition itself, found between the two offsets' midnights. */
function firstMomentAfterGap(from: number, to: number, offsetAt: (epochMs: number) => number): number {
  const old = offsetAt(from)
  let low = from / 1000
  let high = to / 1000
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle * 1000) === old) low = middle
    else high = middle
  }
  return high * 1000
}

const boundsOfDays = (start: number, end: number, place: Place): Bounds => ({
  start: startOfDay(start, zoneOf(place)),
  end: startOfDay(end, zoneOf(place)),
})

const zoneOf = (place: Place): string => (typeof place === 'string' ? place : place.zone)

const calendarsOf = (place: Place): CalendarLookup => (typeof place === 'string' ? everyCalendar : place)
