import { tokenOf } from '../../db/token-index.ts'
import { fieldNames } from './fields.ts'

/** A word so often in a body tells what it is about. */
const often = 3

const naming: ReadonlySet<string> = new Set(['headline', 'kicker', 'tags'])

/** The tokens of a document: every stem, and again where it stands in a prominent place. */
export function tokensOf(fields: readonly (readonly { readonly stemId: number }[])[], opening: number): number[] {
  const named = new Set<number>()
  const told = new Set<number>()
  const counts = new Map<number, number>()
  for (const [index, words] of fields.entries()) {
    const name = fieldNames[index] ?? 'body'
    for (const [place, { stemId }] of words.entries()) {
      counts.set(stemId, (counts.get(stemId) ?? 0) + 1)
      if (naming.has(name)) named.add(stemId)
      else if (name === 'lead' || (name === 'body' && place < opening)) told.add(stemId)
    }
  }
  for (const [stemId, count] of counts) if (count >= often) told.add(stemId)
  return [
    ...Array.from(counts.keys(), (stemId) => tokenOf(stemId, 'anywhere')),
    ...Array.from(named, (stemId) => tokenOf(stemId, 'named')),
    ...Array.from(told, (stemId) => tokenOf(stemId, 'told')),
  ]
}
