import type { InterfaceLanguage } from '../../../src/contract/fields.ts'

const key = 'matbaa.language'
const isKnown = (text: string | null): text is InterfaceLanguage => text === 'fa' || text === 'ar' || text === 'en'

/** The language this browser shows: the one chosen here, else the one the server found in Accept-Language. */
export function chosenLanguage(): InterfaceLanguage {
  const kept = read()
  if (isKnown(kept)) return kept
  const { lang } = document.documentElement
  return isKnown(lang) ? lang : 'en'
}

/**
 * Shows the interface in a language from now on. The page is loaded anew: react-aria reads its words once, and every sentence on the
 * screen, the browser's own validation among them, changes at the same moment.
 */
export function chooseLanguage(language: InterfaceLanguage): void {
  if (language === chosenLanguage() && read() !== null) return
  const isShown = document.documentElement.lang === language
  try {
    localStorage.setItem(key, language)
  } catch {
    // A browser that keeps nothing asks the server's guess again next time.
    return
  }
  if (!isShown) location.reload()
}

function read(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
