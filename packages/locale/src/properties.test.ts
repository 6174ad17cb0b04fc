import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CalendarId } from './calendars/calendar.ts'
import { createLocaleContext } from './context.ts'
import {
  addDays,
  addMonths,
  addYears,
  convertDate,
  daysInMonth,
  isValidDate,
  toEpochDay,
  weekdayOf,
} from './dates/arithmetic.ts'
import { formatCalendarDate } from './dates/format.ts'
import { isoDate, toCalendarDate, toIsoWithOffset, wallTimeToInstant } from './dates/instants.ts'
import { parseDate } from './dates/parse.ts'
import { localizeDigits, toLatinDigits } from './numbers/digits.ts'
import { formatNumber } from './numbers/format.ts'
import { languagePacks } from './packs.ts'

const ids: CalendarId[] = ['gregory', 'persian', 'islamic-umalqura', 'islamic-civil', 'islamic-tbla', 'hebrew']
const anyCalendar = fc.constantFrom(...ids)
const anyDay = fc.integer({ min: -1_000_000, max: 1_500_000 })
const anyZone = fc.constantFrom('Asia/Tehran', 'Africa/Cairo', 'Asia/Gaza', 'America/New_York', 'UTC', 'Asia/Kathmandu')
const utc = createLocaleContext('en', { zone: 'UTC', calendars: ids })

const dateOn = (calendar: CalendarId, day: number) =>
  convertDate({ calendar: 'gregory', year: 1970, month: 1, day: 1 + day }, calendar)

