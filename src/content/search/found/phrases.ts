import { foldText } from '@matbaa/locale'

/** Letters of a phrase that are compared: of a longer one its beginning. */
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
    .filter((phrase) => foldText(phrase) !== '')
    .map((phrase) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${writingsOf([phrase]).map(lettersInRow).join('|')})`, 'u'))
  return (texts) => {
    if (patterns.length === 0) return true
    // Headlines come first and are short: mostly the text itself need not be folded.
    const writings = writingsOf(texts.map((text) => text.slice(0, mostOfText)))
    const folded: string[] = []
    const foldedAt = (place: number): string => (folded[place] ??= foldText(writings[place] ?? ''))
    return patterns.every((pattern) => writings.some((_, place) => pattern.test(foldedAt(place))))
  }
}

function lettersInRow(phrase: string): string {
  const letters = Array.from(foldText(phrase).replaceAll(' ', ''))
  return letters.length > mostLetters
    ? letters.slice(0, mostLetters).join(' ?')
    : `${letters.join(' ?')}(?![\\p{L}\\p{N}])`
}

/** The ezafe after a silent heh, which folding takes for a letter of the word where it stands at a ZWNJ. */
const silentHehWithEzafe = /ه[\u200c ][یي](?![\p{L}\p{N}\u200c])/gu

/** Texts, and behind them those with such an ezafe without it: خانه, خانهٔ and خانه‌ی are one, and still خانه‌ی is خانهی. */
function writingsOf(texts: readonly string[]): readonly string[] {
  const without = texts.map((text) => text.replaceAll(silentHehWithEzafe, 'ه'))
  return [...texts, ...without.filter((text, place) => text !== texts[place])]
}
