import type { LocaleContext } from '@matbaa/locale'
import siteAr from '../messages/site/ar.json' with { type: 'json' }
import siteAz from '../messages/site/az.json' with { type: 'json' }
import siteCkb from '../messages/site/ckb.json' with { type: 'json' }
import siteEn from '../messages/site/en.json' with { type: 'json' }
import siteFa from '../messages/site/fa.json' with { type: 'json' }
import siteHe from '../messages/site/he.json' with { type: 'json' }
import siteTr from '../messages/site/tr.json' with { type: 'json' }
import siteUr from '../messages/site/ur.json' with { type: 'json' }
import { invalidConfig } from './errors.ts'
import { createMessages, type MessageValues } from './message-format.ts'

export type MessageKey = keyof typeof siteEn
type Catalogue = Readonly<Record<MessageKey, string>>

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
  return createMessages(catalogues[language], locale, decorate)
}
