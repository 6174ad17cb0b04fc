import { fieldNames } from './fields.ts'

/** Where a stem stands: anywhere, in what names the article, or where it tells what the article is about. */
export type TokenPlace = 'anywhere' | 'named' | 'told'

const marks: Readonly<Record<TokenPlace, string>> = { anywhere: 'a', named: 'h', told: 'l' }

/** The token of a stem in the index: ASCII, whatever the language. */
export const tokenOf = (stemId: number, place: TokenPlace): string => marks[place] + stemId.toString(36)

/** A word so often in a body tells what it is about. */
const often = 3

const naming: ReadonlySet<string> = new Set(['headline', 'kicker', 'tags'])

/** The tokens of a document: every stem, and again where it stands in a prominent place. */
export function tokensOf(fields: readonly (readonly { readonly stemId: number }[])[], opening: number): string[] {
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
