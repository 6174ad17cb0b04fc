import { analyzeText } from '@matbaa/locale'
import type { Queryable } from '../../db/database.ts'
import type { KnownTerm, TokenIndex } from '../../db/token-index.ts'
import { listWords } from './queries.ts'

/** A stem of the query. */
export interface QueryStem {
  readonly stem: string
  /** 0 where no article has it. */
  readonly id: number
  readonly documents: number
  readonly weight: number
  readonly isStopWord: boolean
}

/** A folded word of the query. */
export interface QuerySurface {
  readonly surface: string
  readonly wordIds: readonly number[]
  readonly documents: number
  readonly weight: number
}

/** The words of a query with what the vocabulary knows of them. */
export interface QueryTerms {
  readonly stems: readonly QueryStem[]
  readonly surfaces: readonly QuerySurface[]
  /** Indexes of stems that follow each other in the query. */
  readonly pairs: readonly (readonly [first: number, second: number])[]
}

/** Stop words and questions say little; verbs less than nouns. */
const weightOf = (token: { readonly isStopWord: boolean; readonly isVerb: boolean }): number =>
  token.isStopWord ? 0.25 : token.isVerb ? 0.5 : 1

/** Words of a query that are looked at; a longer one is a text. */
const mostTokens = 200

/** Analyses a query and looks its words up. */
export async function readQueryTerms(
  db: Queryable,
  index: TokenIndex,
  language: string,
  text: string,
): Promise<QueryTerms> {
  const tokens = analyzeText(text, language).slice(0, mostTokens)
  const stems = new Map<string, { weight: number; isStopWord: boolean }>()
  const surfaces = new Map<string, number>()
  for (const token of tokens) {
    const weight = weightOf(token)
    const known = stems.get(token.stem)
    if (known === undefined) stems.set(token.stem, { weight, isStopWord: token.isStopWord })
    else known.weight = Math.max(known.weight, weight)
    surfaces.set(token.surface, Math.max(surfaces.get(token.surface) ?? 0, weight))
  }
  const names = [...stems.keys()]
  const known = await index.findTerms(
    db,
    language,
    names.map((term) => ({ kind: 'stem', term, stemId: 0 })),
  )
  const words = Map.groupBy(await listWords(db, language, [...surfaces.keys()]), ({ term }) => term)
  const places = new Map(names.map((stem, place) => [stem, place]))
  const pairs = new Map<string, readonly [number, number]>()
  for (const first of tokens) {
    for (const second of tokens) {
      if (second.position !== first.position + 1) continue
      const pair = [places.get(first.stem) ?? 0, places.get(second.stem) ?? 0] as const
      pairs.set(pair.join(), pair)
    }
  }
  return {
    stems: names.map((stem, place) => ({ stem, ...knownTerm(known.get(place)), ...stems.get(stem)! })),
    surfaces: Array.from(surfaces, ([surface, weight]) => {
      const rows = words.get(surface) ?? []
      return {
        surface,
        weight,
        wordIds: rows.map(({ id }) => id),
        documents: Math.max(0, ...rows.map(({ documents }) => documents)),
      }
    }),
    pairs: [...pairs.values()],
  }
}

const knownTerm = (term: KnownTerm | undefined): KnownTerm => term ?? { id: 0, documents: 0 }
