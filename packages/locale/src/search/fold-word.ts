import { toLatinDigits } from '../numbers/digits.ts'
import { stripAccents } from '../text/fold.ts'
import { toLowerCase } from '../text/lower-case.ts'
import { stripVowelMarks } from '../text/marks.ts'
import type { SearchRules } from '../pack.ts'

/** What the letters of a language are folded by. */
export interface Folding {
  /** BCP 47 tag of the pack, or empty. */
  readonly language: string
  readonly rules: SearchRules
  readonly mapLetters: (text: string) => string
}

/** Tatweel and what cannot be seen, but for ZWNJ. */
const unseen = /[\u0640\u00ad\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]/g

/** Marks that spell vowels, tones and subscripts: Thaana and the scripts of South and South-East Asia. */
const spellingMarks = /(?=\p{M})[\u07a6-\u07b0\u0900-\u109f\u1700-\u1cff\ua800-\uabff]/gu

/** Letters without marks, and ZWNJ: most words of Arabic script, and none of the steps but the last changes them. */
const plainArabic = /^[\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u0674\u0679-\u06d3\u200c]+$/

const cased = /\p{Changes_When_Lowercased}/u
const accented = /[\u00c0-\u052f\u1e00-\u1fff]/

/**
 * A word as written in the letters its language is searched by: compatibility forms, marks, tatweel, case and digits. What it holds
 * else than letters and digits is ZWNJ, straight apostrophes, and spaces where one sign stands for several words (ﷺ).
 */
export function foldWord(word: string, { language, rules, mapLetters }: Folding): string {
  if (plainArabic.test(word) && rules.stemmer !== 'sorani') return mapLetters(word)
  const composed = word.replaceAll('\ufdfd', 'بسم الله الرحمن الرحیم').normalize('NFKC').replace(unseen, '')
  // Sorani typed on a Persian keyboard ends its vowel ە, an «ه», with ZWNJ; it has no other use for the sign.
  const spelled = rules.stemmer === 'sorani' ? composed.replaceAll('ه\u200c', 'ە').replaceAll('\u200c', '') : composed
  const bare = stripVowelMarks(spelled)
  const small = cased.test(bare) ? toLowerCase(bare, language) : bare
  const plain = rules.accents === 'fold' && accented.test(small) ? stripAccents(small) : small
  return mapLetters(toLatinDigits(plain))
    .replace(/[‘’]/g, "'")
    .replace(/[,٬"׳״]/g, '')
    .replace(spellingMarks, markAsLetter)
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}\u200c']+/gu, ' ')
}

/** A letter of the Yi syllabary for each mark, for an index that breaks words at marks; within one script no two are alike. */
const markAsLetter = (mark: string): string => String.fromCharCode(0xa000 + ((mark.codePointAt(0) ?? 0) & 0x3ff))
