import { analyzeText, otherLayouts, type SearchToken } from '@matbaa/locale'
import type { Vocabulary } from './vocabulary.ts'

/** Fewer results than this are worth a question. */
export const fewResults = 3

/** Words of a query that are corrected at most: a query full of unknown words is in another language. */
export const mostCorrected = 3

/** What the reader may have meant, and why it is thought so. */
export interface OtherReading {
  readonly text: string
  readonly reason: 'spelling' | 'keyboard' | 'letters'
}

/**
 * What a query that finds little may have meant: the other keyboard layout, a misspelt word, or letters of another keyboard. The first reading that finds more;
 * `countResults` says how many articles a query finds; the vocabulary is asked for only then.
 */
export async function findOtherReading(
  text: string,
  {
    language,
    found,
    vocabulary,
  }: { readonly language: string; readonly found: number; readonly vocabulary: () => Promise<Vocabulary> },
  countResults: (text: string) => Promise<number>,
): Promise<OtherReading | undefined> {
  if (found >= fewResults) return undefined
  for (const reading of otherReadings(text, language, await vocabulary(), found)) {
    if ((await countResults(reading.text)) > found) return reading
  }
  return undefined
}

/** The keyboard is thought of only where nothing was found; then it is the likelier of the two. */
function otherReadings(text: string, language: string, vocabulary: Vocabulary, found: number): readonly OtherReading[] {
  const layouts = found > 0 ? [] : otherLayouts(text, language).filter((other) => isKnown(other, language, vocabulary))
  const corrected = correctText(text, language, vocabulary)
  const respelled = replaceUnknown(text, language, vocabulary, vocabulary.alike)
  return [
    ...layouts.map((other) => ({ text: other, reason: 'keyboard' }) as const),
    ...(corrected === undefined ? [] : [{ text: corrected, reason: 'spelling' } as const]),
    ...(respelled === undefined ? [] : [{ text: respelled, reason: 'letters' } as const]),
  ]
}

const isKnown = (text: string, language: string, vocabulary: Vocabulary): boolean =>
  analyzeText(text, language).some(({ surface }) => vocabulary.articlesWith(surface) > 0)

/** The text with each word that no article has replaced by the likeliest near one; `undefined` where none is. */
export const correctText = (text: string, language: string, vocabulary: Vocabulary): string | undefined =>
  replaceUnknown(text, language, vocabulary, (word) => vocabulary.near(word, 1)[0])

function replaceUnknown(
  text: string,
  language: string,
  vocabulary: Vocabulary,
  meant: (word: string) => string | undefined,
): string | undefined {
  const unknown = unknownWords(analyzeText(text, language), vocabulary)
  if (unknown.length === 0 || unknown.length > mostCorrected) return undefined
  return replaceWords(text, unknown, meant)
}

/** The text with some of its words replaced; `undefined` where none is. */
export function replaceWords(
  text: string,
  words: readonly SearchToken[],
  meant: (surface: string) => string | undefined,
): string | undefined {
  let replaced = ''
  let at = 0
  for (const { surface, start, end } of words) {
    const other = start < at ? undefined : meant(surface)
    if (other === undefined) continue
    replaced += text.slice(at, start) + other
    at = end
  }
  return at === 0 ? undefined : replaced + text.slice(at)
}

/** One token for each word none of whose keys is known. */
function unknownWords(tokens: readonly SearchToken[], vocabulary: Vocabulary): readonly SearchToken[] {
  const byPosition = Map.groupBy(tokens, ({ position }) => position)
  return [...byPosition.values()].flatMap((keys) => {
    const [first] = keys
    const isMeant = keys.some(
      ({ surface, stem }) => vocabulary.articlesWith(surface) + vocabulary.articlesWith(stem) > 0,
    )
    return first === undefined || isMeant ? [] : [first]
  })
}
