import type { Queryable } from '../../db/database.ts'
import type { TokenFilter, TokenIndex } from '../../db/token-index.ts'
import type { QueryStem } from './query-terms.ts'
import { tokenOf } from './tokens.ts'

/** Articles that are ranked. */
export const mostCandidates = 200

/** A word of more than this part of the articles only ranks, unless no rarer one is left. */
const commonPart = 0.05

/** In a small archive a word is never too common to be looked up. */
const neverCommon = 500

/** Rarer words first, so many at most: what more a query names says little about where to look. */
const mostLookedUp = 12

/** A stem in what names the article, or where it tells what it is about, is worth so much more than one anywhere. */
const namedBonus = 1.2
const toldBonus = 0.6

/** Articles worth ranking. */
export interface Candidates {
  readonly codes: readonly number[]
  /** How many were found before the best were taken. */
  readonly found: number
  readonly isExact: boolean
}

/**
 * Articles worth ranking: those that have the rarer words of the query, the more of them and the more prominently the better. The
 * same on every database: what counts is decided here, from lists of codes.
 */
export async function findCandidates(
  db: Queryable,
  index: TokenIndex,
  stems: readonly QueryStem[],
  documents: number,
  filter: TokenFilter,
): Promise<Candidates> {
  const known = stems.filter(({ id, documents: count }) => id > 0 && count > 0)
  const telling = known.filter(({ isStopWord }) => !isStopWord)
  const rarest = (telling.length > 0 ? telling : known).toSorted((a, b) => a.documents - b.documents || a.id - b.id)
  const limit = Math.max(neverCommon, documents * commonPart)
  const rare = rarest.filter((stem) => stem.documents <= limit)
  const wanted = (rare.length > 0 ? rare : rarest.slice(0, 2)).slice(0, mostLookedUp)
  if (wanted.length === 0) return { codes: [], found: 0, isExact: true }
  const common = rare.length > 0 ? telling.filter((stem) => stem.documents > limit).slice(0, mostLookedUp) : []
  const together = common.length === 0 ? [] : [[...rare, ...common].map(({ id }) => tokenOf(id, 'anywhere'))]
  const lists = await index.match(
    db,
    [
      ...wanted.flatMap(({ id }) => [[tokenOf(id, 'anywhere')], [tokenOf(id, 'named')], [tokenOf(id, 'told')]]),
      ...together,
    ],
    filter,
  )
  const scores = new Map<number, number>()
  const add = (codes: Uint32Array | undefined, score: number): void => {
    for (const code of codes ?? []) scores.set(code, (scores.get(code) ?? 0) + score)
  }
  for (const [place, { documents: count, weight }] of wanted.entries()) {
    const idf = weight * inverseFrequency(documents, count)
    add(lists[3 * place], idf)
    add(lists[3 * place + 1], namedBonus * idf)
    add(lists[3 * place + 2], toldBonus * idf)
  }
  const bonus = common.reduce((sum, { documents: count }) => sum + inverseFrequency(documents, count), 0)
  add(lists[3 * wanted.length], bonus)
  return { codes: best(scores), found: scores.size, isExact: common.length === 0 && scores.size <= mostCandidates }
}

/** How much a word tells that so many of all articles have. */
export const inverseFrequency = (documents: number, count: number): number =>
  Math.log(1 + (Math.max(documents, count) - count + 0.5) / (count + 0.5))

/** The best codes; of equals the newest. */
function best(scores: ReadonlyMap<number, number>): readonly number[] {
  if (scores.size <= mostCandidates) return [...scores.keys()]
  const values = Float64Array.from(scores.values()).sort()
  const least = values[values.length - mostCandidates] ?? 0
  const above: number[] = []
  const level: number[] = []
  for (const [code, score] of scores) {
    if (score > least) above.push(code)
    else if (score === least) level.push(code)
  }
  level.sort((a, b) => b - a)
  return [...above, ...level.slice(0, mostCandidates - above.length)]
}
