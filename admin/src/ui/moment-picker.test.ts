import { createCalendar, parseDate, toCalendar } from '@internationalized/date'
import { type CalendarId, everyCalendar } from '@matbaa/locale'
import { expect, test } from 'vitest'

const oneDay = 86_400_000

// The picker shows the days of one library under the month names of another, and pages print what was picked.
test.each<CalendarId>(['gregory', 'persian', 'islamic-umalqura', 'islamic-civil', 'islamic-tbla', 'hebrew'])(
  'the picker counts the days of %s as the pages do',
  (id) => {
    const first = Date.UTC(2020, 0, 1) / oneDay
    const days = Array.from({ length: 20 * 366 }, (_, n) => first + n)
    const picked = days.map((day) => {
      const date = parseDate(new Date(day * oneDay).toISOString().slice(0, 10))
      const { year, month, day: dayOfMonth } = toCalendar(date, createCalendar(id))
      return { calendar: id, year, month, day: dayOfMonth }
    })
    expect(picked).toEqual(days.map((day) => everyCalendar.calendar(id).fromDay(day)))
  },
)