describe('calendars', () => {
  test('conversion is a bijection between any two', () => {
    fc.assert(
      fc.property(anyCalendar, anyCalendar, anyDay, (from, to, day) => {
        const date = dateOn(from, day)
        expect(convertDate(convertDate(date, to), from)).toEqual(date)
        expect(toEpochDay(date)).toBe(day)
        expect(isValidDate(date)).toBe(true)
      }),
      { numRuns: 1500 },
    )
  })

  test('reach as far as time does, and no farther', () => {
    const far = 8_640_000_000_000_000
    for (const calendar of ids) {
      for (const at of [-far, far]) {
        const date = toCalendarDate('UTC', at, calendar)
        expect(toEpochDay(date)).toBe(at / 86_400_000)
        expect([date, isValidDate(date)]).toEqual([date, true])
        expect(() => addDays(date, Math.sign(at))).toThrow(RangeError)
        expect(isValidDate({ ...date, year: date.year + Math.sign(at) })).toBe(false)
      }
      expect(() => toCalendarDate('UTC', far + 1, calendar)).toThrow(RangeError)
    }
    expect(toCalendarDate('UTC', far, 'persian').year).toBe(275_139)
  })

  test('days add up, weekdays go round', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: -5000, max: 5000 }), (calendar, day, more) => {
        const date = dateOn(calendar, day)
        expect(addDays(addDays(date, more), -more)).toEqual(date)
        expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date))
      }),
    )
  })

  test('months and years added stay valid, and keep the day where the month has it', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: -300, max: 300 }), (calendar, day, more) => {
        const date = dateOn(calendar, day)
        for (const moved of [addMonths(date, more), addYears(date, more)]) {
          expect(isValidDate(moved)).toBe(true)
          expect(moved.day).toBe(Math.min(date.day, daysInMonth(calendar, moved.year, moved.month)))
        }
        expect(addMonths({ ...date, day: 1 }, more)).toEqual(addMonths(addMonths({ ...date, day: 1 }, more - 1), 1))
      }),
    )
  })

  test.each(ids)('%s refuses what is no month, no day and no number', (calendar) => {
    const date = { calendar, year: 1403, month: 1, day: 1 }
    const none = [0, 14, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]
    for (const month of none) {
      expect(() => toEpochDay({ ...date, month })).toThrow(/no month/)
      expect(() => daysInMonth(calendar, 1403, month)).toThrow(/no month/)
      expect(() => addMonths({ ...date, month }, 1)).toThrow(/no month/)
      expect(() => addYears({ ...date, month }, 1)).toThrow(/no month/)
      expect(() => formatCalendarDate(utc, { ...date, month }, 'full')).toThrow(/no month/)
      expect(isValidDate({ ...date, month })).toBe(false)
    }
    for (const year of [1e9, -1e9, 1.5, Number.NaN]) {
      expect(() => convertDate({ ...date, year }, 'gregory')).toThrow(RangeError)
      expect(isValidDate({ ...date, year })).toBe(false)
    }
    for (const count of [1e12, -1e12, 0.5, Number.NaN, Number.NEGATIVE_INFINITY]) {
      expect(() => addDays(date, count)).toThrow(RangeError)
      expect(() => addMonths(date, count)).toThrow(RangeError)
      expect(() => addYears(date, count)).toThrow(RangeError)
    }
    expect(() => toEpochDay({ ...date, day: 1.5 })).toThrow(RangeError)
    expect(toEpochDay({ ...date, day: 400 })).toBe(toEpochDay(date) + 399)
  })

  test('months added to Adar and back', () => {
    const shevat30 = { calendar: 'hebrew', year: 5784, month: 5, day: 30 } as const
    expect(addMonths(shevat30, 1)).toEqual({ ...shevat30, month: 6 })
    expect(addMonths(shevat30, 2)).toEqual({ ...shevat30, month: 7, day: 29 })
    expect(addMonths(shevat30, 13)).toEqual({ ...shevat30, year: 5785 })
    expect(addYears({ ...shevat30, month: 6 }, 1)).toEqual({ ...shevat30, year: 5785, month: 6, day: 29 })
    expect(addYears({ ...shevat30, month: 6 }, 3)).toEqual({ ...shevat30, year: 5787, month: 6 })
    expect(addMonths({ calendar: 'islamic-umalqura', year: 1446, month: 7, day: 30 }, 1)).toMatchObject({
      month: 8,
      day: 29,
    })
  })

  test('the last day of a leap year has its place a year later', () => {
    expect(addYears({ calendar: 'persian', year: 1403, month: 12, day: 30 }, 1)).toEqual({
      calendar: 'persian',
      year: 1404,
      month: 12,
      day: 29,
    })
    expect(addMonths({ calendar: 'gregory', year: 2024, month: 1, day: 31 }, 1)).toEqual({
      calendar: 'gregory',
      year: 2024,
      month: 2,
      day: 29,
    })
    expect(addYears({ calendar: 'hebrew', year: 5784, month: 7, day: 3 }, 1)).toEqual({
      calendar: 'hebrew',
      year: 5785,
      month: 6,
      day: 3,
    })
    expect(addYears({ calendar: 'hebrew', year: 5785, month: 6, day: 3 }, 2)).toEqual({
      calendar: 'hebrew',
      year: 5787,
      month: 7,
      day: 3,
    })
    expect(addMonths({ calendar: 'hebrew', year: 5784, month: 13, day: 1 }, 1)).toEqual({
      calendar: 'hebrew',
      year: 5785,
      month: 1,
      day: 1,
    })
  })

  test.each([
    [{ calendar: 'persian', year: 1402, month: 12, day: 30 }, false],
    [{ calendar: 'persian', year: 1403, month: 12, day: 30 }, true],
    [{ calendar: 'gregory', year: 2025, month: 2, day: 29 }, false],
    [{ calendar: 'hebrew', year: 5785, month: 13, day: 1 }, false],
    [{ calendar: 'hebrew', year: 5784, month: 13, day: 29 }, true],
    [{ calendar: 'islamic-umalqura', year: 1446, month: 8, day: 30 }, false],
    [{ calendar: 'gregory', year: 2025, month: 0, day: 1 }, false],
    [{ calendar: 'gregory', year: 2025, month: 1.5, day: 1 }, false],
    [{ calendar: 'gregory', year: Number.NaN, month: 1, day: 1 }, false],
    [{ calendar: 'gregory', year: 1e9, month: 1, day: 1 }, false],
  ] as const)('%j exists: %s', (date, exists) => expect(isValidDate(date)).toBe(exists))
})

describe('instants', () => {
  const anyInstant = fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2060, 0) })

  test('ISO with offset is read back by everyone', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (at, zone) => {
        const second = Math.floor(at / 1000) * 1000
        expect(Date.parse(toIsoWithOffset(second, zone))).toBe(second)
        expect(toIsoWithOffset(second, zone).slice(0, 10)).toBe(isoDate(second, zone))
      }),
    )
  })

  test('a wall time comes back from its instant, unless the clocks skipped it', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (at, zone) => {
        const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = new Date(at)
          .toISOString()
          .split(/\D/)
          .map(Number)
        const { epochMs, kind } = wallTimeToInstant({ year, month, day, hour, minute, second }, zone)
        const back = toIsoWithOffset(epochMs, zone).slice(0, 19)
        if (kind === 'gap') expect(back > new Date(at).toISOString()).toBe(true)
        else expect(back).toBe(new Date(at).toISOString().slice(0, 19))
      }),
    )
  })
})

