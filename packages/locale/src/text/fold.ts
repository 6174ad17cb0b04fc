import { toLatinDigits } from '../numbers/digits.ts'
import { letterMapper } from './letter-map.ts'
import { stripInvisible, stripVowelMarks } from './marks.ts'

/** Letters that keyboards and habits mix, whatever the language; a language's own pack folds less. */
export const keyboardLetters =
  'ي:ی ى:ی ې:ی ۍ:ی ے:ی ێ:ی ئ:ی ك:ک ڪ:ک أ:ا إ:ا آ:ا ٱ:ا ؤ:و ء: ة:ه ۀ:ه ە:ه ہ:ه ھ:ه ۃ:ه ۂ:ه ı:i ß:ss æ:ae œ:oe ø:o ł:l đ:d ð:d'

const mapFamilies = /* @__PURE__ */ letterMapper(keyboardLetters)

/**
 * A key for comparing texts that mean the same to a reader, for search and duplicates in any language: compatibility forms
 * (NFKC), case, vowel marks, tatweel, ZWNJ, digits, letter variants, punctuation and spacing do not count. Not for display.
 * @example
 * foldText('كِتاب‌ها، ۱۴۰۳') // → 'کتابها 1403'
 */
export function foldText(text: string): string {
  const bare = stripVowelMarks(stripInvisible(text.normalize('NFKC')))
  const letters = toLatinDigits(mapFamilies(stripAccents(bare.toLocaleLowerCase('und'))))
  return (letters.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

/** A text without the accents of alphabetic scripts; marks of Indic and other scripts are spelling and stay. */
export const stripAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u0300-\u036f]+/gu, '$1')
    .normalize('NFC')
