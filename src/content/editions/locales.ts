import {
  type AnnouncedMonths,
  checkNumberingSystem,
  createLocaleContext,
  isCalendarId,
  type LocaleContext,
} from '@matbaa/locale'
import type { Queryable } from '../../db/database.ts'
import { type AnnouncedMonth, listAnnouncedMonths } from '../announced-months/queries.ts'
import { isHijri, toAnnouncedMonths } from '../announced-months/rules.ts'
import { type Edition, listEditions } from './queries.ts'

/** The locale contexts of the editions, read once. */
export interface EditionLocales {
  /** Of the edition in a language; of the bare language, in UTC, where there is no such edition. */
  readonly of: (language: string) => LocaleContext
  /** Reads the editions and the announced months again. */
  readonly reload: () => Promise<void>
}

/** The locale context of an edition: its language with what it decided, and the months as its country announced them. */
export function editionLocale(edition: Edition, announced: readonly AnnouncedMonth[]): LocaleContext {
  return createLocaleContext(edition.language, {
    ...editionPlace(edition, announced),
    calendars: edition.calendars.map(({ calendar }) => calendar).filter(isCalendarId),
    digits: checkNumberingSystem(edition.digits),
    ...(edition.monthNames === '' ? {} : { monthNames: edition.monthNames }),
  })
}

/** What holds for every date of an edition, in whatever language it is written: where it is, and what was announced there. */
export function editionPlace(
  { zone, country, calendars }: Edition,
  announced: readonly AnnouncedMonth[],
): { readonly zone: string; readonly announced: AnnouncedMonths } {
  const hijri = hijriCalendar(calendars.map(({ calendar }) => calendar))
  const own = announced.filter((row) => row.country === country && row.calendar === hijri)
  return { zone, announced: toAnnouncedMonths(own) }
}

/** The Hijri calendar of an edition; where it shows none, the one it would show. */
export const hijriCalendar = (calendars: readonly string[]): string => calendars.find(isHijri) ?? 'islamic-umalqura'

/** Reads the locale contexts of all editions. */
export async function readEditionLocales(db: Queryable): Promise<EditionLocales> {
  let editions = new Map<string, LocaleContext>()
  const reload = async (): Promise<void> => {
    const rows = await listEditions(db)
    const announced = await listAnnouncedMonths(db)
    editions = new Map(rows.map((edition) => [edition.language, editionLocale(edition, announced)]))
  }
  await reload()
  const bare = new Map<string, LocaleContext>()
  return {
    reload,
    of(language) {
      const found = editions.get(language) ?? bare.get(language)
      if (found !== undefined) return found
      const locale = createLocaleContext(language, { zone: 'UTC' })
      bare.set(language, locale)
      return locale
    },
  }
}
