import { type AnnouncedMonths, type CalendarId, createLocaleContext, isCalendarId } from '@matbaa/locale'
import { invalidInput } from '../../errors.ts'
import { isCountry } from '../editions/countries.ts'
import type { AnnouncedMonth, HijriMonth } from './queries.ts'

/** The Hijri years of the Umm al-Qura table, 1882 to 2174; beyond them nobody announces. */
const firstYear = 1300
const lastYear = 1600

const dayLength = 86_400_000

/** Whether the months of a calendar are announced. */
export const isHijri = (calendar: string): calendar is CalendarId =>
  calendar.startsWith('islamic-') && isCalendarId(calendar)

/** Announcements of one calendar and country, as the language library takes them. */
export const toAnnouncedMonths = (rows: readonly AnnouncedMonth[]): AnnouncedMonths =>
  Object.fromEntries(rows.map(({ year, month, starts_on }) => [`${year}-${month}`, starts_on]))

/** Refuses what is no month that could be announced. */
export function checkHijriMonth({ calendar, country, year, month }: HijriMonth): void {
  if (!isHijri(calendar)) {
    throw invalidInput(
      `Months of the calendar “${calendar}” are not announced.`,
      'Only Hijri months begin by announcement.',
      'Name a Hijri calendar: islamic-umalqura, islamic-civil or islamic-tbla.',
    )
  }
  if (!isCountry(country)) {
    throw invalidInput(
      `“${country}” is no country.`,
      'A month is announced in a country, named by two capital letters (ISO 3166-1).',
      'Write it as IR, SA or MA.',
    )
  }
  const isMonth = Number.isInteger(month) && month >= 1 && month <= 12
  if (!isMonth || !Number.isInteger(year) || year < firstYear || year > lastYear) {
    throw invalidInput(
      `There is no Hijri month ${year}/${month} to announce.`,
      `Years run from ${firstYear} to ${lastYear}, months from 1 (Muharram) to 12 (Dhu al-Hijja).`,
      'Write year and month as 1446/9.',
    )
  }
}

/**
 * Refuses an announcement that cannot be: a first day that is no date or lies too far from the calculated one, and one that
 * would make the months between it and another announcement shorter than 29 days or longer than 30.
 */
export function checkAnnouncement(row: AnnouncedMonth, others: readonly AnnouncedMonth[]): void {
  checkHijriMonth(row)
  checkFirstDay(row)
  const place = placeOf(row)
  const before = others.findLast((other) => placeOf(other) < place)
  const after = others.find((other) => placeOf(other) > place)
  if (before !== undefined) checkSpan(row, before, row)
  if (after !== undefined) checkSpan(row, row, after)
}

/** The library knows what it can use; it says so in its own words. */
function checkFirstDay(row: AnnouncedMonth): void {
  if (!isHijri(row.calendar)) return
  try {
    createLocaleContext('en', { zone: 'UTC', calendars: [row.calendar], announced: toAnnouncedMonths([row]) })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw invalidInput(
      `The month ${row.year}/${row.month} cannot begin on ${row.starts_on}.`,
      error.message,
      'Give its first day as a Gregorian date, such as 2025-03-01.',
    )
  }
}

function checkSpan(row: AnnouncedMonth, from: AnnouncedMonth, until: AnnouncedMonth): void {
  const months = placeOf(until) - placeOf(from)
  const days = (Date.parse(until.starts_on) - Date.parse(from.starts_on)) / dayLength
  if (days >= months * 29 && days <= months * 30) return
  const other = row === from ? until : from
  throw invalidInput(
    `The month ${row.year}/${row.month} cannot begin on ${row.starts_on}.`,
    `In ${other.country} ${other.year}/${other.month} begins on ${other.starts_on}: ${days} days are no ${months === 1 ? 'month' : `${months} months`} of 29 or 30 days.`,
    'Correct the day, or correct or withdraw the other announcement first.',
  )
}

const placeOf = ({ year, month }: HijriMonth): number => year * 12 + month
