import { gregory } from '../calendars/gregory.ts'

/** `YYYY-MM-DD` of an epoch day; years outside 0–9999 carry a sign and six digits, as ISO 8601 expands them. */
export function isoOfDay(epochDay: number): string {
  const { year, month, day } = gregory.fromDay(epochDay)
  const written =
    year >= 0 && year <= 9999
      ? String(year).padStart(4, '0')
      : `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`
  return `${written}-${twoDigits(month)}-${twoDigits(day)}`
}

/** A part of a date or time as ISO 8601 writes it. */
export const twoDigits = (n: number): string => String(n).padStart(2, '0')
