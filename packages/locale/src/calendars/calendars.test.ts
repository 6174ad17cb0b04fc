import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { testData } from '../../../../test/data.ts'
import { isValidDate } from '../dates/arithmetic.ts'
import type { CalendarId } from './calendar.ts'
import { everyCalendar, isCalendarId } from './calendars.ts'

const rows = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))

const isoDay = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000

const numbersOf = (id: CalendarId, day: number): number[] => {
  const { year, month, day: dayOfMonth } = everyCalendar.calendar(id).fromDay(day)
  return [year, month, dayOfMonth]
}

const ids = ['gregory', 'persian', 'islamic-umalqura', 'islamic-civil', 'islamic-tbla', 'hebrew'] as const

describe('tables of others', () => {
  const official = testData('calendar/persian_official_1206_1498.tsv')
  test.skipIf(official === undefined)(
    'the Iranian years 1206–1498 begin and leap as the University of Tehran says',
    () => {
      const { toDay, isLeapYear, daysInMonth } = everyCalendar.calendar('persian')
      const table = rows(official ?? '')
      expect(table).toHaveLength(293)
      for (const [year = '', leap, iso = ''] of table) {
        expect([year, toDay(Number(year), 1, 1)]).toEqual([year, isoDay(iso)])
        expect([year, isLeapYear(Number(year))]).toEqual([year, leap !== '0'])
        expect(daysInMonth(Number(year), 12)).toBe(leap === '0' ? 29 : 30)
      }
    },
  )

  const pairs = testData('calendar/test262_pairs.tsv')
  test.skipIf(pairs === undefined)('all pairs of test262 hold both ways', () => {
    const table = rows(pairs ?? '')
    expect(table.length).toBeGreaterThan(480)
    for (const [id = '', year, month, , day, iso = ''] of table) {
      if (!isCalendarId(id)) throw new Error(id)
      const expected = [year, month, day].map(Number)
      expect([id, iso, ...numbersOf(id, isoDay(iso))]).toEqual([id, iso, ...expected])
      expect(everyCalendar.calendar(id).toDay(Number(year), Number(month), Number(day))).toBe(isoDay(iso))
    }
  })

  const hebrew = testData('calendar/hebrew_pyluach.tsv')
  test.skipIf(hebrew === undefined)('Hebrew dates equal those of pyluach', () => {
    const { isLeapYear } = everyCalendar.calendar('hebrew')
    for (const [iso = '', year, fromNisan, day] of rows(hebrew ?? '')) {
      const month = fromNisanToTishri(Number(fromNisan), isLeapYear(Number(year)))
      expect([iso, ...numbersOf('hebrew', isoDay(iso))]).toEqual([iso, Number(year), month, Number(day)])
    }
  })

  const book = testData('calendar/calendrical_calculations_33_dates.json')
  test.skipIf(book === undefined)('the 33 dates of Calendrical Calculations', () => {
    const { rows: dates } = JSON.parse(readFileSync(book ?? '', 'utf8')) as { rows: BookRow[] }
    expect(dates).toHaveLength(33)
    for (const { rd, weekday_iso, gregorian, hebrew_biblical_month: h, islamic_arithmetic_civil } of dates) {
      const day = rd - 719_163
      expect(numbersOf('gregory', day)).toEqual(gregorian)
      expect(numbersOf('islamic-civil', day)).toEqual(islamic_arithmetic_civil)
      const month = fromNisanToTishri(h[1] ?? 0, everyCalendar.calendar('hebrew').isLeapYear(h[0] ?? 0))
      expect(numbersOf('hebrew', day)).toEqual([h[0], month, h[2]])
      expect((((day + 3) % 7) + 7) % 7).toBe(weekday_iso - 1)
    }
  })

  const edges = testData('calendar/icu4x_persian_edge_cases.json')
  test.skipIf(edges === undefined)('the days at which other Persian rules fail', () => {
    const { rows: cases } = JSON.parse(readFileSync(edges ?? '', 'utf8')) as { rows: EdgeRow[] }
    for (const { rd, persian, leap_year } of cases) {
      expect(numbersOf('persian', rd - 719_163)).toEqual(persian)
      expect(everyCalendar.calendar('persian').isLeapYear(persian[0] ?? 0)).toBe(leap_year)
    }
  })

  const jalaali = testData('calendar/jalaali_js_cases.json')
  test.skipIf(jalaali === undefined)('the cases of jalaali-js', () => {
    const cases = JSON.parse(readFileSync(jalaali ?? '', 'utf8')) as JalaaliCases
    const { isLeapYear } = everyCalendar.calendar('persian')
    for (const [[y = 0, m = 0, d = 0], expected] of cases.pairs) {
      expect(numbersOf('persian', everyCalendar.calendar('gregory').toDay(y, m, d))).toEqual(expected)
    }
    for (const year of cases.leap) expect([year, isLeapYear(year)]).toEqual([year, true])
    for (const year of cases.common) expect([year, isLeapYear(year)]).toEqual([year, false])
    for (const [year = 0, month = 0, day = 0] of cases.invalid) {
      expect([year, month, day, isValidDate({ calendar: 'persian', year, month, day })]).toEqual([
        year,
        month,
        day,
        false,
      ])
    }
  })

  for (const source of ['dotnet_1318_1433', 'hijridate', 'jdk17', 'momenthijri']) {
    const file = testData(`calendar/ummalqura_${source}.tsv`)
    test.skipIf(file === undefined)(`Umm al-Qura months of 1420–1450 as ${source} has them`, () => {
      const { daysInMonth } = everyCalendar.calendar('islamic-umalqura')
      const table = rows(file ?? '').map(
        ([year, lengths = '']) => [Number(year), lengths.split(' ').map(Number)] as const,
      )
      // A source's last years are padding where its own data ends.
      const last = source.startsWith('dotnet') ? 1432 : 1450
      // In 1427 moment-hijri stands alone against the three others.
      const isShared = (year: number): boolean =>
        year >= 1420 && year <= last && !(year === 1427 && source === 'momenthijri')
      for (const [year, lengths] of table.filter(([year]) => isShared(year))) {
        expect([year, ...lengths.map((_, index) => daysInMonth(year, index + 1))]).toEqual([year, ...lengths])
      }
    })
  }

  const agreed = testData('calendar/ummalqura_agreed_by_2plus_sources.tsv')
  test.skipIf(agreed === undefined)('Umm al-Qura years on which the sources agree', () => {
    const table = rows(agreed ?? '')
    expect(table).toHaveLength(31)
    for (const [year, lengths] of table) {
      const ours = Array.from({ length: 12 }, (_, month) =>
        everyCalendar.calendar('islamic-umalqura').daysInMonth(Number(year), month + 1),
      )
      expect([year, ours.join(' ')]).toEqual([year, lengths])
    }
  })

  const starts = testData('calendar/ummalqura_jdk17_month_starts.tsv')
  test.skipIf(starts === undefined)('every Umm al-Qura month of 1300–1600 begins as in ICU', () => {
    const { toDay, daysInMonth } = everyCalendar.calendar('islamic-umalqura')
    for (const [date = '', iso = '', length] of rows(starts ?? '')) {
      const [year = 0, month = 0] = date.split('-').map(Number)
      expect([date, toDay(year, month, 1), daysInMonth(year, month)]).toEqual([date, isoDay(iso), Number(length)])
    }
  })
})

