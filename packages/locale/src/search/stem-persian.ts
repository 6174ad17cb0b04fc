import { endsWithOneOf, withoutOneOf } from './affixes.ts'

const plurals = 'هایشان هایمان هایتان هایم هایت هایش هایی های ها'.split(' ')
const possessives = 'یشان یمان یتان شان مان تان'.split(' ')
const comparatives = 'ترینها ترین تری تر'.split(' ')

/** Places (افغانستان) and verbal nouns (ساختمان) end like plurals in *ān* and are none. */
const rooted = /(?:ستان|مان)$/

/** Plurals in *ān* of persons whose word ends like those: friends, worshippers, teachers, translators. */
const pluralOfPersons = /(?:دوستان|پرستان|م\p{L}{2,}مان|حاکمان|عالمان|خادمان|ناظمان|ظالمان|مردمان|خانمان)$/u

/**
 * Light stemming of a folded Persian word: *mi-* and *nemi-*, plurals, possessives, comparatives, the *i* of adjectives and
 * indefinites. A final *h* is never dropped: نام and نامه are two words.
 */
export function stemPersian(word: string, exceptions: ReadonlyMap<string, string>): string {
  let stem = withoutMi(word)
  for (const step of [plural, possessive, comparative, quality, personPlural, arabicPlural]) {
    const next = step(stem)
    if (next === stem) continue
    stem = next
    const known = exceptions.get(stem)
    if (known !== undefined) return known
  }
  return stem
}

/** Only verbs carry it, and they end in a person or a past stem. */
function withoutMi(word: string): string {
  const bare = word.startsWith('نمی') ? word.slice(3) : word.startsWith('می') ? word.slice(2) : word
  return bare !== word && bare.length >= 3 && endsWithOneOf(bare, ['م', 'د', 'ی', 'ن', 'ت']) ? bare : word
}

const plural = (word: string): string => withoutOneOf(word, plurals, 2)

const possessive = (word: string): string =>
  word.endsWith('ستان') || pluralOfPersons.test(word) ? word : withoutOneOf(word, possessives, 4)

const comparative = (word: string): string => withoutOneOf(word, comparatives, 3)

function quality(word: string): string {
  if (word.length >= 6 && (word.endsWith('گان') || word.endsWith('گانی')))
    return `${word.slice(0, word.lastIndexOf('گ'))}ه`
  if (word.length >= 5 && word.endsWith('گی')) return `${word.slice(0, -2)}ه`
  if (word.length >= 6 && word.endsWith('هاست')) return word.slice(0, -3)
  if (word.length >= 5 && word.endsWith('های')) return word.slice(0, -2)
  if (word.length >= 5 && (word.endsWith('ایی') || word.endsWith('ویی'))) return word.slice(0, -2)
  if (word.length >= 5 && word.endsWith('یی')) return word.slice(0, -2)
  if (word.length >= 6 && word.endsWith('ای')) return word.slice(0, -2)
  return word.length >= 5 && word.endsWith('ی') && !word.endsWith('ای') ? word.slice(0, -1) : word
}

function personPlural(word: string): string {
  if (word.length < 6 || !word.endsWith('ان')) return word
  if (rooted.test(word) && !pluralOfPersons.test(word)) return word
  return word.endsWith('یان') && word.length >= 7 ? word.slice(0, -3) : word.slice(0, -2)
}

function arabicPlural(word: string): string {
  if (word.length >= 6 && word.endsWith('ات')) return word.endsWith('جات') ? `${word.slice(0, -3)}ه` : word.slice(0, -2)
  return word.length >= 7 && endsWithOneOf(word, ['یون', 'ین']) ? withoutOneOf(word, ['یون', 'ین'], 4) : word
}
