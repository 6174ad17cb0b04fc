import { findLanguagePack, isCalendarId } from '@matbaa/locale'
import { invalidInput } from '../../errors.ts'
import { isHijri } from '../announced-months/rules.ts'
import { isCountry } from './countries.ts'
import { editionLocale } from './locales.ts'
import type { Edition } from './queries.ts'

/** A masthead holds no more dates than this. */
const mostCalendars = 3

/** Refuses an edition that could not be shown. */
export function checkEdition(edition: Edition): void {
  const { language, country, calendars } = edition
  if (country !== '' && !isCountry(country)) {
    throw refused(edition, `“${country}” is no country.`, 'Write it as IR, SA or MA (ISO 3166-1), or leave it empty.')
  }
  if (calendars.length === 0 || calendars.length > mostCalendars) {
    throw refused(edition, `It has ${calendars.length} calendars.`, `Give it one to ${mostCalendars}, its own first.`)
  }
  for (const line of calendars) {
    if (!isCalendarId(line.calendar)) {
      throw refused(edition, `“${line.calendar}” is no calendar.`, 'Name one of CLDR, such as persian or gregory.')
    }
    if (findLanguagePack(line.language) === undefined) {
      throw refused(edition, `There is no language “${line.language}”.`, 'Write its dates in a language Matbaa knows.')
    }
  }
  if (calendars.filter(({ calendar }) => isHijri(calendar)).length > 1) {
    throw refused(edition, 'It has two Hijri calendars.', 'Choose the one that is used where its readers live.')
  }
  try {
    editionLocale(edition, [])
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw refused(edition, error.message, `Correct the settings of the edition “${language}”.`)
  }
}

const refused = ({ language }: Edition, why: string, remedy: string): Error =>
  invalidInput(`The edition “${language}” was not saved.`, why, remedy)
