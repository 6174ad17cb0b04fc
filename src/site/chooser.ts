import { preferLanguage } from '../accept-language.ts'
import type { Chrome, Edition } from './edition.ts'

/** The edition for a reader who has not said which: the one their browser asks for, else the paper's first. */
export function chooseEdition(chrome: Chrome, acceptLanguage: string | undefined): Edition {
  const languages = chrome.editions.map(({ language }) => language)
  const preferred = preferLanguage(acceptLanguage, languages)
  return chrome.editions.find(({ language }) => language === preferred) ?? chrome.primary
}

/** Where `/` leads a reader; another reader may be led elsewhere. */
export function chooserLocation(chrome: Chrome, acceptLanguage: string | undefined): string {
  const { language, addresses } = chooseEdition(chrome, acceptLanguage)
  return addresses.front(language)
}
