import { findZone, wallTimeToInstant } from '@matbaa/locale'

/** An instant and the IANA zone whose clocks showed it. */
export interface Moment {
  readonly at: number
  readonly zone: string
}

/** What a clock and a Gregorian calendar show; months count from 1. */
interface ClockTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

const minute = 60_000
const hour = 60 * minute

/** Reads WordPress' `YYYY-MM-DD hh:mm:ss`; `undefined` for an empty, a zero or an impossible date. */
export function parseWallTime(text: string): ClockTime | undefined {
  const parts = /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[ T]([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?)?/.exec(text.trim())
  if (parts === null) return undefined
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0))
  const isDate =
    year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (!isDate || hours > 23 || minutes > 59 || second > 60) return undefined
  return { year, month, day, hour: hours, minute: minutes, second }
}

/**
 * The moment of a post: its GMT where the export has one (drafts have none), otherwise its wall time in the zone of the site.
 * The zone kept is the site's where its clocks agree with what the author saw, otherwise the fixed one that does.
 */
export function readMoment(wallText: string, gmtText: string, siteZone: string): Moment | undefined {
  const wall = parseWallTime(wallText)
  const gmt = parseWallTime(gmtText)
  if (gmt === undefined)
    return wall === undefined ? undefined : { at: wallTimeToInstant(wall, siteZone).epochMs, zone: siteZone }
  const at = instantOfUtc(gmt)
  if (wall === undefined) return { at, zone: siteZone }
  const offset = instantOfUtc(wall) - at
  return {
    at,
    zone: Math.abs(findZone(siteZone).offsetAt(at) - offset) < minute ? siteZone : (fixedZone(offset) ?? siteZone),
  }
}

/** How far the site's clocks were ahead of GMT at an instant, in milliseconds. */
export interface ObservedOffset {
  readonly at: number
  readonly offset: number
}

/** What a post tells of the site's clocks; `undefined` where it has only one of its two times. */
export function observeOffset(wallText: string, gmtText: string): ObservedOffset | undefined {
  const wall = parseWallTime(wallText)
  const gmt = parseWallTime(gmtText)
  if (wall === undefined || gmt === undefined) return undefined
  return { at: instantOfUtc(gmt), offset: instantOfUtc(wall) - instantOfUtc(gmt) }
}

/** Zones in which most papers of these languages are made, tried in this order. */
const likelyZones = [
  'Asia/Tehran',
  'Asia/Kabul',
  'Asia/Baghdad',
  'Asia/Riyadh',
  'Asia/Dubai',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Amman',
  'Asia/Damascus',
  'Asia/Jerusalem',
  'Africa/Casablanca',
  'Africa/Tunis',
  'Africa/Algiers',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Europe/Istanbul',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Stockholm',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Toronto',
  'Australia/Sydney',
  'UTC',
]

/**
 * The zone whose clocks agree with most of what was observed: the preferred one if it does, a likely one, or a fixed one;
 * the preferred one where nothing was observed.
 */
export function guessZone(observed: readonly ObservedOffset[], preferred: string): string {
  if (observed.length === 0) return preferred
  const fixed = [...new Set(observed.map(({ offset }) => fixedZone(offset)))].filter((zone) => zone !== undefined)
  let best = { zone: preferred, agreeing: -1 }
  for (const zone of [preferred, ...likelyZones, ...fixed]) {
    const { offsetAt } = findZone(zone)
    const agreeing = observed.filter(({ at, offset }) => Math.abs(offsetAt(at) - offset) < minute).length
    if (agreeing > best.agreeing) best = { zone, agreeing }
  }
  return best.zone
}

/** The zone without summer time that is ahead of GMT by this; `undefined` where the tz database has none. */
export function fixedZone(offset: number): string | undefined {
  if (offset === 0) return 'UTC'
  const hours = offset / hour
  // The names of these zones count westwards (POSIX), and reach from 14 hours ahead to 12 behind.
  if (Number.isInteger(hours) && hours <= 14 && hours >= -12) return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`
  return undefined
}

function instantOfUtc(wall: ClockTime): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second)
}
