import { toLatinDigits } from '../numbers/digits.ts'
import type { LanguagePack } from '../pack.ts'
import { nearestLanguagePack } from '../packs.ts'
import { scriptAlphabets, scriptOrder } from './alphabets.ts'
import { toLowerCase } from './lower-case.ts'
import { stripInvisible, stripVowelMarks, unshape } from './marks.ts'

/** Where a letter stands: its place in the order, and which of the letters sharing that place it is. */
interface Place {
  readonly primary: string
  readonly variant: number
}

/** Letters that are compared; PostgreSQL indexes no row of more than 2,704 bytes. */
const longest = 200

/**
 * A key whose bytewise order is the alphabetical order of the language: letters first (of its own script before others), then
 * variants and accents, then case. Printable ASCII, at most 1,802 bytes: the first 200 letters count. Spaces and punctuation
 * part words and come before every letter; vowel marks, tatweel and invisible characters do not count.
 */
export function sortKey(text: string, language: string): string {
  const places = placesOf(nearestLanguagePack(language))
  let primary = ''
  let variants = ''
  let cases = ''
  let isApart = true
  for (const character of lettersOf(text, places, language)) {
    if (!/[\p{L}\p{M}\p{N}]/u.test(character)) {
      if (!isApart) primary += separator
      isApart = true
      continue
    }
    isApart = false
    const small = toLowerCase(character, language)
    const place = places.get(small)
    const [base, accent] = place === undefined ? decompose(small) : [small, 0]
    const found = place ?? places.get(base) ?? { primary: unknownLetter(base), variant: 0 }
    primary += found.primary
    variants += Math.min(found.variant + accent, 35).toString(36)
    cases += small === character ? '0' : '1'
  }
  return `${primary.replace(/"$/, '')}!${withoutZeros(variants)}!${withoutZeros(cases)}`
}

/** Above `!`, below every letter and digit. */
const separator = '"'

/** Pairs in one sign, which are sorted as two letters where the language has no place for them (DUCET). */
const pairs: Readonly<Record<string, string>> = {
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ß: 'ss',
  ẞ: 'Ss',
  ĳ: 'ij',
  Ĳ: 'Ij',
}

/** As much of a text as is compared, letter by letter; a letter of two signs is one. */
function lettersOf(text: string, places: ReadonlyMap<string, Place>, language: string): string[] {
  const composed = unshape(text.slice(0, longest * 8)).normalize('NFC')
  const clean = stripInvisible(stripVowelMarks(composed)).replace(/[æœßĳ]/gi, (pair) =>
    places.has(toLowerCase(pair, language)) ? pair : (pairs[pair] ?? pair),
  )
  const letters: string[] = []
  for (const letter of Array.from(toLatinDigits(clean)).slice(0, longest)) {
    const pair = (letters.at(-1) ?? '') + letter
    if (pair !== letter && places.has(pair)) letters[letters.length - 1] = pair
    else letters.push(letter)
  }
  return letters
}

/** Combining accents in the order of the Default Unicode Collation Element Table. */
const accents =
  '\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0338\u0327\u0328\u0304\u0309\u031b\u0323\u0331'

/** An accented letter outside the alphabet counts as its base letter with the first of its accents. */
function decompose(letter: string): [string, number] {
  const [base = letter, mark = ''] = letter.normalize('NFD')
  const index = mark === '' ? -1 : accents.indexOf(mark)
  return [base, mark === '' ? 0 : index === -1 ? accents.length + 1 : index + 1]
}

/** Letters no alphabet lists follow all others in the order of Unicode. */
const unknownLetter = (letter: string): string => `z${(letter.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`

function withoutZeros(digits: string): string {
  let end = digits.length
  while (digits[end - 1] === '0') end--
  return digits.slice(0, end)
}

const cache = new Map<string, ReadonlyMap<string, Place>>()

/** Digits take `0`, the language's own script `1`, the others the numbers after it; two base-36 digits tell the letter. */
function placesOf(pack: LanguagePack | undefined): ReadonlyMap<string, Place> {
  const name = pack?.tag ?? ''
  const known = cache.get(name)
  if (known !== undefined) return known
  const places = new Map<string, Place>()
  for (let digit = 0; digit < 10; digit++) places.set(String(digit), { primary: `0${digit}`, variant: 0 })
  const own = pack === undefined || pack.collation.alphabet === '' ? [] : [pack.collation.alphabet]
  const first = scriptOrder.filter((script) => script === pack?.script)
  const rest = scriptOrder.filter((script) => script !== pack?.script)
  let group = 1
  for (const alphabet of [...own, ...[...first, ...rest].map((script) => scriptAlphabets[script])]) {
    addAlphabet(places, alphabet, group.toString(36))
    group++
  }
  cache.set(name, places)
  return places
}

/** Letters that already have a place keep it, so that the language's own alphabet wins over its script's. */
function addAlphabet(places: Map<string, Place>, alphabet: string, group: string): void {
  for (const [index, variants] of alphabet.split(' ').entries()) {
    const primary = group + index.toString(36).padStart(2, '0')
    for (const [variant, letter] of variants.split('=').entries()) {
      if (!places.has(letter)) places.set(letter, { primary, variant })
    }
  }
}
