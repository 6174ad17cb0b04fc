import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testData } from '../../../../test/data.ts'
import type { CalendarId } from '../calendars/calendar.ts'
import { everyCalendar } from '../calendars/calendars.ts'
import { createLocaleContext, type LocaleContext } from '../context.ts'
import type { AnnouncedMonths } from './announced.ts'
import { addDays, convertDate, daysInMonth, isLeapYear, isValidDate } from './arithmetic.ts'
import { formatDate, formatDateRange } from './format.ts'
import { dayBounds, isoDate, monthBounds, toCalendarDate, yearBounds } from './instants.ts'
import { isoOfDay } from './iso.ts'
import { monthWeeks } from './month-grid.ts'
import { parseDate } from './parse.ts'

const utc = (iso: string): number => Date.parse(iso)

const context = (announced: AnnouncedMonths = {}): LocaleContext =>
  createLocaleContext('ar', { zone: 'Asia/Baghdad', calendars: ['islamic-umalqura', 'gregory'], announced })

/** Iraq began Ramadan 1446 a day after the table, which says 1 March 2025. */
const later = context({ '1446-9': '2025-03-02' })

const table = everyCalendar.calendar('islamic-umalqura')
const shift = fc.integer({ min: -3, max: 3 })

/** The day after a month of the table begins, as an announcement writes it. */
const nextDay = (calendar: CalendarId, year: number, month: number): string =>
  isoDate(dayBounds(calendar, year, month, 2, 'UTC').start, 'UTC')

