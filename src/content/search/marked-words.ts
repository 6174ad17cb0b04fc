import { scanWords, visitTokens } from '@matbaa/locale'

/** Letters of a text that are looked at: more than the longest report of a day, and a bound on the time it takes. */
const mostLetters = 20_000

/** A word that meets a key. */
export interface Match {
  readonly key: string
  readonly position: number
  readonly start: number
  readonly end: number
}

/** What was read of a text: where each word stands, by its position, and what meets the keys. */
export interface Reading {
  readonly starts: number[]
  readonly ends: number[]
  readonly matches: Match[]
}

const emptyReading = (): Reading => ({ starts: [], ends: [], matches: [] })

/** Reads a whole text. */
export function readText(text: string, language: string, keys: ReadonlySet<string>): Reading {
  const read = emptyReading()
  readWords(read, { text, from: 0, to: text.length }, language, keys)
  return read
}

type Visit = Parameters<typeof visitTokens>[2]

const keyOf = ({ stem, surface }: Parameters<Visit>[0], keys: ReadonlySet<string>): string | undefined =>
  keys.has(stem) ? stem : keys.has(surface) ? surface : undefined

/** A part of a text. */
interface Part {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Reads on in a text. */
function readWords(
  { starts, ends, matches }: Reading,
  { text, from, to }: Part,
  language: string,
  keys: ReadonlySet<string>,
): void {
  const before = starts.length
  const look: Visit = (token, place, start, end) => {
    const position = before + place
    starts[position] = start
    ends[position] = end
    const key = keyOf(token, keys)
    if (key !== undefined) matches.push({ key, position, start, end })
  }
  visitTokens(text, language, look, from, to)
}

/** Letters that are read at once: an article that answers mostly says so at its beginning. */
const lettersOfBlock = 900

/** Reads a text block by block, until that is enough. */
export function readBlocks(
  text: string,
  language: string,
  keys: ReadonlySet<string>,
  isEnough: (read: Reading) => boolean,
): Reading {
  const read = emptyReading()
  for (let at = 0; at < Math.min(text.length, mostLetters);) {
    const end = endOfBlock(text, at)
    readWords(read, { text, from: at, to: end }, language, keys)
    at = end
    if (isEnough(read)) break
  }
  return read
}

/**
 * Where a block ends: at the end of a sentence or between words, for some words are read by the one before. What has no spaces is read
 * at once.
 */
function endOfBlock(text: string, start: number): number {
  const last = start + lettersOfBlock
  if (last >= text.length) return text.length
  const sentence = text.lastIndexOf('. ', last)
  if (sentence > start + lettersOfBlock / 2) return sentence + 1
  const space = text.lastIndexOf(' ', last)
  return space > start ? space : Math.min(text.length, mostLetters)
}

/** Some words are read by the two before them. */
const readBefore = 2

/**
 * Finds where the words of a text stand, and reads those alone that have a key. `undefined` where a key is not in its place: signs that
 * stand for several words, and what was cut out of a text, move them.
 */
export function readPlaces(
  text: string,
  places: readonly number[],
  language: string,
  keys: ReadonlySet<string>,
): Reading | undefined {
  const read = emptyReading()
  const { starts, ends, matches } = read
  const add = (start: number, end: number): void => {
    starts.push(start)
    ends.push(end)
  }
  scanWords(text, add, 0, Math.min(text.length, mostLetters))
  for (const place of places) {
    if (place >= starts.length) return text.length > mostLetters ? read : undefined
    const before = matches.length
    const from = starts[Math.max(0, place - readBefore)] ?? 0
    const start = starts[place] ?? 0
    const look: Visit = (token, _, at, end) => {
      const key = at === start ? keyOf(token, keys) : undefined
      if (key !== undefined) matches.push({ key, position: place, start, end })
    }
    visitTokens(text, language, look, from, ends[place])
    if (matches.length === before) return undefined
  }
  return read
}
