import { checkNumberingSystem, createLocaleContext, isCalendarId, type LocaleContext } from '@matbaa/locale'
import type { Queryable } from '../../db/database.ts'
import { type Edition, listEditions } from './queries.ts'

/** The locale contexts of the editions, read once. */
export interface EditionLocales {
  /** Of the edition in a language; of the bare language, in UTC, where there is no such edition. */
  readonly of: (language: string) => LocaleContext
  /** Reads the editions again. */
  readonly reload: () => Promise<void>
}

/** The locale context of an edition: its language with what it decided. */
export function editionLocale(edition: Edition): LocaleContext {
  return createLocaleContext(edition.language, {
    zone: edition.zone,
    calendars: edition.calendars.map(({ calendar }) => calendar).filter(isCalendarId),
    digits: checkNumberingSystem(edition.digits),
    ...(edition.monthNames === '' ? {} : { monthNames: edition.monthNames }),
  })
}

/** Reads the locale contexts of all editions. */
export async function readEditionLocales(db: Queryable): Promise<EditionLocales> {
  let editions = new Map<string, LocaleContext>()
  const reload = async (): Promise<void> => {
    const rows = await listEditions(db)
    editions = new Map(rows.map((edition) => [edition.language, editionLocale(edition)]))
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