test('formatted dates parse back', () => {
  const anyPack = fc.constantFrom(...languagePacks().map(({ tag }) => tag))
  const usual = fc.integer({ min: -25_567, max: 47_846 })
  fc.assert(
    fc.property(
      anyPack,
      anyCalendar,
      usual,
      fc.constantFrom('masthead', 'full', 'medium', 'short', 'datetime'),
      fc.constantFrom('latn', 'arab', 'arabext'),
      (tag, calendar, day, pattern, digits) => {
        const context = createLocaleContext(tag, { zone: 'UTC', calendars: [calendar], digits })
        const date = dateOn(calendar, day)
        const text = formatCalendarDate(context, date, pattern)
        expect([text, parseDate(text, context)]).toEqual([text, date])
      },
    ),
    { numRuns: 400 },
  )
})

/** Numbers as people write them, halves at the third and the last place among them. */
const decimals = fc
  .tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 0, max: 5 }))
  .map(([n, p]) => n / 10 ** p)

describe('numbers', () => {
  test('digits go out and come back', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.constantFrom('arab', 'arabext', 'latn'), (text, system) => {
        expect(toLatinDigits(localizeDigits(text, system))).toBe(toLatinDigits(text))
      }),
    )
    expect(localizeDigits('۱2٣', 'arab')).toBe('١٢٣')
    expect(() => Reflect.apply(localizeDigits, undefined, ['2025', 'beng'])).toThrow(/Unknown digits "beng"/)
  })

  test('are written as in CLDR, sign, groups and percent', () => {
    for (const { tag } of languagePacks()) {
      // CLDR has no data for these, or (Yiddish) none of its own.
      if (['azb', 'dv', 'yi'].includes(tag)) continue
      const context = createLocaleContext(tag, { zone: 'UTC' })
      const cldr = tag === 'kmr' ? 'ku' : tag
      const intl = new Intl.NumberFormat(`${cldr}-u-nu-${context.digits}`, { useGrouping: 'always' })
      const percent = new Intl.NumberFormat(`${cldr}-u-nu-${context.digits}`, {
        style: 'percent',
        maximumFractionDigits: 3,
      })
      for (const value of [0, 7, -7, 999, 1234, 1_234_567.891, -0.5, 1e15, 1.2345678901234568e20, 1e21, 1e23, 5e-324]) {
        expect([tag, value, formatNumber(context, value)]).toEqual([tag, value, intl.format(value)])
      }
      for (const value of [0.125, 0.07, 0.285, 12.3456, -0.12]) {
        expect([tag, formatNumber(context, value, { percent: true })]).toEqual([tag, percent.format(value)])
      }
    }
  })

  test('are rounded and signed as Intl does, in every set of digits', () => {
    const anyNumber = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), decimals)
    const anyDigits = fc.constantFrom('latn', 'arab', 'arabext')
    fc.assert(
      fc.property(anyNumber, fc.constantFrom('fa', 'ar', 'en', 'fr'), anyDigits, (value, tag, digits) => {
        const context = createLocaleContext(tag, { zone: 'UTC', digits })
        const options = { useGrouping: 'always', signDisplay: 'negative' } as const
        const locale = `${tag}-u-nu-${digits}`
        expect(formatNumber(context, value)).toBe(new Intl.NumberFormat(locale, options).format(value))
        expect(formatNumber(context, value, { fractionDigits: 2 })).toBe(
          new Intl.NumberFormat(locale, { ...options, minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
            value,
          ),
        )
      }),
      { numRuns: 400 },
    )
  })

  test('keep to their options and refuse what is none', () => {
    const fa = createLocaleContext('fa', { zone: 'UTC' })
    expect(formatNumber(fa, 1403, { grouping: false })).toBe('۱۴۰۳')
    expect(formatNumber(fa, 1234.5, { fractionDigits: 2 })).toBe('۱٬۲۳۴٫۵۰')
    expect(formatNumber(fa, 0.12, { percent: true })).toBe('۱۲٪')
    expect(formatNumber(fa, -0.0001)).toBe('۰')
    expect(formatNumber(fa, -0)).toBe('۰')
    expect(formatNumber(fa, 1.005, { fractionDigits: 2 })).toBe('۱٫۰۱')
    expect(formatNumber(createLocaleContext('tr', { zone: 'UTC' }), -0.12, { percent: true })).toBe('-%12')
    for (const fractionDigits of [-1, 1.5, 21, Number.NaN]) {
      expect(() => formatNumber(fa, 1, { fractionDigits })).toThrow(RangeError)
    }
    expect(formatNumber(fa, 1e21)).toMatch(/^۱(٬۰۰۰){7}$/)
    expect(() => formatNumber(fa, Number.NaN)).toThrow(RangeError)
    expect(() => formatNumber(fa, Number.POSITIVE_INFINITY)).toThrow(RangeError)
  })
})

test('the English context knows all calendars', () => expect(ids.every((id) => utc.calendar(id).id === id)).toBe(true))