describe('known days', () => {
  test('30 Esfand 1403 and 1 Farvardin 1404, where the 2820-year rule fails', () => {
    expect(numbersOf('persian', isoDay('2025-03-20'))).toEqual([1403, 12, 30])
    expect(numbersOf('persian', isoDay('2025-03-21'))).toEqual([1404, 1, 1])
  })

  test('one day in six calendars', () => {
    const day = isoDay('2025-01-22')
    expect(ids.map((id) => [id, ...numbersOf(id, day)])).toEqual([
      ['gregory', 2025, 1, 22],
      ['persian', 1403, 11, 3],
      ['islamic-umalqura', 1446, 7, 22],
      ['islamic-civil', 1446, 7, 22],
      ['islamic-tbla', 1446, 7, 23],
      ['hebrew', 5785, 4, 22],
    ])
  })
})

describe.each(ids)('%s', (id) => {
  const { toDay, fromDay, daysInMonth, monthsInYear, isLeapYear } = everyCalendar.calendar(id)

  test('days follow each other without a gap and name themselves back', () => {
    for (const start of [-1_000_000, -32_200, 0, 74_600, 380_000]) {
      for (let day = start; day < start + 800; day++) {
        const date = fromDay(day)
        expect(toDay(date.year, date.month, date.day)).toBe(day)
        expect(date.day).toBeLessThanOrEqual(daysInMonth(date.year, date.month))
        const next = fromDay(day + 1)
        const isLastOfMonth = date.day === daysInMonth(date.year, date.month)
        expect(next.day).toBe(isLastOfMonth ? 1 : date.day + 1)
      }
    }
  })

  test('a year is as long as its months together, and a leap year is longer', () => {
    for (const around of [-400, 1, 1403, 5785]) {
      for (let year = around; year < around + 40; year++) {
        let days = 0
        for (let month = 1; month <= monthsInYear(year); month++) days += daysInMonth(year, month)
        expect([year, toDay(year + 1, 1, 1) - toDay(year, 1, 1)]).toEqual([year, days])
        const usual = { gregory: 365, persian: 365, hebrew: 355 }[id as string] ?? 354
        expect([year, days > usual]).toEqual([year, isLeapYear(year)])
      }
    }
  })
})

interface BookRow {
  readonly rd: number
  readonly weekday_iso: number
  readonly gregorian: number[]
  readonly hebrew_biblical_month: number[]
  readonly islamic_arithmetic_civil: number[]
}

interface EdgeRow {
  readonly rd: number
  readonly persian: number[]
  readonly leap_year: boolean
}

interface JalaaliCases {
  readonly pairs: [number[], number[]][]
  readonly leap: number[]
  readonly common: number[]
  readonly invalid: number[][]
}

/** The sources count Hebrew months from Nisan; a year begins with Tishri, their month 7. */
const fromNisanToTishri = (month: number, isLeap: boolean): number =>
  month >= 7 ? month - 6 : month + (isLeap ? 7 : 6)
