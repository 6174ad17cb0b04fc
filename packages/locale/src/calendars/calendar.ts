/** The calendars of this library, by their CLDR identifiers. */
export type CalendarId = 'gregory' | 'persian' | 'islamic-umalqura' | 'islamic-civil' | 'islamic-tbla' | 'hebrew'

/** A day named in one calendar; `month` counts from 1 in the order of the year (Hebrew: Tishri is 1, a leap year has 13). */
export interface CalendarDate {
  readonly calendar: CalendarId
  readonly year: number
  readonly month: number
  readonly day: number
}

/**
 * The arithmetic of one calendar over *epoch days*: whole days since 1970-01-01, which is day 0.
 * `toDay` expects an existing month and tolerates any day number; `fromDay` always names an existing day.
 */
export interface Calendar {
  readonly id: CalendarId
  readonly toDay: (year: number, month: number, day: number) => number
  readonly fromDay: (day: number) => CalendarDate
  readonly monthsInYear: (year: number) => number
  readonly daysInMonth: (year: number, month: number) => number
  readonly isLeapYear: (year: number) => boolean
}

/** Anything that knows the arithmetic behind a calendar's name: a locale context, or the table of all calendars. */
export interface CalendarLookup {
  readonly calendar: (id: CalendarId) => Calendar
}

/** A lookup over just these calendars, for programs that carry no others. Asking it for another one throws a RangeError. */
export function calendarsFrom(...calendars: readonly Calendar[]): CalendarLookup {
  return {
    calendar: (id) => {
      const found = calendars.find((calendar) => calendar.id === id)
      if (found === undefined) throw new RangeError(`The calendar "${id}" was not given to this context.`)
      return found
    },
  }
}
