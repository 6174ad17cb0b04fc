import { expect, test } from 'vitest'
import { createLocaleContext } from '../context.ts'
import { languagePacks } from '../packs.ts'
import { monthWeeks, weekdayNames } from './month-grid.ts'

test('Bahman 1403 begins on a Wednesday, in a week that begins on Saturday', () => {
  const fa = createLocaleContext('fa', { zone: 'Asia/Tehran' })
  const weeks = monthWeeks(fa, 'persian', 1403, 11)
  expect(weeks.map((week) => week.map(({ month, day }) => `${month}/${day}`).join(' '))).toEqual([
    '10/29 10/30 11/1 11/2 11/3 11/4 11/5',
    '11/6 11/7 11/8 11/9 11/10 11/11 11/12',
    '11/13 11/14 11/15 11/16 11/17 11/18 11/19',
    '11/20 11/21 11/22 11/23 11/24 11/25 11/26',
    '11/27 11/28 11/29 11/30 12/1 12/2 12/3',
  ])
  expect(weekdayNames(fa)).toEqual(['شنبه', 'یکشنبه', 'دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه'])
  expect(weekdayNames(createLocaleContext('en', { zone: 'UTC' }), 'narrow').join('')).toBe('MTWTFSS')
})

test('every month of every pack is whole, in whole weeks', () => {
  for (const { tag } of languagePacks()) {
    const context = createLocaleContext(tag, { zone: 'UTC' })
    for (const calendar of context.calendars) {
      const { year } = context.calendar(calendar).fromDay(20_000)
      for (let month = 1; month <= context.calendar(calendar).monthsInYear(year); month++) {
        const days = monthWeeks(context, calendar, year, month).flat()
        expect(days.length % 7).toBe(0)
        const own = days.filter((date) => date.month === month && date.year === year)
        expect(own.map(({ day }) => day)).toEqual(own.map((_, index) => index + 1))
        expect(own).toHaveLength(context.calendar(calendar).daysInMonth(year, month))
      }
    }
  }
})
