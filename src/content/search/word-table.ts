import { setImmediate } from 'node:timers/promises'
import type { Queryable } from '../../db/database.ts'
import { eachGram, gramNumbers, hashOf } from './grams.ts'
import { createNumberList, type Groups, groupNumbers, type NumberList } from './groups.ts'
import { findGrowth, listTermsAfter } from './queries.ts'

/**
 * Which words have a stem, and which stems a piece in common, for the whole vocabulary: typed arrays, about thirty bytes for each
 * word. The words themselves stay in the database.
 */
export interface WordTable {
  readonly lastId: number
  readonly withStem: (stemId: number) => Uint32Array
  /** A number for a word that is the same wherever it was first met; 0 for one that is newer than the table. */
  readonly fingerprint: (wordId: number) => number
  /** Stems that have a piece. */
  readonly withGram: (gram: number) => Uint32Array
  /** In how many articles the stems of a piece are, summed over the stems. */
  readonly documentsOfGram: (gram: number) => number
}

const rowsAtOnce = 5_000

interface Lists {
  readonly grams: NumberList
  readonly gramStems: NumberList
  readonly stems: NumberList
  readonly stemWords: NumberList
}

/** Reads the vocabulary of all languages. */
export async function readWordTable(db: Queryable): Promise<WordTable> {
  const room = 4_096
  const lists: Lists = {
    grams: createNumberList(room),
    gramStems: createNumberList(room),
    stems: createNumberList(room),
    stemWords: createNumberList(room),
  }
  let documents = new Uint32Array(room)
  let fingerprints = new Uint32Array(room)
  const languages = new Map<string, number>()
  let last = 0
  for (;;) {
    const rows = await listTermsAfter(db, last, rowsAtOnce)
    for (const { id, language, kind, term, stem_id, documents: count } of rows) {
      if (id >= documents.length) {
        documents = longer(documents, id)
        fingerprints = longer(fingerprints, id)
      }
      documents[id] = count
      fingerprints[id] = hashOf(term)
      if (kind === 'word') {
        lists.stems.push(stem_id)
        lists.stemWords.push(id)
        continue
      }
      const number = languages.get(language) ?? hashOf(language)
      languages.set(language, number)
      eachGram(term, number, (gram) => {
        lists.grams.push(gram)
        lists.gramStems.push(id)
      })
    }
    last = rows.at(-1)?.id ?? last
    if (rows.length < rowsAtOnce) break
    await setImmediate()
  }
  const { grams, gramStems, stems, stemWords } = lists
  const byGram: Groups = groupNumbers(grams.values(), gramStems.values(), grams.length(), gramNumbers)
  const byStem: Groups = groupNumbers(stems.values(), stemWords.values(), stems.length(), last + 1)
  return {
    lastId: last,
    fingerprint: (wordId) => fingerprints[wordId] ?? 0,
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

/** In a vocabulary of so many terms, what is new is waited for. */
const smallVocabulary = 20_000

/** Keeps the table of words and reads it anew when the index has grown; in a large one, who asks gets the older one meanwhile. */
export function createWordTables(db: Queryable): { readonly current: () => Promise<WordTable> } {
  let kept: { readonly table: WordTable; readonly documents: number } | undefined
  let reading: Promise<WordTable> | undefined
  const read = (documents: number): Promise<WordTable> => {
    reading ??= readWordTable(db)
      .then((table) => {
        kept = { table, documents }
        return table
      })
      .finally(() => (reading = undefined))
    return reading
  }
  return {
    async current() {
      const { lastId, documents } = await findGrowth(db)
      if (kept === undefined) return read(documents)
      const { table } = kept
      const grown = Math.max(lastId / table.lastId, documents / kept.documents, kept.documents / documents)
      if (grown === 1) return table
      if (table.lastId < smallVocabulary) return read(documents)
      if (grown > 1.01) void read(documents).catch(() => undefined)
      return table
    },
  }
}
