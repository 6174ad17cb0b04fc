import type { SearchToken } from '@matbaa/locale'
import type { Queryable } from '../../db/database.ts'
import type { KnownTerm, TokenIndex } from '../../db/token-index.ts'
import { sameStems, soundingStems } from './same-words.ts'

/** A stem that articles have for a word of the query, which is written otherwise there. */
export interface FamilyMember extends KnownTerm {
  readonly stem: string
  /** The stem of the word as the query has it. */
  readonly of: string
}

/** A word that no more articles have is a misprint as often as not, or the rarer spelling of a name. */
const mostOfRare = 1

/** Other writings of one word that are looked for: those that most articles have. */
const mostMembers = 6

/** Looks up the stems of a query, and with them those under which the same words stand elsewhere. */
export async function readFamilies(
  db: Queryable,
  index: TokenIndex,
  language: string,
  asked: readonly string[],
  tokens: readonly SearchToken[],
): Promise<{ readonly known: ReadonlyMap<string, KnownTerm>; readonly members: readonly FamilyMember[] }> {
  const taken = new Set(asked)
  const headOf = new Map<string, string>()
  for (const token of tokens) {
    for (const stem of sameStems(token, language))
      if (!taken.has(stem) && !headOf.has(stem)) headOf.set(stem, token.stem)
  }
  const found = await findStems(db, index, language, [...asked, ...headOf.keys()])
  const soundsOf = new Map<string, string>()
  for (const token of tokens) {
    if ((found.get(token.stem)?.documents ?? 0) > mostOfRare) continue
    for (const stem of soundingStems(token, language)) {
      if (!taken.has(stem) && !headOf.has(stem)) soundsOf.set(stem, token.stem)
    }
  }
  const sounding = await findStems(db, index, language, [...soundsOf.keys()])
  const members = [headOf, soundsOf].flatMap((heads) =>
    Array.from(heads, ([stem, of]) => ({ stem, of, ...((heads === headOf ? found : sounding).get(stem) ?? none) })),
  )
  const byHead = Map.groupBy(
    members.filter(({ id, documents }) => id > 0 && documents > 0),
    ({ of }) => of,
  )
  return {
    known: new Map(asked.map((stem) => [stem, found.get(stem) ?? none])),
    members: Array.from(byHead.values(), (family) =>
      family.toSorted((a, b) => b.documents - a.documents || a.id - b.id).slice(0, mostMembers),
    ).flat(),
  }
}

const none: KnownTerm = { id: 0, documents: 0 }

async function findStems(
  db: Queryable,
  index: TokenIndex,
  language: string,
  stems: readonly string[],
): Promise<ReadonlyMap<string, KnownTerm>> {
  if (stems.length === 0) return new Map()
  const found = await index.findTerms(
    db,
    language,
    stems.map((term) => ({ kind: 'stem', term, stemId: 0 })),
  )
  return new Map(Array.from(found, ([place, term]) => [stems[place] ?? '', term]))
}
