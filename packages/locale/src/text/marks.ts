/** Arabic vowel and Quranic marks; the hamza and madda above that spell letters are composed before (NFC). */
const arabicMarks = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff]/g

/** Hebrew points and accents. */
const hebrewMarks = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/g

/** A text without the vowel marks of Arabic and Hebrew. */
export const stripVowelMarks = (text: string): string => text.replace(arabicMarks, '').replace(hebrewMarks, '')

/** A text without tatweel and what cannot be seen, ZWNJ included. */
export const stripInvisible = (text: string): string =>
  text.replace(/[\u0640\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')

/** Presentation forms of Arabic and Hebrew letters and their ligatures become the letters (NFKC of those blocks only). */
export function unshape(text: string): string {
  return text.replace(/[\ufb1d-\ufdff\ufe70-\ufefc]+/g, (forms) => forms.normalize('NFKC'))
}
