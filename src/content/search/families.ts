import type { SearchToken } from '@matbaa/locale'
import type { Queryable } from '../../db/database.ts'
import type { KnownTerm, TokenIndex } from '../../db/token-index.ts'
import { findStems } from './find-stems.ts'
import { sameStems, soundingStems } from './same-words.ts'

/** A stem that articles have for a word of the query, which is written otherwise there. */
export interface FamilyMember extends KnownTerm {
  readonly stem: string
  /** The stem of the word as the query has it. */
  readonly of: string
}

/** What is looked up at once. */
interface FamilyRequest {
  /** Stems of the query. */
  readonly asked: readonly string[]
  /** Others that somebody wants to know of. */
  readonly beside: readonly string[]
  /** Words of the query that may stand elsewhere under other stems. */
  readonly tokens: readonly SearchToken[]
}

/** A word that no more articles have is a misprint as often as not, or the rarer spelling of a name. */
const mostOfRare = 1

/** Other writings of one word that are looked for: those that most articles have. */
const mostMembers = 6

/** Looks up the stems of a query and some beside them, and those under which the words of the query stand elsewhere. */
export async function readFamilies(
  db: Queryable,
  index: TokenIndex,
  language: string,
  { asked, beside, tokens }: FamilyRequest,
): Promise<{ readonly known: ReadonlyMap<string, KnownTerm>; readonly members: readonly FamilyMember[] }> {
  const taken = new Set(asked)
  const headOf = new Map<string, string>()
  for (const token of tokens) {
    for (const stem of sameStems(token, language))
      if (!taken.has(stem) && !headOf.has(stem)) headOf.set(stem, token.stem)
  }
  const found = await findStems(db, index, language, [...asked, ...headOf.keys(), ...beside])
  const soundsOf = new Map<string, string>()
  for (const token of tokens) {
    if ((found.get(token.stem)?.documents ?? 0) > mostOfRare) continue
    for (const stem of soundingStems(token, language)) {
      if (!taken.has(stem) && !headOf.has(stem)) soundsOf.set(stem, token.stem)
    }
  }
  const sounding = await findStems(db, index, language, [...soundsOf.keys()])
  const membersOf = (heads: ReadonlyMap<string, string>, terms: ReadonlyMap<string, KnownTerm>): FamilyMember[] =>
    Array.from(heads).flatMap(([stem, of]) => {
      const term = terms.get(stem)
      return term === undefined || term.documents === 0 ? [] : [{ stem, of, ...term }]
    })
  const byHead = Map.groupBy([...membersOf(headOf, found), ...membersOf(soundsOf, sounding)], ({ of }) => of)
  return {
    known: found,
    members: Array.from(byHead.values(), (family) =>
      family.toSorted((a, b) => b.documents - a.documents || a.id - b.id).slice(0, mostMembers),
    ).flat(),
  }
}
