import { nearestLanguagePack } from '../packs.ts'

/**
 * Puts a text into the quotation marks of the language around it (CLDR 48 delimiters), “ ” where the language is unknown;
 * `depth` counts the quotations it stands in already, and inner and outer marks take turns.
 * @example
 * quoteText('باران', 'fa', 1) // → '‹باران›'
 */
export function quoteText(text: string, language: string, depth = 0): string {
  const { outer, inner } = nearestLanguagePack(language)?.quotes ?? { outer: ['“', '”'], inner: ['‘', '’'] }
  const [opening, closing] = depth % 2 === 0 ? outer : inner
  return `${opening}${text}${closing}`
}
