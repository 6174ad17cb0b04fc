import { foldText } from '@matbaa/locale'

/** Letters of a phrase that are compared. */
export const mostLetters = 80

/** Phrases of one query that are compared. */
export const mostPhrases = 20

/** A text as far as it is looked at: the longest report of a day. */
const mostOfText = 60_000

/**
 * Whether a text says all of the phrases: their folded letters in a row, from the beginning of a word to the end of one, with a space,
 * a ZWNJ or nothing between its words. The index alone would take an ending that stands at a ZWNJ for nothing.
 */
export function phraseTest(phrases: readonly string[]): (texts: readonly string[]) => boolean {
  const patterns = phrases
    .slice(0, mostPhrases)
    .map((phrase) => foldText(phrase).replaceAll(' ', '').slice(0, mostLetters))
    .filter((letters) => letters !== '')
    .map((letters) => new RegExp(`(?<![\\p{L}\\p{N}])${Array.from(letters).join(' ?')}(?![\\p{L}\\p{N}])`, 'u'))
  return (texts) => {
    if (patterns.length === 0) return true
    // Headlines come first and are short: mostly the text itself need not be folded.
    const folded: string[] = []
    const foldedAt = (place: number): string => (folded[place] ??= foldText((texts[place] ?? '').slice(0, mostOfText)))
    return patterns.every((pattern) => texts.some((_, place) => pattern.test(foldedAt(place))))
  }
}
