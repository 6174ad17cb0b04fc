import type { LanguagePack } from '../pack.ts'
import { nearestLanguagePack } from '../packs.ts'
import { scriptAlphabets, scriptOrder } from './alphabets.ts'
import { toLowerCase } from './lower-case.ts'
import { arabicMarks, hebrewMarks, unshape } from './marks.ts'
import { toLatinDigits } from '../numbers/digits.ts'

/** Where a letter stands: its place in the order, and which of the letters sharing that place it is. */
interface Place {
  readonly primary: string
  readonly variant: number
}

/**
 * A key whose bytewise order is the alphabetical order of the language: letters first (of its own script before others), then
 * variants and accents, then case. Printable ASCII; spaces and punctuation part words and come before every letter,
 * vowel marks, tatweel and invisible characters do not count.
 */
export function sortKey(text: string, language: string): string {
  const places = placesOf(nearestLanguagePack(language))
  const clean = toLatinDigits(
    unshape(text)
      .normalize('NFC')
      .replace(arabicMarks, '')
      .replace(hebrewMarks, '')
      .replace(/[\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]/g, ''),
  )
  let primary = ''
  let variants = ''
  let cases = ''
  let isApart = true
  for (const character of clean) {
    if (!/[\p{L}\p{M}\p{N}]/u.test(character)) {
      if (!isApart) primary += separator
      isApart = true
      continue
    }
    isApart = false
    const small = toLowerCase(character, language)
    const place = places.get(small)
    const [base, accents] = place === undefined ? decompose(small) : [small, 0]
    const found = place ?? places.get(base) ?? { primary: unknownLetter(base), variant: 0 }
    primary += found.primary
    variants += (found.variant + accents).toString(36).slice(-1)
    cases += small === character ? '0' : '1'
  }
  return `${primary.replace(/"+$/, '')}!${variants.replace(/0+$/, '')}!${cases.replace(/0+$/, '')}`
}

/** Above `!`, below every letter and digit. */
const separator = '"'

/** An accented letter outside the alphabet counts as its base letter with an accent; its combining marks order it. */
function decompose(letter: string): [string, number] {
  const [base = letter, ...marks] = letter.normalize('NFD')
  return [base, marks.reduce((sum, mark) => sum + ((mark.codePointAt(0) ?? 0) % 34) + 1, 0) % 35]
}

/** Letters no alphabet lists follow all others in the order of Unicode. */
const unknownLetter = (letter: string): string => `z${(letter.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`

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
