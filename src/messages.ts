import { formatNumber, isolate, type LocaleContext, pluralCategory } from '@matbaa/locale'
import { TYPE } from '@formatjs/icu-messageformat-parser'
import { type Formatters, IntlMessageFormat } from 'intl-messageformat'
import siteAr from '../messages/site/ar.json' with { type: 'json' }
import siteAz from '../messages/site/az.json' with { type: 'json' }
import siteCkb from '../messages/site/ckb.json' with { type: 'json' }
import siteEn from '../messages/site/en.json' with { type: 'json' }
import siteFa from '../messages/site/fa.json' with { type: 'json' }
import siteHe from '../messages/site/he.json' with { type: 'json' }
import siteTr from '../messages/site/tr.json' with { type: 'json' }
import siteUr from '../messages/site/ur.json' with { type: 'json' }
import { invalidConfig } from './errors.ts'

export type MessageKey = keyof typeof siteEn
type Catalogue = Readonly<Record<MessageKey, string>>

/** What stands in a message's braces: numbers are formatted by the language, strings are isolated from what surrounds them. */
export type MessageValues = Readonly<Record<string, string | number>>

/** Gives the message of a key in one language. */
export type Translate = (key: MessageKey, values?: MessageValues) => string

/** Languages the reader site can be shown in. */
export const siteLanguages = ['ar', 'az', 'ckb', 'en', 'fa', 'he', 'tr', 'ur'] as const

/** One of them: a table for all of them does not compile when it lacks one. */
export type SiteLanguage = (typeof siteLanguages)[number]

/** Nor does a catalogue that lacks a key. */
const catalogues: Readonly<Record<SiteLanguage, Catalogue>> = {
  ar: siteAr,
  az: siteAz,
  ckb: siteCkb,
  en: siteEn,
  fa: siteFa,
  he: siteHe,
  tr: siteTr,
  ur: siteUr,
}

/** Whether the reader site can be shown in a language. */
export function isSiteLanguage(language: string): language is SiteLanguage {
  return Object.hasOwn(catalogues, language)
}

/** Whether a text is the key of a message. */
export function hasMessage(key: string): key is MessageKey {
  return Object.hasOwn(siteEn, key)
}

/**
 * Makes the translator of one locale context; plurals and digits are those of the context, not of the runtime.
 * `decorate` sees each finished message: tests mark where a string came from with it.
 */
export function createTranslator(locale: LocaleContext, decorate: (message: string) => string = (m) => m): Translate {
  const { language } = locale
  if (!isSiteLanguage(language)) {
    throw invalidConfig(
      `There is no interface in the language ${language}.`,
      `Message catalogues exist for: ${siteLanguages.join(', ')}.`,
      'Choose one of them for the edition, or add a catalogue under messages/site.',
    )
  }
  const catalogue = catalogues[language]
  const formatters = formattersOf(locale)
  const compiled = new Map<MessageKey, Formatted>()
  const plain = new Map<MessageKey, string>()

  const format = (key: MessageKey, values: MessageValues): string => {
    const found = compiled.get(key)
    const message = found ?? compile(catalogue[key], language, formatters)
    if (found === undefined) compiled.set(key, message)
    return decorate(message(values))
  }
  return (key, values) => {
    if (values !== undefined) return format(key, values)
    const known = plain.get(key)
    if (known !== undefined) return known
    const text = format(key, {})
    plain.set(key, text)
    return text
  }
}

type Formatted = (values: MessageValues) => string

/** Reads a message once. Where its braces hold names alone, nothing is left to decide when it is asked for. */
function compile(text: string, language: string, formatters: Formatters): Formatted {
  const message = new IntlMessageFormat(text, language, undefined, { formatters })
  const parts = message.getAst()
  const isPlain = parts.every(({ type }) => type === TYPE.literal || type === TYPE.argument)
  if (!isPlain) return (values) => String(message.format(isolated(values)))
  return (values) => {
    let whole = ''
    for (const part of parts) {
      if (part.type === TYPE.literal) {
        whole += part.value
      } else if (part.type === TYPE.argument) {
        const value = values[part.value]
        if (value === undefined) throw new TypeError(`The message has no value for ${part.value}: ${text}`)
        whole += typeof value === 'string' ? isolate(value) : String(value)
      }
    }
    return whole
  }
}

function isolated(values: MessageValues): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? isolate(value) : value]),
  )
}

/** Only numbers and plurals: dates reach a message as finished text. */
function formattersOf(locale: LocaleContext): Formatters {
  const numbers = new Intl.NumberFormat('en')
  Object.defineProperty(numbers, 'format', { value: (value: number) => formatNumber(locale, value) })
  const plurals = new Intl.PluralRules('en')
  Object.defineProperty(plurals, 'select', { value: (value: number) => pluralCategory(locale.pack, value) })
  return {
    getNumberFormat: () => numbers,
    getPluralRules: () => plurals,
    getDateTimeFormat: () => {
      throw invalidConfig('A message formats a date itself.', 'Dates belong to the calendar.', 'Pass it as text.')
    },
  }
}
