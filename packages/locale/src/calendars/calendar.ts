/**
 * The calendars of this library, by their CLDR identifiers (BCP 47 `u-ca`): Gregorian; solar Hijri; Umm al-Qura; tabular Hijri
 * with the civil and with the astronomical epoch; Hebrew.
 */
export type CalendarId = 'gregory' | 'persian' | 'islamic-umalqura' | 'islamic-civil' | 'islamic-tbla' | 'hebrew'

/** A day named in one calendar; `isValidDate` tells whether it exists. */
export interface CalendarDate {
  readonly calendar: CalendarId
  /** Of the calendar's era; Gregorian years are astronomical (0 is 1 BCE). */
  readonly year: number
  /** From 1 in the order of the year. Hebrew: Tishri is 1, a leap year has 13. */
  readonly month: number
  /** From 1. */
  readonly day: number
}

/**
 * The arithmetic of one calendar over *epoch days*: whole days since 1970-01-01, which is day 0. It holds for every day
 * JavaScript can tell (±100,000,000) and for all integers of years within; nothing is checked.
 */
export interface Calendar {
  readonly id: CalendarId
  /** The epoch day of a date; the month must exist, any day number counts on from it. */
  readonly toDay: (year: number, month: number, day: number) => number
  /** The date of an epoch day. */
  readonly fromDay: (day: number) => CalendarDate
  readonly monthsInYear: (year: number) => number
  readonly daysInMonth: (year: number, month: number) => number
  /** True for the years with a day, or in the Hebrew calendar a month, more. */
  readonly isLeapYear: (year: number) => boolean
}

/**
 * Anything that knows the arithmetic behind a calendar's name: a locale context with its announced months, or the table of all
 * calendars.
 */
export interface CalendarLookup {
  readonly calendar: (id: CalendarId) => Calendar
}

/**
 * A lookup over just these calendars, for programs that carry no others. Asking it for another one throws a RangeError.
 */
export function calendarsFrom(...calendars: readonly Calendar[]): CalendarLookup {
  return {
    calendar: (id) => {
      const found = calendars.find((calendar) => calendar.id === id)
      if (found === undefined) throw new RangeError(`The calendar "${id}" was not given to this context.`)
      return found
    },
  }
}
