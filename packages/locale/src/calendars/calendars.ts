import type { Calendar, CalendarId, CalendarLookup } from './calendar.ts'
import { gregory } from './gregory.ts'
import { hebrew } from './hebrew.ts'
import { islamicCivil, islamicTbla } from './islamic-arithmetic.ts'
import { islamicUmalqura } from './islamic-umalqura.ts'
import { persian } from './persian.ts'

const calendars: Readonly<Record<string, Calendar>> = {
  gregory,
  persian,
  'islamic-umalqura': islamicUmalqura,
  'islamic-civil': islamicCivil,
  'islamic-tbla': islamicTbla,
  hebrew,
}

/**
 * All calendars of the library as they stand in their tables, without any announced month. Throws a RangeError for a name it does
 * not know.
 * @example
 * everyCalendar.calendar('persian').fromDay(0) // → { calendar: 'persian', year: 1348, month: 10, day: 11 }
 */
export const everyCalendar: CalendarLookup = {
  calendar: (id) => {
    const found = calendars[id]
    // Every object has a `constructor`, which is no calendar.
    if (found?.id !== id) throw new RangeError(`Unknown calendar "${id}".`)
    return found
  },
}

/** True for the names of calendars this library has; for names that come from outside. */
export const isCalendarId = (id: string): id is CalendarId => Object.hasOwn(calendars, id)
