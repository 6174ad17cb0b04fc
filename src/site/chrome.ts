import { createLocaleContext, findLanguagePack, isCalendarId, type LocaleContext } from '@matbaa/locale'
import { type AnnouncedMonth, listAnnouncedMonths } from '../content/announced-months/queries.ts'
import { editionLocale, editionPlace } from '../content/editions/locales.ts'
import { type Edition as EditionRow, listEditions } from '../content/editions/queries.ts'
import { listMenus, type MenuItem } from '../content/menus/queries.ts'
import { listSections, type Section } from '../content/sections/queries.ts'
import { addressesOf } from '../content/settings/addresses.ts'
import { readSettings } from '../content/settings/queries.ts'
import type { Queryable } from '../db/database.ts'
import { databaseUnusable } from '../errors.ts'
import { createTranslator } from '../messages.ts'
import { safeUrl } from '../richtext/url.ts'
import type { Addresses } from '../routes.ts'
import type { Chrome, Decorate, Edition, MastheadCalendar, MenuEntry, SectionEntry } from './edition.ts'
import { contentSecurityPolicy } from './headers.ts'
import { readLook } from './look.ts'
import { type AddressBook, toOwnForm } from './own-form.ts'

/** Reads what stands around every page: editions, sections, menus and settings. */
export async function readChrome(db: Queryable, decorate: Decorate): Promise<Chrome> {
  const settings = await readSettings(db)
  const sections = await listSections(db)
  const editions: Edition[] = []
  const rows = await listEditions(db)
  const announced = await listAnnouncedMonths(db)
  const languages = new Set(rows.map(({ language }) => language))
  const addresses = addressesOf(settings)
  const book = { addresses, languages, primaryLanguage: settings['primary-language'] }
  for (const row of rows) {
    const menus = await listMenus(db, row.language, addresses)
    editions.push(toEdition(row, settings['short-names'][row.language], announced, book, sections, menus, decorate))
  }
  const [first, ...others] = editions
  if (first === undefined) {
    throw databaseUnusable(
      'There is no edition to show.',
      'This database holds no newsroom yet.',
      'Fill it with the demo (matbaa demo) or import one.',
    )
  }
  return {
    editions: [first, ...others],
    primary: editions.find(({ language }) => language === settings['primary-language']) ?? first,
    languages,
    commentsPerPage: settings.comments.threadsPerPage,
    look: await readLook(db, settings),
    machines: {
      ...settings['search-engines'],
      adsTxt: settings['ads-txt'],
      pingKey: settings['index-now'].isOn ? settings['index-now'].key : '',
    },
    privacy: {
      takesComments: settings.comments.open,
      hosts: [...new Set(Object.values(settings['content-security']).flat())].toSorted(),
    },
    contentSecurityPolicy: contentSecurityPolicy(settings['content-security']),
  }
}

function toEdition(
  row: EditionRow,
  shortName: string | undefined,
  announced: readonly AnnouncedMonth[],
  book: AddressBook,
  sections: readonly Section[],
  menus: ReadonlyMap<string, readonly MenuItem[]>,
  decorate: Decorate,
): Edition {
  const locale = editionLocale(row, announced)
  const place = editionPlace(row, announced)
  const mark = (text: string): string => decorate(text, row.language)
  return {
    language: row.language,
    dir: locale.direction,
    languageName: mark(locale.pack.nativeName),
    locale,
    addresses: book.addresses,
    t: createTranslator(locale, mark),
    mark,
    announced: place.announced,
    masthead: row.calendars.flatMap((line) => toMasthead(locale, place, line, decorate)),
    name: row.name,
    shortName: shortName ?? row.name,
    motto: row.motto,
    footer: row.footer,
    menu: toMenu(menus.get('main'), book),
    footerMenu: toMenu(menus.get('footer'), book),
    sections: sections
      .filter(({ language }) => language === row.language)
      .map((section) => toSection(section, book.addresses)),
  }
}

/** A date in another language than the edition's is whole in it: names, digits and order are those of that language. */
function toMasthead(
  own: LocaleContext,
  place: ReturnType<typeof editionPlace>,
  line: { readonly calendar: string; readonly language: string },
  decorate: Decorate,
): readonly MastheadCalendar[] {
  const { calendar, language } = line
  if (!isCalendarId(calendar) || findLanguagePack(language) === undefined) return []
  const isOwn = language === own.language
  const locale = isOwn ? own : createLocaleContext(language, { ...place, calendars: [calendar] })
  return [{ calendar, locale, mark: (text) => decorate(text, language) }]
}

const toSection = (section: Section, addresses: Addresses): SectionEntry => ({
  id: section.id,
  groupId: section.groupId,
  slug: section.slug,
  url: addresses.path(section.language, section.slug),
  name: section.name,
  description: section.description,
  parentId: section.parentId,
  colour: section.colour,
  isClosed: section.closedAt !== null,
})

const toMenu = (items: readonly MenuItem[] = [], book: AddressBook): readonly MenuEntry[] =>
  items.flatMap(({ label, href: address, children }) => {
    const url = safeUrl(address)
    return url === undefined ? [] : [{ label, url: toOwnForm(url, book), below: toMenu(children, book) }]
  })

/** Gives the chrome that is true now. */
export interface ChromeSource {
  readonly current: () => Promise<Chrome>
  /** What was last read, for pages that must not need the database. */
  readonly last: () => Chrome | undefined
  /** Makes the next `current` read again. */
  readonly expire: () => void
}

/** Keeps the chrome once read, and reads it again after it expired; requests that come meanwhile share one reading. */
export function createChromeSource(read: () => Promise<Chrome>): ChromeSource {
  let kept: Chrome | undefined
  let keptAge = -1
  let age = 0
  let reading: { readonly age: number; readonly chrome: Promise<Chrome> } | undefined

  const start = (): Promise<Chrome> => {
    const begun = age
    const chrome = read().then(
      (fresh) => {
        if (begun > keptAge) [kept, keptAge] = [fresh, begun]
        return fresh
      },
      (error: unknown) => {
        if (reading?.age === begun) reading = undefined
        throw error
      },
    )
    reading = { age: begun, chrome }
    return chrome
  }

  return {
    current() {
      if (kept !== undefined && keptAge === age) return Promise.resolve(kept)
      return reading?.age === age ? reading.chrome : start()
    },
    last: () => kept,
    expire: () => void (age += 1),
  }
}
