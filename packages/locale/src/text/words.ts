import { nearestLanguagePack } from '../packs.ts'

/**
 * A word by UAX #29: letters, digits and their marks, with ZWNJ and ZWJ inside; an apostrophe, middle dot or Hebrew geresh
 * between letters, a decimal or thousands sign between digits. Tatweel is a letter, so «لـW3C» is one word.
 */
const wordPattern =
  /(?:[\p{L}\p{Nd}\p{Nl}_][\p{M}\u200c\u200d\u00ad]*)+(?:(?:(?<=[\p{L}\p{M}\u200c\u200d])['’‘.:·׳״](?=\p{L})|(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew})|(?<=\p{Nd})[.,;'٫٬](?=\p{Nd}))(?:[\p{L}\p{Nd}\p{Nl}_][\p{M}\u200c\u200d\u00ad]*)+)*/gu

/** Scripts without spaces between words; their runs are given to the runtime's dictionary. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** The words of a text, as written; ZWNJ stays inside its word and is never an edge of one. */
export function words(text: string, language: string): string[] {
  if (unspaced.test(text)) return segmentedWords(text, language)
  return (text.match(wordPattern) ?? []).map(trimJoiners)
}

/** The number of words of a text. */
export function countWords(text: string, language: string): number {
  if (unspaced.test(text)) return segmentedWords(text, language).length
  return text.match(wordPattern)?.length ?? 0
}

/** Whole minutes an adult takes to read so many words of a language, at least 1. */
export function readingMinutes(wordCount: number, language: string): number {
  return Math.max(1, Math.round(wordCount / (nearestLanguagePack(language)?.wordsPerMinute ?? 200)))
}

const trimJoiners = (word: string): string => word.replace(/[\u200c\u200d\u00ad]+$/, '')

function segmentedWords(text: string, language: string): string[] {
  const found: string[] = []
  for (const { segment, isWordLike } of new Intl.Segmenter(safeTag(language), { granularity: 'word' }).segment(text)) {
    if (isWordLike === true) found.push(segment)
  }
  return found
}

/** The runtime throws on a tag it cannot read; the dictionary goes by script anyway. */
const safeTag = (language: string): string => (/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? language : 'en')
