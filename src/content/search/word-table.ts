import { setImmediate } from 'node:timers/promises'
import type { Queryable } from '../../db/database.ts'
import { eachGram, gramNumbers, languageNumber } from './grams.ts'
import { createNumberList, type Groups, groupNumbers, type NumberList } from './groups.ts'
import { findLastTermId, listTermsAfter } from './queries.ts'

/**
 * Which words have a stem or a piece in common, for the whole vocabulary: typed arrays, about thirty bytes for each word. The
 * words themselves stay in the database.
 */
export interface WordTable {
  readonly lastId: number
  readonly withStem: (stemId: number) => Uint32Array
  readonly withGram: (gram: number) => Uint32Array
  /** In how many articles the words of a piece are, summed over the words. */
  readonly documentsOfGram: (gram: number) => number
}

const rowsAtOnce = 5_000

interface Lists {
  readonly grams: NumberList
  readonly gramWords: NumberList
  readonly stems: NumberList
  readonly stemWords: NumberList
}

/** Reads the vocabulary of all languages. */
export async function readWordTable(db: Queryable): Promise<WordTable> {
  const room = 4_096
  const lists: Lists = {
    grams: createNumberList(room),
    gramWords: createNumberList(room),
    stems: createNumberList(room),
    stemWords: createNumberList(room),
  }
  let documents = new Uint32Array(room)
  const languages = new Map<string, number>()
  let last = 0
  for (;;) {
    const rows = await listTermsAfter(db, last, rowsAtOnce)
    for (const { id, language, kind, term, stem_id, documents: count } of rows) {
      if (id >= documents.length) documents = longer(documents, id)
      documents[id] = count
      if (kind !== 'word') continue
      lists.stems.push(stem_id)
      lists.stemWords.push(id)
      const number = languages.get(language) ?? languageNumber(language)
      languages.set(language, number)
      eachGram(term, number, (gram) => {
        lists.grams.push(gram)
        lists.gramWords.push(id)
      })
    }
    last = rows.at(-1)?.id ?? last
    if (rows.length < rowsAtOnce) break
    await setImmediate()
  }
  const { grams, gramWords, stems, stemWords } = lists
  const byGram: Groups = groupNumbers(grams.values(), gramWords.values(), grams.length(), gramNumbers)
  const byStem: Groups = groupNumbers(stems.values(), stemWords.values(), stems.length(), last + 1)
  return {
    lastId: last,
    withStem: byStem.of,
    withGram: byGram.of,
    documentsOfGram(gram) {
      let sum = 0
      for (const id of byGram.of(gram)) sum += documents[id] ?? 0
      return sum
    },
  }
}

function longer(values: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(values.length * 2, least + 1))
  larger.set(values)
  return larger
}

/** Keeps the table of words and reads it anew when the vocabulary has grown; who asks gets the older one meanwhile. */
export function createWordTables(db: Queryable): { readonly current: () => Promise<WordTable> } {
  let table: WordTable | undefined
  let reading: Promise<WordTable> | undefined
  let checkedAt = 0
  const read = (): Promise<WordTable> => {
    reading ??= readWordTable(db)
      .then((found) => (table = found))
      .finally(() => (reading = undefined))
    return reading
  }
  return {
    async current() {
      if (table === undefined) return read()
      const now = performance.now()
      if (now - checkedAt < 250) return table
      checkedAt = now
      const last = await findLastTermId(db)
      if (last === table.lastId) return table
      // A handful of new words is worth waiting for where all are few; in a large vocabulary it is not.
      if (table.lastId < 20_000) return read()
      if (last > table.lastId * 1.01 || last < table.lastId) void read().catch(() => undefined)
      return table
    },
  }
}
