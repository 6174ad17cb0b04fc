import { tokenOf } from '../../db/token-index.ts'
import type { BatchStem, BatchWord } from './batch-words.ts'
import type { DocumentField } from './document-words.ts'
import { fieldNames, openingWords } from './fields.ts'

/** A word so often in a body tells what it is about. */
const often = 3

const naming: ReadonlySet<string> = new Set(['headline', 'kicker', 'tags'])

/** A stem of a document, and in which prominent places it stands. */
export interface CountedStem {
  readonly stem: BatchStem
  readonly isNamed: boolean
  readonly isTold: boolean
}

/** The stems of a document; counts it for each of its words and stems. `document` is its number in the batch. */
export function countWords(fields: readonly DocumentField<BatchWord>[], document: number): readonly CountedStem[] {
  const stems: BatchStem[] = []
  for (const [index, { words }] of fields.entries()) {
    const name = fieldNames[index] ?? 'body'
    const isNaming = naming.has(name)
    const opening = name === 'lead' ? words.length : name === 'body' ? openingWords : 0
    for (let place = 0; place < words.length; place++) {
      const word = words[place]
      if (word === undefined) continue
      if (word.document !== document) {
        word.document = document
        word.documents++
      }
      const { stem } = word
      if (stem.document !== document) {
        stem.document = document
        stem.times = 0
        stem.isNamed = false
        stem.isTold = false
        stem.documents++
        stems.push(stem)
      }
      stem.times++
      if (isNaming) stem.isNamed = true
      else if (place < opening) stem.isTold = true
    }
  }
  return stems.map((stem) => ({ stem, isNamed: stem.isNamed, isTold: stem.isTold || stem.times >= often }))
}

/** The tokens of a document whose stems have their ids: every stem, and again where it stands in a prominent place. */
export function tokensOf(stems: readonly CountedStem[]): number[] {
  return [
    ...stems.map(({ stem }) => tokenOf(stem.id, 'anywhere')),
    ...stems.filter(({ isNamed }) => isNamed).map(({ stem }) => tokenOf(stem.id, 'named')),
    ...stems.filter(({ isTold }) => isTold).map(({ stem }) => tokenOf(stem.id, 'told')),
  ]
}
