import { findLanguagePack, isCalendarId } from '@matbaa/locale'
import { invalidInput } from '../../errors.ts'
import { isHijri } from '../announced-months/rules.ts'
import { isCountry } from './countries.ts'
import { editionLocale } from './locales.ts'
import type { Edition } from './queries.ts'

/** A masthead holds no more dates than this. */
const mostCalendars = 3

/** Refuses an edition that could not be shown, naming the field. */
export function checkEdition(edition: Edition): void {
  const { language, country, calendars, zone } = edition
  if (country !== '' && !isCountry(country)) {
    throw refused(
      edition,
      'country',
      `“${country}” is no country.`,
      'Write it as IR, SA or MA (ISO 3166-1), or leave it empty.',
    )
  }
  if (calendars.length === 0 || calendars.length > mostCalendars) {
    throw refused(
      edition,
      'calendars',
      `It has ${calendars.length} calendars.`,
      `Give it one to ${mostCalendars}, its own first.`,
    )
  }
  for (const [index, line] of calendars.entries()) {
    const field = `calendars.${index}`
    if (!isCalendarId(line.calendar)) {
      throw refused(
        edition,
        field,
        `“${line.calendar}” is no calendar.`,
        'Name one of CLDR, such as persian or gregory.',
      )
    }
    if (findLanguagePack(line.language) === undefined) {
      throw refused(
        edition,
        field,
        `There is no language “${line.language}”.`,
        'Write its dates in a language Matbaa knows.',
      )
    }
  }
  if (calendars.filter(({ calendar }) => isHijri(calendar)).length > 1) {
    throw refused(
      edition,
      'calendars',
      'It has two Hijri calendars.',
      'Choose the one that is used where its readers live.',
    )
  }
  const parts = { zone: { zone }, digits: { digits: edition.digits }, monthNames: { monthNames: edition.monthNames } }
  for (const [field, part] of Object.entries(parts)) {
    try {
      editionLocale({ ...edition, ...harmless, ...part }, [])
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      throw refused(edition, field, error.message, `Correct the settings of the edition “${language}”.`)
    }
  }
}

/** What every edition may have: one field at a time is tried on it. */
const harmless = { zone: 'UTC', digits: 'latn', monthNames: '' } as const

const refused = ({ language }: Edition, field: string, why: string, remedy: string): Error =>
  invalidInput(`The edition “${language}” was not saved.`, why, remedy, {
    faults: [{ path: field, code: 'unknown-reference' }],
  })
