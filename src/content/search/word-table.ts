import { setImmediate } from 'node:timers/promises'
import type { Queryable } from '../../db/database.ts'
import { eachCount } from '../../db/term-counts.ts'
import { eachGram, gramNumbers, hashOf } from './grams.ts'
import { createNumberList, type Groups, groupNumbers, type NumberList } from './groups.ts'
import { type IndexSize, listTermLines } from './queries.ts'

/**
 * Which words have a stem, and which stems a piece in common, for the whole vocabulary: typed arrays, about thirty bytes for each
 * word. The words themselves stay in the database.
 */
export interface WordTable {
  readonly lastId: number
  readonly withStem: (stemId: number) => Uint32Array
  /** Whether a word begins with a digit. */
  readonly isNumber: (wordId: number) => boolean
  /** A number for a word that is the same wherever it was first met; 0 for one that is newer than the table. */
  readonly fingerprint: (wordId: number) => number
  /** In how many articles a word or a stem is. */
  readonly documentsOf: (termId: number) => number
  /** Stems that have a piece. */
  readonly withGram: (gram: number) => Uint32Array
  /** In how many articles the stems of a piece are, summed over the stems. */
  readonly documentsOfGram: (gram: number) => number
}

const termsAtOnce = 5_000
const space = 0x20

/** Digits of all languages are folded to these. */
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** What is read of the terms, by their ids, and which have what, as pairs. */
interface ReadTerms {
  readonly last: number
  readonly documents: Uint32Array
  readonly fingerprints: Uint32Array
  readonly numbers: Uint32Array
  readonly grams: NumberList
  readonly gramStems: NumberList
  readonly stems: NumberList
  readonly stemWords: NumberList
}

/** Reads the vocabulary of all languages up to an id. */
async function readWordTable(db: Queryable, last: number): Promise<WordTable> {
  return groupTerms(await readTerms(db, last))
}

async function readTerms(db: Queryable, last: number): Promise<ReadTerms> {
  const read: ReadTerms = {
    last,
    documents: new Uint32Array(last + 1),
    fingerprints: new Uint32Array(last + 1),
    numbers: new Uint32Array((last >>> 5) + 1),
    grams: createNumberList(4 * last + 1),
    gramStems: createNumberList(4 * last + 1),
    stems: createNumberList(last + 1),
    stemWords: createNumberList(last + 1),
  }
  const { documents, fingerprints, numbers, grams, gramStems, stems, stemWords } = read
  const listAfter = (after: number): Promise<string> => {
    const lines = listTermLines(db, after, Math.min(last, after + termsAtOnce))
    // What fails is told to who waits for it, a little later.
    lines.catch(() => undefined)
    return lines
  }
  await eachCount(db, (id, count) => void (documents[id] = count))
  let ahead = listAfter(0)
  for (let after = 0; after < last; after += termsAtOnce) {
    const lines = await ahead
    // A server looks the next ones up while these are put away.
    if (after + termsAtOnce < last) ahead = listAfter(after + termsAtOnce)
    eachTerm(lines, (id, stemId, language, from, to) => {
      fingerprints[id] = hashOf(lines, from, to)
      if (isDigit(lines.charCodeAt(from))) numbers[id >>> 5] = (numbers[id >>> 5] ?? 0) | (1 << (id & 31))
      if (stemId > 0) {
        stems.push(stemId)
        stemWords.push(id)
        return
      }
      eachGram(lines.slice(from, to), language, (gram) => {
        grams.push(gram)
        gramStems.push(id)
      })
    })
    await setImmediate()
  }
  return read
}

/** Not in the function that reads: what the table holds on to would hold all that was read, which is twice as much. */
function groupTerms({ last, documents, fingerprints, numbers, ...pairs }: ReadTerms): WordTable {
  const { grams, gramStems, stems, stemWords } = pairs
  const byGram: Groups = groupNumbers(grams.values(), gramStems.values(), grams.length(), gramNumbers)
  const byStem: Groups = groupNumbers(stems.values(), stemWords.values(), stems.length(), last + 1)
  return {
    lastId: last,
    fingerprint: (wordId) => fingerprints[wordId] ?? 0,
    withStem: byStem.of,
    isNumber: (wordId) => ((numbers[wordId >>> 5] ?? 0) & (1 << (wordId & 31))) !== 0,
    documentsOf: (termId) => documents[termId] ?? 0,
    withGram: byGram.of,
    documentsOfGram(gram) {
      let sum = 0
      for (const id of byGram.of(gram)) sum += documents[id] ?? 0
      return sum
    },
  }
}

/** Calls back with the numbers of each line, that of its language, and where its term stands. */
function eachTerm(
  lines: string,
  visit: (id: number, stemId: number, language: number, from: number, to: number) => void,
): void {
  const numbers = [0, 0]
  for (let at = 0; at < lines.length;) {
    for (let which = 0; which < numbers.length; which++) {
      let number = 0
      for (let unit = lines.charCodeAt(at++); unit !== space; unit = lines.charCodeAt(at++))
        number = number * 10 + unit - 48
      numbers[which] = number
    }
    const from = lines.indexOf(' ', at) + 1
    const end = lines.indexOf('\n', from)
    const to = end < 0 ? lines.length : end
    const [id = 0, stemId = 0] = numbers
    visit(id, stemId, hashOf(lines, at, from - 1), from, to)
    at = to + 1
  }
}

/** In a vocabulary of so many terms, what is new is waited for. */
const smallVocabulary = 20_000

/** Keeps the table of words and reads it anew when the index has grown; in a large one, who asks gets the older one meanwhile. */
export function createWordTables(db: Queryable): {
  readonly current: (size: IndexSize) => Promise<WordTable>
  /** What the last table says, without a look whether it is still right; 0 before there is one. */
  readonly documentsOf: (termId: number) => number
} {
  let kept: { readonly table: WordTable; readonly documents: number } | undefined
  let reading: Promise<WordTable> | undefined
  const read = (lastTermId: number, documents: number): Promise<WordTable> => {
    reading ??= readWordTable(db, lastTermId)
      .then((table) => {
        kept = { table, documents }
        return table
      })
      .finally(() => (reading = undefined))
    return reading
  }
  return {
    documentsOf: (termId) => kept?.table.documentsOf(termId) ?? 0,
    async current({ totals, lastTermId }) {
      const documents = totals.reduce((sum, one) => sum + one.documents, 0)
      if (kept === undefined) return read(lastTermId, documents)
      const { table } = kept
      const grown = Math.max(lastTermId / table.lastId, documents / kept.documents, kept.documents / documents)
      if (grown === 1) return table
      if (table.lastId < smallVocabulary) return read(lastTermId, documents)
      if (grown > 1.01) void read(lastTermId, documents).catch(() => undefined)
      return table
    },
  }
}
