import { describe, expect, test } from 'vitest'
import { createLocaleContext } from '../context.ts'
import {
  dayBounds,
  isoDate,
  monthBounds,
  toCalendarDate,
  toIsoWithOffset,
  wallTimeToInstant,
  yearBounds,
} from './instants.ts'
import { findZone } from './zone.ts'

const utc = (iso: string): number => Date.parse(iso)

const wall = (text: string, zone: string): [string, string] => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/\D/).map(Number)
  const { epochMs, kind } = wallTimeToInstant({ year, month, day, hour, minute }, zone)
  return [toIsoWithOffset(epochMs, zone), kind]
}

describe('wall times', () => {
  test.each([
    // Cairo: forward at midnight of 26 April 2024, back at midnight of 31 October.
    ['2024-04-26 00:30', 'Africa/Cairo', '2024-04-26T01:30:00+03:00', 'gap'],
    ['2024-10-31 23:30', 'Africa/Cairo', '2024-10-31T23:30:00+03:00', 'overlap'],
    // Beirut: forward at midnight of 31 March 2024.
    ['2024-03-31 00:15', 'Asia/Beirut', '2024-03-31T01:15:00+03:00', 'gap'],
    ['2024-10-26 23:45', 'Asia/Beirut', '2024-10-26T23:45:00+03:00', 'overlap'],
    // Gaza pauses summer time for Ramadan.
    ['2023-04-29 02:30', 'Asia/Gaza', '2023-04-29T03:30:00+03:00', 'gap'],
    ['2023-10-28 01:30', 'Asia/Gaza', '2023-10-28T01:30:00+03:00', 'overlap'],
    // Casablanca leaves its summer time for Ramadan and comes back after it.
    ['2024-03-10 02:30', 'Africa/Casablanca', '2024-03-10T02:30:00+01:00', 'overlap'],
    ['2024-04-14 02:30', 'Africa/Casablanca', '2024-04-14T03:30:00+01:00', 'gap'],
    // Tehran: the last summer time began on 22 March 2022; none since.
    ['2022-03-22 00:30', 'Asia/Tehran', '2022-03-22T01:30:00+04:30', 'gap'],
    ['2023-03-22 00:30', 'Asia/Tehran', '2023-03-22T00:30:00+03:30', 'exact'],
    ['2025-03-21 00:00', 'Asia/Tehran', '2025-03-21T00:00:00+03:30', 'exact'],
    // Lord Howe moves by half an hour, Samoa left out 30 December 2011.
    ['2024-10-06 02:15', 'Australia/Lord_Howe', '2024-10-06T02:45:00+11:00', 'gap'],
    ['2024-04-07 01:45', 'Australia/Lord_Howe', '2024-04-07T01:45:00+11:00', 'overlap'],
    ['2011-12-30 12:00', 'Pacific/Apia', '2011-12-31T12:00:00+14:00', 'gap'],
    ['2025-01-22 12:00', 'Asia/Kabul', '2025-01-22T12:00:00+04:30', 'exact'],
    ['2025-01-22 12:00', 'Asia/Kathmandu', '2025-01-22T12:00:00+05:45', 'exact'],
    ['2025-01-22 12:00', 'utc', '2025-01-22T12:00:00+00:00', 'exact'],
    ['2024-07-01 12:00', 'Africa/Cairo', '2024-07-01T12:00:00+03:00', 'exact'],
  ])('%s in %s', (text, zone, iso, kind) => expect(wall(text, zone)).toEqual([iso, kind]))

  test('what comes to no instant is refused', () => {
    for (const year of [Number.NaN, 1e6, Number.POSITIVE_INFINITY]) {
      expect(() => wallTimeToInstant({ year, month: 1, day: 1 }, 'UTC')).toThrow(/Not an instant/)
    }
  })

  test('parts beyond their range carry over', () => {
    expect(wall('2025-01-22 24:00', 'Asia/Tehran')[0]).toBe('2025-01-23T00:00:00+03:30')
  })
})

