import { calendarsFrom, createContextOf, type LocaleContext } from '@matbaa/locale'
import { gregory } from '@matbaa/locale/calendars/gregory'
import { islamicUmalqura } from '@matbaa/locale/calendars/islamic-umalqura'
import { persian } from '@matbaa/locale/calendars/persian'
import type { InterfaceLanguage } from '../../../src/contract/fields.ts'
import type en from '../../../messages/admin/en.json'

/** Every sentence of the interface; a catalogue that lacks one does not compile. */
export type MessageKey = keyof typeof en
export type Catalogue = Readonly<Record<MessageKey, string>>

/** What a language brings along, loaded when it is shown. */
export interface LoadedLanguage {
  readonly language: InterfaceLanguage
  readonly catalogue: Catalogue
  readonly locale: LocaleContext
  /** The words that react-aria says itself, for who hears the interface. */
  readonly ariaStrings: Readonly<Record<string, object>>
}

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
const calendars = calendarsFrom(gregory, persian, islamicUmalqura)

/** The languages one can choose from. */
export const languages: readonly InterfaceLanguage[] = ['fa', 'ar', 'en']

/** Names of the languages, each in itself. */
export const languageNames: Readonly<Record<InterfaceLanguage, string>> = { fa: 'فارسی', ar: 'العربية', en: 'English' }

/** Loads what a language needs; the other two are never fetched. */
export async function loadLanguage(language: InterfaceLanguage): Promise<LoadedLanguage> {
  const { pack, catalogue, ariaStrings } = await loaders[language]()
  return { language, catalogue, ariaStrings, locale: createContextOf(pack, { zone }, calendars) }
}

const loaders = {
  async fa() {
    const [{ fa: pack }, { default: catalogue }, { ariaFa: ariaStrings }] = await Promise.all([
      import('@matbaa/locale/packs/fa'),
      import('../../../messages/admin/fa.json'),
      import('./aria-fa.ts'),
    ])
    return { pack, catalogue: catalogue satisfies Catalogue, ariaStrings }
  },
  async ar() {
    const [{ ar: pack }, { default: catalogue }, ariaStrings] = await Promise.all([
      import('@matbaa/locale/packs/ar'),
      import('../../../messages/admin/ar.json'),
      wordsOf(import('react-aria-components/i18n/ar-AE')),
    ])
    return { pack, catalogue: catalogue satisfies Catalogue, ariaStrings }
  },
  async en() {
    const [{ en: pack }, { default: catalogue }, ariaStrings] = await Promise.all([
      import('@matbaa/locale/packs/en'),
      import('../../../messages/admin/en.json'),
      wordsOf(import('react-aria-components/i18n/en-US')),
    ])
    return { pack, catalogue: catalogue satisfies Catalogue, ariaStrings }
  },
}

/** The library's files export their words as default, which its types do not say. */
async function wordsOf(file: Promise<object>): Promise<LoadedLanguage['ariaStrings']> {
  const words: { readonly default?: LoadedLanguage['ariaStrings'] } = await file
  if (words.default === undefined) throw new Error('react-aria brings no words for this language.')
  return words.default
}