describe('an announced month', () => {
  test('wins in reading, writing, bounds, lengths and arithmetic', () => {
    const at = utc('2025-03-01T09:00:00Z')
    expect(formatDate(context(), at, 'medium')).toBe('١ رمضان ١٤٤٦')
    expect(formatDate(later, at, 'medium')).toBe('٣٠ شعبان ١٤٤٦')
    expect(toCalendarDate(later, at + 86_400_000, 'islamic-umalqura')).toEqual({
      calendar: 'islamic-umalqura',
      year: 1446,
      month: 9,
      day: 1,
    })
    expect(dayBounds('islamic-umalqura', 1446, 9, 1, later).start).toBe(utc('2025-03-01T21:00:00Z'))
    expect(monthBounds('islamic-umalqura', 1446, 8, later).end).toBe(utc('2025-03-01T21:00:00Z'))
    expect([daysInMonth('islamic-umalqura', 1446, 8, later), daysInMonth('islamic-umalqura', 1446, 9, later)]).toEqual([
      30, 29,
    ])
    expect(daysInMonth('islamic-umalqura', 1446, 8)).toBe(29)
    expect(addDays({ calendar: 'islamic-umalqura', year: 1446, month: 8, day: 29 }, 1, later).day).toBe(30)
    expect(convertDate({ calendar: 'gregory', year: 2025, month: 3, day: 1 }, 'islamic-umalqura', later).month).toBe(8)
    expect(isValidDate({ calendar: 'islamic-umalqura', year: 1446, month: 8, day: 30 }, later)).toBe(true)
    expect(parseDate('٣٠ شعبان ١٤٤٦', later)).toEqual({ calendar: 'islamic-umalqura', year: 1446, month: 8, day: 30 })
    expect(parseDate('٣٠ شعبان ١٤٤٦', context())).toBeUndefined()
  })

  test('may begin a day earlier, and a year may begin so', () => {
    const earlier = context({ '1447-1': '2025-06-25' })
    expect(formatDate(earlier, utc('2025-06-25T09:00:00Z'), 'medium')).toBe('١ محرم ١٤٤٧')
    expect(formatDate(context(), utc('2025-06-25T09:00:00Z'), 'medium')).toBe('٢٩ ذو الحجة ١٤٤٦')
  })

  test('leaves every other day as it is and every day with one name', () => {
    const calendar = later.calendar('islamic-umalqura')
    for (let day = 19_900; day < 20_400; day++) {
      const date = calendar.fromDay(day)
      expect(calendar.toDay(date.year, date.month, date.day)).toBe(day)
      const isTouched = date.year === 1446 && date.month >= 8 && date.month <= 10
      if (!isTouched) expect(date).toEqual(context().calendar('islamic-umalqura').fromDay(day))
    }
  })

  test('has its 29 days until the next one is announced, so that nobody keeps the feast on the 29th', () => {
    const feast = (announced: AnnouncedMonths): string =>
      isoDate(dayBounds('islamic-umalqura', 1446, 10, 1, context(announced)).start, 'Asia/Baghdad')
    expect(feast({})).toBe('2025-03-30')
    expect(feast({ '1446-9': '2025-03-02' })).toBe('2025-03-31')
    expect(feast({ '1446-9': '2025-03-02', '1446-10': '2025-03-30' })).toBe('2025-03-30')
    expect(feast({ '1446-9': '2025-03-02', '1446-11': '2025-04-29' })).toBe('2025-03-30')
    const lengths = [8, 9, 10, 11].map((month) => daysInMonth('islamic-umalqura', 1446, month, later))
    expect(lengths).toEqual([30, 29, 29, 29])
    const earlier = context({ '1446-8': '2025-01-29' })
    expect([7, 8, 9].map((month) => daysInMonth('islamic-umalqura', 1446, month, earlier))).toEqual([28, 30, 30])
  })

  test('may be any number of months; years, bounds, spans and sheets of weeks follow', () => {
    const announced: Record<string, string> = {}
    for (let month = 1; month <= 12; month++) announced[`1446-${month}`] = nextDay('islamic-umalqura', 1446, month)
    const shifted = context(announced)
    expect(yearBounds('islamic-umalqura', 1446, shifted)).toEqual({
      start: utc('2024-07-07T21:00:00Z'),
      end: utc('2025-06-26T21:00:00Z'),
    })
    expect(formatDateRange(shifted, utc('2025-02-28T09:00:00Z'), utc('2025-03-02T09:00:00Z'))).toBe(
      '٢٨ شعبان – ١ رمضان ١٤٤٦',
    )
    expect(monthWeeks(shifted, 'islamic-umalqura', 1446, 8).flat()).toContainEqual(
      expect.objectContaining({ month: 8, day: 29 }),
    )
    const longYear = context({ '1446-1': '2024-07-06' })
    expect([isLeapYear('islamic-umalqura', 1446), isLeapYear('islamic-umalqura', 1446, longYear)]).toEqual([
      false,
      true,
    ])
  })

  test('of any number, anywhere in the table and at its ends, leave every day one name and every year its months', () => {
    const month = fc.record({ year: fc.integer({ min: 0, max: 2 }), month: fc.integer({ min: 1, max: 12 }), shift })
    const months = fc.array(month, { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(fc.constantFrom(1298, 1444, 1599), months, (first, chosen) => {
        const announced = Object.fromEntries(
          chosen.map(({ year, month: of, shift: days }) => [
            `${first + year}-${of}`,
            isoOfDay(table.toDay(first + year, of, 1) + days),
          ]),
        )
        const here = context(announced)
        const { toDay, fromDay } = here.calendar('islamic-umalqura')
        for (const [key, startsOn] of Object.entries(announced)) {
          const [year = 0, of = 0] = key.split('-').map(Number)
          expect([key, isoOfDay(toDay(year, of, 1))]).toEqual([key, startsOn])
        }
        for (let day = toDay(first - 1, 12, 1); day < toDay(first + 4, 1, 1); day++) {
          const date = fromDay(day)
          expect(toDay(date.year, date.month, date.day)).toBe(day)
          expect([date, isValidDate(date, here)]).toEqual([date, true])
        }
      }),
      { numRuns: 30 },
    )
  })

  const printed = testData('calendar/ummalqura_month_starts_hijridate_vs_jdk.tsv')
  test.skipIf(printed === undefined)('make the table that of the printed Umm al-Qura calendars', () => {
    const rows = readFileSync(printed ?? '', 'utf8')
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .map((line) => line.split('\t'))
    const keyOf = (date: string): string => date.slice(0, 7).replace('-0', '-')
    const announced = Object.fromEntries(
      rows.filter(([, ours, table]) => ours !== table).map(([date = '', ours = '']) => [keyOf(date), ours]),
    )
    expect(Object.keys(announced).length).toBeGreaterThan(700)
    const { toDay, fromDay } = context(announced).calendar('islamic-umalqura')
    for (const [date = '', ours = ''] of rows) {
      const [year = 0, month = 0] = date.split('-').map(Number)
      const day = Date.parse(ours) / 86_400_000
      expect([date, toDay(year, month, 1)]).toEqual([date, day])
      expect(fromDay(day)).toEqual({ calendar: 'islamic-umalqura', year, month, day: 1 })
    }
  })

  test('counts in the other Hijri calendars and changes nothing elsewhere', () => {
    expect(later.calendar('islamic-civil').fromDay(20_149)).toMatchObject({ month: 9, day: 1 })
    expect(later.calendar('persian')).toBe(context().calendar('persian'))
  })

  test('changes the version of the context, in whatever order it is written', () => {
    expect(later.version).not.toBe(context().version)
    const one = context({ '1446-9': '2025-03-02', '1446-10': '2025-03-31' })
    const other = context({ '1446-10': '2025-03-31', '1446-9': '2025-03-02' })
    expect(one.version).toBe(other.version)
  })

  test.each([
    [{ '1446-13': '2025-03-02' }, /write year and month/],
    [{ 'Ramadan 1446': '2025-03-02' }, /write year and month/],
    [{ '1446-9': '2025-02-30' }, /no date/],
    [{ '1446-9': '02/03/2025' }, /no date/],
    [{ '1446-9': '2025-03-20' }, /more than 3 days/],
  ])('%j is refused with a reason', (announced: AnnouncedMonths, reason) => {
    expect(() => context(announced)).toThrow(RangeError)
    expect(() => context(announced)).toThrow(reason)
  })
})

describe('a context', () => {
  test.each([
    ['xx', { zone: 'UTC' }, /no language pack "xx"/],
    ['fa', { zone: 'Asia/Nowhere' }, /Unknown time zone/],
    ['fa', { zone: 'UTC', calendars: ['julian' as 'gregory'] }, /Unknown calendar "julian"/],
    ['fa', { zone: 'UTC', calendars: [] }, /at least one calendar/],
    ['fa', { zone: 'UTC', digits: 'thai' as 'latn' }, /Unknown digits/],
    ['ar', { zone: 'UTC', monthNames: 'gulf' }, /standard, levant, maghreb, morocco/],
  ])('%s with %j is refused', (language, settings, reason) => {
    expect(() => createLocaleContext(language, settings)).toThrow(RangeError)
    expect(() => createLocaleContext(language, settings)).toThrow(reason)
  })

  test('has a version for each choice', () => {
    const versions = [
      createLocaleContext('ar', { zone: 'UTC' }),
      createLocaleContext('ar', { zone: 'Asia/Baghdad' }),
      createLocaleContext('ar', { zone: 'UTC', digits: 'latn' }),
      createLocaleContext('ar', { zone: 'UTC', monthNames: 'levant' }),
      createLocaleContext('ar', { zone: 'UTC', calendars: ['gregory'] }),
      createLocaleContext('fa', { zone: 'UTC' }),
    ].map(({ version }) => version)
    expect(new Set(versions).size).toBe(versions.length)
    expect(createLocaleContext('ar', { zone: 'UTC', monthNames: 'standard' }).version).toBe(versions[0])
  })
})
