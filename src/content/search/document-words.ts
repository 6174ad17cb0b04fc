import { fieldNames } from './fields.ts'

/** How long a document is for the channels of the ranking. */
export interface DocumentLengths {
  /** Weighted by field, in tenths. */
  readonly weightedWords: number
  readonly openingWords: number
  /** Weighted pieces of words, in tenths. */
  readonly grams: number
}

/** The words of a field by their ids; beside is one that shares the place of the word before it. */
export interface DocumentField<Word extends { readonly id: number }> {
  readonly words: readonly Word[]
  readonly areBeside: readonly boolean[]
}

/** Writes a document down: lengths, the number of words in each field, then the words, all as variable-length numbers. */
export function encodeWords(
  lengths: DocumentLengths,
  fields: readonly DocumentField<{ readonly id: number }>[],
): Uint8Array {
  const numbers = [
    lengths.weightedWords,
    lengths.openingWords,
    lengths.grams,
    ...fields.map(({ words }) => words.length),
  ]
  const bytes = new Uint8Array((numbers.length + fields.reduce((sum, { words }) => sum + words.length, 0)) * 5)
  let at = 0
  const write = (number: number): void => {
    let rest = number
    for (; rest >= 0x80; rest >>>= 7) bytes[at++] = (rest & 0x7f) | 0x80
    bytes[at++] = rest
  }
  for (const number of numbers) write(number)
  for (const { words, areBeside } of fields) {
    for (let place = 0; place < words.length; place++) {
      write((words[place]?.id ?? 0) * 2 + (areBeside[place] === true ? 1 : 0))
    }
  }
  return bytes.slice(0, at)
}

/** A document as it is read; the arrays are used again for the next one. */
export interface DecodedWords extends DocumentLengths {
  /** Where each field ends in `words`. */
  readonly fieldEnds: Uint32Array
  /** Twice the id, plus one for a word beside the one before. */
  readonly words: Uint32Array
  readonly length: number
}

/** Reads documents one after the other without making new arrays for each. */
export function createWordsReader(): (bytes: Uint8Array) => DecodedWords {
  const header = new Uint32Array(3)
  const fieldEnds = new Uint32Array(fieldNames.length)
  let words = new Uint32Array(4_096)
  return (bytes) => {
    if (words.length < bytes.length) words = new Uint32Array(bytes.length * 2)
    const first = 3 + fieldNames.length
    let count = 0
    let number = 0
    let shift = 0
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      number |= (byte & 0x7f) << shift
      if (byte >= 0x80) {
        shift += 7
        continue
      }
      if (count >= first) words[count - first] = number
      else if (count < 3) header[count] = number
      else fieldEnds[count - 3] = number + (count === 3 ? 0 : (fieldEnds[count - 4] ?? 0))
      count++
      number = 0
      shift = 0
    }
    const [weightedWords = 0, openingWords = 0, grams = 0] = header
    return { weightedWords, openingWords, grams, fieldEnds, words, length: Math.max(0, count - first) }
  }
}
