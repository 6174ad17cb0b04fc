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

/** A document as it is read. */
export interface DecodedWords extends DocumentLengths {
  /** Where each field ends in `words`. */
  readonly fieldEnds: readonly number[]
  /** Twice the id, plus one for a word beside the one before. */
  readonly words: Uint32Array
}

/** Numbers that stand before the words. */
const headerLength = 3 + fieldNames.length

/** What is stored of a document, and what it says. */
interface ReadDocument<Row> {
  readonly row: Row
  readonly document: DecodedWords
}

/** Reads documents, all that are wanted at once: the next time it writes over what it read before. */
export function createWordsReader(): <Row extends { readonly words: Uint8Array }>(
  rows: readonly Row[],
) => readonly ReadDocument<Row>[] {
  let numbers = new Uint32Array(0)
  return (rows) => {
    const most = rows.reduce((sum, { words }) => sum + words.length, 0)
    if (numbers.length < most) numbers = new Uint32Array(most * 2)
    let from = 0
    return rows.map((row) => {
      const end = decodeNumbers(row.words, numbers, from)
      let fieldEnd = 0
      const document = {
        weightedWords: numbers[from] ?? 0,
        openingWords: numbers[from + 1] ?? 0,
        grams: numbers[from + 2] ?? 0,
        fieldEnds: fieldNames.map((_, field) => (fieldEnd += numbers[from + 3 + field] ?? 0)),
        words: numbers.subarray(from + headerLength, end),
      }
      from = end
      return { row, document }
    })
  }
}

/** Writes variable-length numbers out from a place on; returns where they end. */
function decodeNumbers(bytes: Uint8Array, numbers: Uint32Array, from: number): number {
  let place = from
  let number = 0
  let shift = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    number |= (byte & 0x7f) << shift
    if (byte >= 0x80) {
      shift += 7
      continue
    }
    numbers[place++] = number
    number = 0
    shift = 0
  }
  return place
}
