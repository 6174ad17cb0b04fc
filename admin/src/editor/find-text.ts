import { foldText } from '@matbaa/locale'

/** Where a text was found, by offsets. */
export interface Found {
  readonly start: number
  readonly end: number
}

/** A text folded letter by letter: `starts[i]` is where the letter behind `text[i]` begins, `ends[i]` where it ends. */
interface Folded {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/**
 * The places of a text that a person would call the same as what is looked for: spellings of letters, digits, vowel marks and half-spaces
 * do not count. `isExact`: letter for letter.
 */
export function findText(text: string, wanted: string, isExact = false): readonly Found[] {
  if (isExact) return placesOf(text, wanted).map((start) => ({ start, end: start + wanted.length }))
  const { text: query } = fold(wanted)
  const { text: folded, starts, ends } = fold(text)
  return placesOf(folded, query).map((at) => ({
    start: starts[at] ?? 0,
    end: ends[at + query.length - 1] ?? text.length,
  }))
}

function placesOf(text: string, wanted: string): number[] {
  const places: number[] = []
  if (wanted === '') return places
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) places.push(at)
  return places
}

function fold(text: string): Folded {
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const letter of text) {
    const end = at + letter.length
    const key = keyOf(letter)
    // A vowel mark belongs to the letter before it.
    if (key === '' && /\p{M}/u.test(letter) && ends.length > 0) ends[ends.length - 1] = end
    for (const unit of key.split('')) {
      folded += unit
      starts.push(at)
      ends.push(end)
    }
    at = end
  }
  return { text: folded, starts, ends }
}

const keys = new Map<string, string>()

/** A sign is itself, a space any space, a letter all its spellings, a half-space nothing. */
function keyOf(letter: string): string {
  const known = keys.get(letter)
  if (known !== undefined) return known
  const isWord = /[\p{L}\p{N}\p{M}\p{Cf}]/u.test(letter)
  const key = isWord ? foldText(letter) : letter.replace(/\s/u, ' ')
  keys.set(letter, key)
  return key
}
