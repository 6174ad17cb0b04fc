import type { InterfaceLanguage } from '../../../src/contract/fields.ts'

/** Where react-aria looks for its words before its own dictionaries (`LocalizedStringProvider` writes the same two). */
const places = { language: Symbol.for('react-aria.i18n.locale'), strings: Symbol.for('react-aria.i18n.strings') }

/** Gives react-aria its words; it reads them once, before anything is shown. */
export function giveAriaStrings(language: InterfaceLanguage, strings: Readonly<Record<string, object>>): void {
  Object.assign(window, { [places.language]: language, [places.strings]: strings })
}
