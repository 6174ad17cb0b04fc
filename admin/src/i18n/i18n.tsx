import {
  type CalendarId,
  findZone,
  formatDate,
  formatNumber,
  formatRelativeTime,
  type LocaleContext,
} from '@matbaa/locale'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { InterfaceLanguage } from '../../../src/contract/fields.ts'
import { createMessages, type MessageValues } from '../../../src/message-format.ts'
import type { LoadedLanguage, MessageKey } from './languages.ts'
import { comesTwice } from './wall-time.ts'

/** Gives the sentence of a key in the language that is shown. */
export type Translate = (key: MessageKey, values?: MessageValues) => string

/** The language that is shown and what is written in it. */
export interface I18n {
  readonly language: InterfaceLanguage
  readonly direction: 'rtl' | 'ltr'
  readonly locale: LocaleContext
  readonly t: Translate
  /** Whether there is a sentence of this key: of what the newsroom names, words may be wanting. */
  readonly has: (key: string) => key is MessageKey
  readonly number: (value: number) => string
  /** Day and time in the calendar of the language, in the zone of this browser. */
  readonly dateTime: (iso: string) => string
  readonly date: (iso: string) => string
  /** The day it is now, with its name. */
  readonly today: () => string
  /** Hour and minute. */
  readonly time: (iso: string) => string
  /** Day and time in a zone, which is named, and in a calendar. */
  readonly dateTimeIn: (iso: string, zone: string, calendar?: CalendarId) => string
  /** How long ago, in words. */
  readonly ago: (iso: string) => string
}

const Context = createContext<I18n | undefined>(undefined)

/** The language of everything inside. */
export function LanguageProvider({
  loaded,
  children,
}: {
  readonly loaded: LoadedLanguage
  readonly children: ReactNode
}) {
  const i18n = useMemo(() => createI18n(loaded), [loaded])
  return (
    <Context value={i18n}>
      <I18nProvider locale={loaded.language}>{children}</I18nProvider>
    </Context>
  )
}

/** The language that is shown. */
export function useI18n(): I18n {
  const i18n = useContext(Context)
  if (i18n === undefined) throw new Error('Nothing is shown outside a LanguageProvider.')
  return i18n
}

function createI18n({ language, catalogue, locale }: LoadedLanguage): I18n {
  return {
    language,
    direction: locale.direction === 'rtl' ? 'rtl' : 'ltr',
    locale,
    t: createMessages(catalogue, locale),
    has: (key): key is MessageKey => Object.hasOwn(catalogue, key),
    number: (value) => formatNumber(locale, value),
    dateTime: (iso) => formatDate(locale, Date.parse(iso), 'datetime'),
    date: (iso) => formatDate(locale, Date.parse(iso), 'medium'),
    today: () => formatDate(locale, Date.now(), 'full'),
    time: (iso) => formatDate(locale, Date.parse(iso), 'time'),
    dateTimeIn(iso, zone, calendar) {
      const instant = Date.parse(iso)
      const name = comesTwice(instant, zone) ? zoneNameAt(language, zone, instant) : zoneName(language, zone)
      return `${formatDate({ ...locale, zone }, instant, 'datetime', calendar)} (${name})`
    },
    ago: (iso) => formatRelativeTime(locale, Date.parse(iso), Date.now()),
  }
}

/** What a zone is called: "Iran Time". */
export function zoneName(language: InterfaceLanguage, zone: string): string {
  return namedAs('longGeneric', language, zone) ?? zone
}

/** What a zone's time is called at an instant (epoch milliseconds): "Eastern Daylight Time". */
export function zoneNameAt(language: InterfaceLanguage, zone: string, instant: number): string {
  return namedAs('long', language, zone, instant) ?? zone
}

/** How far a zone is from UTC at an instant (epoch milliseconds), from left to right in every language: "UTC−4", "UTC+۳:۳۰". */
export function utcOffset(locale: LocaleContext, zone: string, instant: number): string {
  const offset = findZone(zone).offsetAt(instant)
  const minutes = Math.round(Math.abs(offset) / 60_000)
  const sign = offset < 0 ? '−' : '+'
  const rest = minutes % 60 === 0 ? '' : `:${formatNumber(locale, minutes % 60)}`
  return `UTC${sign}${formatNumber(locale, Math.floor(minutes / 60))}${rest}`
}

/**
 * The language of fields for days and times, in a calendar. Where the tag named the digits, react-aria would take those of no
 * other keyboard; a country brings them as well.
 */
export function fieldLocale({ language, digits }: LocaleContext, calendar: CalendarId): string {
  const country = language === 'ar' && digits === 'arab' ? '-EG' : ''
  return `${language}${country}-u-ca-${calendar}`
}

function namedAs(
  timeZoneName: 'long' | 'longGeneric',
  language: InterfaceLanguage,
  timeZone: string,
  instant?: number,
): string | undefined {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName }).formatToParts(instant)
  return parts.find(({ type }) => type === 'timeZoneName')?.value
}
