import { nearestLanguagePack } from '../packs.ts'

/** Letters, digits and the underscore begin a word; marks, ZWNJ, ZWJ and the soft hyphen only go on with one. */
const run = String.raw`[\p{L}\p{Nd}\p{Nl}_][\p{L}\p{Nd}\p{Nl}\p{M}_\u200d\u200c\u00ad]*`

/** What joins two runs: a sign between letters, a straight quote between Hebrew letters, a separator between digits. */
const joint = String.raw`(?:(?<=[\p{L}\p{M}\u200d\u200c])['’‘.:·׳״](?=\p{L})|(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew})|(?<=\p{Nd})[.,;'٫٬](?=\p{Nd}))`

/** A word by UAX #29, with ZWNJ inside; tatweel is a letter there, so «لـW3C» is one word. */
const wordPattern = /* @__PURE__ */ new RegExp(`${run}(?:${joint}${run})*`, 'gu')

/** Scripts without spaces between words; their runs are given to the runtime's dictionary. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * The words of a text, as written (UAX #29, with ZWNJ inside its word and never an edge of one). Scripts without spaces are
 * parted by the runtime's dictionary.
 * @example
 * words('می‌خواهم، بروم', 'fa') // → ['می‌خواهم', 'بروم']
 */
export function words(text: string, language: string): string[] {
  if (unspaced.test(text)) return segmentedWords(text, language)
  return (text.match(wordPattern) ?? []).map(trimJoiners)
}

/** The number of words of a text. */
export function countWords(text: string, language: string): number {
  if (unspaced.test(text)) return segmentedWords(text, language).length
  return text.match(wordPattern)?.length ?? 0
}

/**
 * Whole minutes an adult takes to read so many words of a language silently, at least 1. Speeds: IReST (Trauzettel-Klosinski &
 * Dietz 2012) where measured, 200 words a minute where the language has no pack.
 * @example
 * readingMinutes(900, 'fa') // → 5
 */
export function readingMinutes(wordCount: number, language: string): number {
  return Math.max(1, Math.round(wordCount / (nearestLanguagePack(language)?.wordsPerMinute ?? 200)))
}

const trimJoiners = (word: string): string => word.replace(/[\u200d\u200c\u00ad]+$/, '')

function segmentedWords(text: string, language: string): string[] {
  const found: string[] = []
  for (const { segment, isWordLike } of new Intl.Segmenter(safeTag(language), { granularity: 'word' }).segment(text)) {
    if (isWordLike === true) found.push(segment)
  }
  return found
}

/** The runtime throws on a tag it cannot read; the dictionary goes by script anyway. */
const safeTag = (language: string): string => (/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? language : 'en')
