import { describe, expect, test } from 'vitest'
import { createLocaleContext, type LocaleContext } from '../context.ts'
import type { AnnouncedMonths } from './announced.ts'
import { addDays, convertDate, daysInMonth, isValidDate } from './arithmetic.ts'
import { formatDate } from './format.ts'
import { dayBounds, monthBounds, toCalendarDate } from './instants.ts'
import { parseDate } from './parse.ts'

const utc = (iso: string): number => Date.parse(iso)

const context = (announced: AnnouncedMonths = {}): LocaleContext =>
  createLocaleContext('ar', { zone: 'Asia/Baghdad', calendars: ['islamic-umalqura', 'gregory'], announced })

/** Iraq began Ramadan 1446 a day after the table, which says 1 March 2025. */
const later = context({ '1446-9': '2025-03-02' })

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
      30, 28,
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
      const isTouched = date.year === 1446 && (date.month === 8 || date.month === 9)
      if (!isTouched) expect(date).toEqual(context().calendar('islamic-umalqura').fromDay(day))
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
