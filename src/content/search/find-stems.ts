import type { Queryable } from '../../db/database.ts'
import type { KnownTerm, TokenIndex } from '../../db/token-index.ts'

/** Looks stems up in the vocabulary of a language; those that it has not are missing. */
export async function findStems(
  db: Queryable,
  index: TokenIndex,
  language: string,
  stems: readonly string[],
): Promise<ReadonlyMap<string, KnownTerm>> {
  const different = [...new Set(stems)]
  if (different.length === 0) return new Map()
  const found = await index.findTerms(
    db,
    language,
    different.map((term) => ({ kind: 'stem', term, stemId: 0 })),
  )
  return new Map(Array.from(found, ([place, term]) => [different[place] ?? '', term]))
}
