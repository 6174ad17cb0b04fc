import { type CalendarId, isValidDate } from '@matbaa/locale'
import type { Edition } from './edition.ts'

/** Years beyond this are no dates of a newspaper, though the calendars could count them. */
const lastYears: Readonly<Record<CalendarId, number>> = {
  gregory: 3_000,
  persian: 3_000,
  'islamic-umalqura': 3_000,
  'islamic-civil': 3_000,
  'islamic-tbla': 3_000,
  // Counted from an earlier beginning: 3000 CE.
  hebrew: 6_760,
}

/** The calendar that an edition is dated in and its archive kept by. */
export const firstCalendar = (edition: Edition): CalendarId => edition.locale.calendars[0] ?? 'gregory'

/** Whether the edition's first calendar has such a year, month and day, in a year that pages are made for. */
export function isPossibleDate(edition: Edition, year: number, month = 1, day = 1): boolean {
  const calendar = firstCalendar(edition)
  return year >= 1 && year <= lastYears[calendar] && isValidDate({ calendar, year, month, day }, edition.locale)
}
