import { nearestLanguagePack } from '../packs.ts'
import { unspaced } from './unspaced.ts'

/** Marks and invisible characters go on with what stands before them (WB4); a zero-width space does not. */
const hanging = String.raw`[[\p{M}\p{Cf}]--\u200b]`

/** The geresh is a letter of its words in Unicode: ג׳ורג׳. */
const letter = String.raw`[\p{L}\p{Nd}\p{Nl}\p{Pc}\u05f3]`

/** Letters and digits with the marks, ZWNJ and underscores among them. */
const run = `${letter}[${letter}${hanging}]*`

/** What joins two runs: a sign between letters, a straight quote between Hebrew letters, a separator between digits. */
const joint = String.raw`(?:(?<=[\p{L}\u05f3]${hanging}*)['’‘.:·״]${hanging}*(?=[\p{L}\u05f3])|(?<=[\p{Script=Hebrew}&&\p{L}]${hanging}*)"${hanging}*(?=[\p{Script=Hebrew}&&\p{L}])|(?<=\p{Nd}${hanging}*)[.,;'’،٫٬\u202f]${hanging}*(?=\p{Nd}))`

/** A straight geresh at the end of a Hebrew word (WB7a). */
const lastGeresh = String.raw`(?:(?<=[\p{Script=Hebrew}&&\p{L}]${hanging}*)'${hanging}*)?`

/**
 * A word by UAX #29, with ZWNJ inside; tatweel is a letter there, so «لـW3C» is one word. Otherwise than there, ٫ and the narrow
 * no-break space join digits only, and an underscore alone is no word.
 */
const wordPattern = /* @__PURE__ */ new RegExp(`${run}(?:${joint}${run})*${lastGeresh}`, 'gv')

/**
 * The words of a text, as written (UAX #29, with ZWNJ inside its word and never an edge of one). Scripts without spaces are
 * parted by the runtime's dictionary.
 * @example
 * words('می‌خواهم، بروم', 'fa') // → ['می‌خواهم', 'بروم']
 */
export function words(text: string, language: string): string[] {
  if (unspaced.test(text)) return segmentedWords(text, language)
  return (text.match(wordPattern) ?? []).filter(isWord).map(trimJoiners)
}

/** The number of words of a text; what UAX #29 takes apart only with a dictionary (Han, Thai) counts by the runtime's. */
export function countWords(text: string, language: string): number {
  if (unspaced.test(text)) return segmentedWords(text, language).length
  let count = 0
  for (const [word] of text.matchAll(wordPattern)) if (isWord(word)) count++
  return count
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

/** An underscore alone is none. */
const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word)

/** Joiners and controls at the end. */
function trimJoiners(word: string): string {
  let end = word.length
  while (end > 0 && /\p{Cf}/u.test(word.charAt(end - 1))) end--
  return word.slice(0, end)
}

function segmentedWords(text: string, language: string): string[] {
  const found: string[] = []
  for (const { segment, isWordLike } of new Intl.Segmenter(safeTag(language), { granularity: 'word' }).segment(text)) {
    if (isWordLike === true) found.push(segment)
  }
  return found
}

/** The runtime throws on a tag it cannot read; the dictionary goes by script anyway. */
const safeTag = (language: string): string => (/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? language : 'en')
