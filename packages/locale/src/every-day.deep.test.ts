import { describe, expect, test } from 'vitest'
import type { CalendarId } from './calendars/calendar.ts'
import { everyCalendar } from './calendars/calendars.ts'
import { createLocaleContext } from './context.ts'
import { formatCalendarDate, formatDate } from './dates/format.ts'
import { parseDate } from './dates/parse.ts'
import { findZone } from './dates/zone.ts'
import { languagePacks } from './packs.ts'

const dayMs = 86_400_000
const first = Date.UTC(1900, 0, 1) / dayMs
const last = Date.UTC(2100, 11, 31) / dayMs

describe('every day from 1900 to 2100', () => {
  test.each(['gregory', 'persian', 'islamic-umalqura', 'islamic-civil', 'islamic-tbla'] as const)(
    '%s agrees with Intl',
    (id) => {
      const format = new Intl.DateTimeFormat(`en-u-ca-${id}-nu-latn`, {
        timeZone: 'UTC',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
      })
      const { fromDay, toDay } = everyCalendar.calendar(id)
      let differing = 0
      for (let day = first; day <= last; day++) {
        const parts = Object.fromEntries(format.formatToParts(day * dayMs).map(({ type, value }) => [type, value]))
        const { year, month, day: dayOfMonth } = fromDay(day)
        const isSame =
          String(year) === (parts['year'] ?? parts['relatedYear']) &&
          String(month) === parts['month'] &&
          String(dayOfMonth) === parts['day']
        if (!isSame || toDay(year, month, dayOfMonth) !== day) differing++
      }
      expect(differing).toBe(0)
    },
    120_000,
  )

  test('hebrew agrees with Intl, month names included', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-hebrew-nu-latn', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
    })
    const context = createLocaleContext('en', { zone: 'UTC', calendars: ['hebrew'] })
    let differing = 0
    for (let day = first; day <= last; day++) {
      if (formatDate(context, day * dayMs, 'medium') !== format.format(day * dayMs)) differing++
    }
    expect(differing).toBe(0)
  }, 120_000)

  test('every pack reads back every day it writes, in all its calendars', () => {
    const all: CalendarId[] = ['gregory', 'persian', 'islamic-umalqura', 'hebrew']
    for (const { tag } of languagePacks()) {
      for (const calendar of all) {
        const context = createLocaleContext(tag, { zone: 'UTC', calendars: [calendar] })
        const differing: string[] = []
        for (let day = first; day <= last; day += 3) {
          const date = context.calendar(calendar).fromDay(day)
          const text = formatCalendarDate(context, date, 'full')
          const back = parseDate(text, context)
          if (back?.year !== date.year || back.month !== date.month || back.day !== date.day) differing.push(text)
        }
        expect([tag, calendar, ...differing.slice(0, 3)]).toEqual([tag, calendar])
      }
    }
  }, 600_000)
})

test('every zone of the runtime has the offsets of Intl, every six hours from 1970 to 2040', () => {
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    const { offsetAt } = findZone(zone)
    let differing = 0
    for (let at = 0; at < Date.UTC(2040, 0); at += 17 * 3_600_000) {
      const [, sign, hours = 0, minutes = 0, seconds = 0] =
        /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?/.exec(format.format(at)) ?? []
      const expected = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * (sign === '-' ? -1000 : 1000)
      if (offsetAt(at) !== (expected || 0)) differing++
    }
    expect([zone, differing]).toEqual([zone, 0])
  }
}, 900_000)
