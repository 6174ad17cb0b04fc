import type { Calendar, CalendarId, CalendarLookup } from './calendars/calendar.ts'
import { everyCalendar, isCalendarId } from './calendars/calendars.ts'
import { isHijri, withAnnouncedMonths, type AnnouncedMonths } from './dates/announced.ts'
import { findZone } from './dates/zone.ts'
import type { Direction } from './direction.ts'
import { checkNumberingSystem, type NumberingSystem } from './numbers/digits.ts'
import type { LanguagePack, MonthNames } from './pack.ts'
import { findLanguagePack, languagePacks } from './packs.ts'

/** What an edition decides about its language; everything else comes from the language pack. */
export interface LocaleSettings {
  /** IANA time zone, such as `Asia/Tehran`. */
  readonly zone: string
  /** Calendars of the edition, the first one leads; by default those of the pack. */
  readonly calendars?: readonly CalendarId[]
  /** Digits to write; by default those of the pack. */
  readonly digits?: NumberingSystem
  /** A family of Gregorian month names of the pack (`levant`), or `standard`. */
  readonly monthNames?: string
  /** First days of Hijri months as they were announced where the edition is read. */
  readonly announced?: AnnouncedMonths
}

/** A language together with an edition's choices: the parameter of everything that writes for a reader. */
export interface LocaleContext extends CalendarLookup {
  readonly pack: LanguagePack
  /** The pack's BCP 47 tag. */
  readonly language: string
  readonly direction: Direction
  /** At least one; the first one leads. */
  readonly calendars: readonly CalendarId[]
  readonly digits: NumberingSystem
  /** IANA time zone. */
  readonly zone: string
  /** Gregorian month names in use. */
  readonly gregorianMonths: MonthNames
  /** Changes whenever a setting or the library's data changes; for the tags of caches. */
  readonly version: string
}

/** Counted up when data or patterns of any pack change what is printed. */
const dataVersion = 3

/**
 * The context of one of the library's languages, by its tag (`fa`, `fa-AF`; case and `_` do not matter; `nearestLanguagePack`
 * leads from `fa-IR` to it). Throws a RangeError for an unknown language, zone, calendar, digit set or family of month names,
 * for an empty list of calendars, and for an announced month that is malformed or more than three days from the calculated one.
 * @example
 * createLocaleContext('ar', { zone: 'Asia/Baghdad', monthNames: 'levant' }).direction // → 'rtl'
 */
export function createLocaleContext(language: string, settings: LocaleSettings): LocaleContext {
  const pack = findLanguagePack(language)
  if (pack === undefined) {
    const known = languagePacks().map(({ tag }) => tag)
    throw new RangeError(`There is no language pack "${language}"; there are ${known.join(', ')}.`)
  }
  for (const id of settings.calendars ?? []) {
    if (!isCalendarId(id)) throw new RangeError(`Unknown calendar "${String(id)}".`)
  }
  return createContextOf(pack, settings, everyCalendar)
}

/**
 * The context of any pack over any set of calendars, for programs that carry only what they need. Throws as
 * `createLocaleContext` does; a calendar that `source` lacks is refused when it is first asked for.
 */
export function createContextOf(pack: LanguagePack, settings: LocaleSettings, source: CalendarLookup): LocaleContext {
  const { zone, announced = {} } = settings
  findZone(zone)
  const calendars = settings.calendars ?? pack.calendars
  if (calendars.length === 0) throw new RangeError('A locale context needs at least one calendar.')
  const digits = checkNumberingSystem(settings.digits ?? pack.numberingSystem)
  return {
    pack,
    language: pack.tag,
    direction: pack.direction,
    calendars,
    digits,
    zone,
    gregorianMonths: findMonthNames(pack, settings.monthNames ?? 'standard'),
    version: hash(
      JSON.stringify([
        dataVersion,
        pack.tag,
        zone,
        calendars,
        digits,
        settings.monthNames ?? 'standard',
        sorted(announced),
      ]),
    ),
    calendar: overriding(source, announced, calendars),
  }
}

function findMonthNames(pack: LanguagePack, family: string): MonthNames {
  if (family === 'standard') return pack.months.gregory
  const found = Object.hasOwn(pack.monthFamilies, family) ? pack.monthFamilies[family] : undefined
  if (found !== undefined) return found
  const known = ['standard', ...Object.keys(pack.monthFamilies)].join(', ')
  throw new RangeError(`"${pack.tag}" has no month names "${family}"; it has ${known}.`)
}

/** Announced months win in every Hijri calendar; the overridden calendars are made once, wrong announcements refused at once. */
function overriding(
  source: CalendarLookup,
  announced: AnnouncedMonths,
  calendars: readonly CalendarId[],
): CalendarLookup['calendar'] {
  if (Object.keys(announced).length === 0) return source.calendar
  const made = new Map<CalendarId, Calendar>()
  const calendar = (id: CalendarId): Calendar => {
    if (!isHijri(id)) return source.calendar(id)
    const found = made.get(id) ?? withAnnouncedMonths(source.calendar(id), announced)
    made.set(id, found)
    return found
  }
  for (const id of calendars) calendar(id)
  return calendar
}

const sorted = (announced: AnnouncedMonths): readonly string[] =>
  Object.entries(announced)
    .map((entry) => entry.join(':'))
    .sort()

/** FNV-1a, enough to tell two settings apart. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return (value >>> 0).toString(36)
}
