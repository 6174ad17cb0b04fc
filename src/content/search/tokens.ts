import { tokenOf } from '../../db/token-index.ts'
import type { BatchStem, BatchWord } from './batch-words.ts'
import type { DocumentField } from './document-words.ts'
import { fieldNames, openingWords } from './fields.ts'

/** A word so often in a body tells what it is about. */
const often = 3

const naming: ReadonlySet<string> = new Set(['headline', 'kicker', 'tags'])

/**
 * The tokens of a document: every stem, and again where it stands in a prominent place. Counts it for each of its words and stems;
 * `document` is its number in the batch.
 */
export function countTokens(fields: readonly DocumentField<BatchWord>[], document: number): number[] {
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
        Object.assign(stem, { document, times: 0, isNamed: false, isTold: false })
        stem.documents++
        stems.push(stem)
      }
      stem.times++
      if (isNaming) stem.isNamed = true
      else if (place < opening) stem.isTold = true
    }
  }
  return [
    ...stems.map(({ id }) => tokenOf(id, 'anywhere')),
    ...stems.filter(({ isNamed }) => isNamed).map(({ id }) => tokenOf(id, 'named')),
    ...stems.filter(({ isTold, times }) => isTold || times >= often).map(({ id }) => tokenOf(id, 'told')),
  ]
}
