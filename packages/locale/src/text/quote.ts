import { nearestLanguagePack } from '../packs.ts'

/** Puts a text into the quotation marks of the language around it; `depth` counts the quotations it stands in already. */
export function quoteText(text: string, language: string, depth = 0): string {
  const { outer, inner } = nearestLanguagePack(language)?.quotes ?? { outer: ['“', '”'], inner: ['‘', '’'] }
  const [opening, closing] = depth % 2 === 0 ? outer : inner
  return `${opening}${text}${closing}`
}