describe('days, months and years as stretches of time', () => {
  test('a day of Tehran', () => {
    const { start, end } = dayBounds('persian', 1403, 11, 3, 'Asia/Tehran')
    expect([start, end]).toEqual([utc('2025-01-21T20:30:00Z'), utc('2025-01-22T20:30:00Z')])
  })

  test('a day whose midnight is skipped begins at the transition and has 23 hours', () => {
    const { start, end } = dayBounds('gregory', 2024, 4, 26, 'Africa/Cairo')
    expect(toIsoWithOffset(start, 'Africa/Cairo')).toBe('2024-04-26T01:00:00+03:00')
    expect(isoDate(start - 1, 'Africa/Cairo')).toBe('2024-04-25')
    expect((end - start) / 3_600_000).toBe(23)
  })

  test('a day with a repeated hour has 25 hours', () => {
    const { start, end } = dayBounds('gregory', 2024, 10, 31, 'Africa/Cairo')
    expect((end - start) / 3_600_000).toBe(25)
  })

  test('a date that a country left out is empty, and the days around it touch', () => {
    const [before, missing, after] = [29, 30, 31].map((day) => dayBounds('gregory', 2011, 12, day, 'Pacific/Apia'))
    expect(before?.end).toBe(utc('2011-12-30T10:00:00Z'))
    expect(missing).toEqual({ start: before?.end, end: before?.end })
    expect(after?.start).toBe(before?.end)
  })

  test('what is no day, month or year has no bounds', () => {
    expect(() => dayBounds('persian', 1403, 13, 1, 'Asia/Tehran')).toThrow(/no month 13/)
    expect(() => monthBounds('hebrew', 5785, 13, 'UTC')).toThrow(/no month 13/)
    expect(monthBounds('hebrew', 5784, 13, 'UTC').end).toBe(yearBounds('hebrew', 5784, 'UTC').end)
    for (const year of [1e9, Number.NaN, 1.5]) expect(() => yearBounds('persian', year, 'UTC')).toThrow(RangeError)
  })

  test('days of two years touch each other in zones that change their clocks at midnight', () => {
    for (const zone of [
      'Africa/Cairo',
      'Asia/Beirut',
      'Asia/Gaza',
      'Africa/Casablanca',
      'Asia/Tehran',
      'America/Havana',
      'Asia/Amman',
    ]) {
      for (let day = 1; day <= 730; day++) {
        const here = dayBounds('gregory', 2021, 1, day, zone)
        expect(here.end).toBe(dayBounds('gregory', 2021, 1, day + 1, zone).start)
        expect([zone, isoDate(here.start, zone)]).toEqual([zone, isoDate(here.end - 1, zone)])
        expect(isoDate(here.start - 1, zone)).not.toBe(isoDate(here.start, zone))
      }
    }
  })

  test('Esfand 1403 and the year 1403 end where 1404 begins', () => {
    const nowruz = utc('2025-03-20T20:30:00Z')
    expect(monthBounds('persian', 1403, 12, 'Asia/Tehran').end).toBe(nowruz)
    expect(yearBounds('persian', 1403, 'Asia/Tehran').end).toBe(nowruz)
    expect(yearBounds('persian', 1404, 'Asia/Tehran').start).toBe(nowruz)
    expect(yearBounds('hebrew', 5784, 'UTC')).toEqual({
      start: utc('2023-09-16T00:00:00Z'),
      end: utc('2024-10-03T00:00:00Z'),
    })
  })
})

describe('zones', () => {
  test('offsets equal those of Intl around every change of forty years', () => {
    for (const zone of [
      'Asia/Tehran',
      'Africa/Casablanca',
      'Asia/Gaza',
      'Africa/Cairo',
      'Asia/Kabul',
      'America/New_York',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    ]) {
      const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
      const { offsetAt } = findZone(zone)
      for (let at = utc('1990-01-01T00:00:00Z'); at < utc('2030-01-01T00:00:00Z'); at += 37 * 3_600_000 + 12_345) {
        const [, sign, hours = 0, minutes = 0] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(format.format(at)) ?? []
        const expected = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000)
        expect([zone, at, offsetAt(at)]).toEqual([zone, at, expected || 0])
      }
    }
  })

  test('a change is found to the millisecond', () => {
    const { offsetAt } = findZone('Asia/Tehran')
    const change = utc('2022-03-21T20:30:00Z')
    expect([offsetAt(change - 1), offsetAt(change)]).toEqual([12_600_000, 16_200_000])
  })

  test.each(['Asia/Teheran2', '', '+03:30', 'GMT+3:30', '../etc'])('%j is refused with a sentence', (zone) => {
    expect(() => findZone(zone)).toThrow(/Unknown time zone/)
    expect(() => Reflect.apply(findZone, undefined, [])).toThrow(/Unknown time zone/)
  })
})

describe('machine dates', () => {
  test('are Gregorian with Latin digits whatever the edition', () => {
    expect(toIsoWithOffset(utc('2025-01-22T06:00:00Z'), 'Asia/Tehran')).toBe('2025-01-22T09:30:00+03:30')
    expect(toIsoWithOffset(utc('2025-01-22T06:00:00Z'), 'America/New_York')).toBe('2025-01-22T01:00:00-05:00')
    expect(toIsoWithOffset(utc('2025-01-22T06:00:00Z'), 'UTC')).toBe('2025-01-22T06:00:00+00:00')
    expect(isoDate(utc('2025-03-20T20:30:00Z'), 'Asia/Tehran')).toBe('2025-03-21')
    expect(isoDate(utc('+010000-01-01T00:00:00Z'), 'UTC')).toBe('+010000-01-01')
  })

  test('read back as the same instant where clocks showed the sun', () => {
    // Tehran was 3:25:44 before 1946 and Riyadh 3:06:52 before 1947.
    for (const zone of ['Asia/Tehran', 'Asia/Riyadh', 'Africa/Monrovia', 'Europe/Amsterdam']) {
      for (const at of ['1900-06-01T12:00:00Z', '1930-06-01T12:00:30Z', '1880-01-01T00:00:01Z'].map(utc)) {
        expect(Date.parse(toIsoWithOffset(at, zone))).toBe(at)
      }
    }
    expect(toIsoWithOffset(utc('1900-06-01T12:00:00Z'), 'Asia/Tehran')).toBe('1900-06-01T15:26:00+03:26')
  })

  test('the day turns at midnight of the place', () => {
    const context = createLocaleContext('fa', { zone: 'Asia/Tehran' })
    const at = utc('2025-03-20T20:29:59.999Z')
    expect(toCalendarDate(context, at, 'persian')).toEqual({ calendar: 'persian', year: 1403, month: 12, day: 30 })
    expect(toCalendarDate(context, at + 1, 'persian')).toEqual({ calendar: 'persian', year: 1404, month: 1, day: 1 })
    expect(toCalendarDate('UTC', at, 'gregory')).toEqual({ calendar: 'gregory', year: 2025, month: 3, day: 20 })
  })
})
