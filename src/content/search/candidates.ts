import type { DatabaseReader } from '../../db/database.ts'
import { listNarrowed } from '../../db/token-filter.ts'
import { type TokenFilter, type TokenList, tokenOf, type TokenPlace } from '../../db/token-index.ts'
import type { QueryStem } from './query-terms.ts'
import { createTallies, type Tallies } from './tally.ts'

/** Articles that are ranked. */
export const mostCandidates = 200

/** A word of more than this part of the articles only ranks, unless no rarer one is left. */
const commonPart = 0.05

/** In a small archive a word is never too common to be looked up. */
const neverCommon = 500

/** Rarer words first, so many at most: what more a query names says little about where to look. */
const mostLookedUp = 12

/** All articles with a word are looked at until the words have had so many together; of further words those that stress them. */
const mostAnywhere = 15_000

/** Of common words the rarest. */
const mostCommon = 2

/** Words that must stand together to count. */
const mostTogether = 24

/** The newest articles are enough of a list that is longer than this. */
const newest = 5_000

/** A stem in what names the article, or where it tells what it is about, is worth so much more than one anywhere. */
const namedBonus = 1.2
const toldBonus = 0.6

/** Where a filter leaves no more articles, all of them are looked at: their words are read sooner than long lists are narrowed. */
const mostNarrowed = 2_000

/** Articles worth ranking. */
export interface Candidates {
  readonly codes: readonly number[]
  /** How many were found before the best were taken. */
  readonly found: number
  readonly isExact: boolean
  /** Where the articles were not looked up by their words: ids of stems of which an answer has at least one. */
  readonly oneOf?: readonly number[]
}

/** Finds candidates by the stems of a query, among so many documents of its language. */
type CandidateFinder = (stems: readonly QueryStem[], documents: number, filter: TokenFilter) => Promise<Candidates>

/** How the archive is asked, and what the answers are summed in. */
interface Archive extends Tallies {
  /** The newest so many of each list. */
  readonly match: (lists: readonly TokenList[], most: number) => Promise<readonly Uint32Array[]>
  /** What stands anywhere in an article, all of it together. */
  readonly together: (stems: readonly QueryStem[]) => TokenList
  readonly worthOf: (stem: QueryStem) => number
}

/**
 * Articles worth ranking: those that have the rarer words of the query, the more of them and the more prominently the better. The
 * same on every database: what counts is decided here, from lists of codes.
 */
export function createCandidateFinder({ db, tokenIndex }: Pick<DatabaseReader, 'db' | 'tokenIndex'>): CandidateFinder {
  const tallies = createTallies()
  return (stems, documents, filter) => findCandidates({ db, tokenIndex, tallies }, stems, documents, filter)
}

async function findCandidates(
  { db, tokenIndex, tallies }: Pick<DatabaseReader, 'db' | 'tokenIndex'> & { readonly tallies: Tallies },
  stems: readonly QueryStem[],
  documents: number,
  filter: TokenFilter,
): Promise<Candidates> {
  const known = stems.filter(({ id, documents: count }) => id > 0 && count > 0)
  const telling = known.filter(({ isStopWord }) => !isStopWord)
  const rarest = (telling.length > 0 ? telling : known).toSorted(
    (a, b) => a.familyDocuments - b.familyDocuments || a.head - b.head || b.documents - a.documents || a.id - b.id,
  )
  const limit = Math.max(neverCommon, documents * commonPart)
  const rare = rarest.filter((stem) => stem.familyDocuments <= limit)
  const heads = rarest.filter(({ isVariant }) => !isVariant)
  const written = heads.length > 0 ? heads : rarest
  const common = telling.filter((stem) => stem.familyDocuments > limit && !stem.isVariant)
  if (rarest.length === 0) return { codes: [], found: 0, isExact: true }
  const isNarrowed = Object.values(filter).some(
    (part) => part !== undefined && !(Array.isArray(part) && part.length === 0),
  )
  const narrowed = isNarrowed ? await listNarrowed(db, filter, mostNarrowed) : undefined
  if (narrowed !== undefined) {
    const oneOf = rare.length > 0 ? lookedUp(rare) : written.slice(0, mostCommon)
    return { codes: narrowed, found: narrowed.length, isExact: true, oneOf: oneOf.map(({ id }) => id) }
  }
  const archive: Archive = {
    begin: tallies.begin,
    match: (lists, most) => tokenIndex.match(db, lists, filter, most),
    together: (some) => ({
      tokens: some.map(({ id }) => tokenOf(id, 'anywhere')),
      // As if they had nothing to do with one another; how many a filter leaves of them is not known.
      ...(isNarrowed
        ? {}
        : { documents: some.reduce((count, stem) => (count * stem.documents) / documents, documents) }),
    }),
    worthOf: ({ weight, familyDocuments }) => weight * inverseFrequency(documents, familyDocuments),
  }
  const { codes, found, isAll } = await (rare.length > 0
    ? byRareWords(archive, rare, common)
    : byCommonWords(archive, written))
  // Lists of common words are not read to their end; how many articles have one is known.
  const most = isAll || isNarrowed ? 0 : (rarest[0]?.documents ?? 0)
  return {
    codes,
    found: Math.max(found, most),
    isExact: isAll && found <= mostCandidates,
  }
}

/** How much a word tells that so many of all articles have. */
export const inverseFrequency = (documents: number, count: number): number =>
  Math.log(1 + (Math.max(documents, count) - count + 0.5) / (count + 0.5))

interface Looked {
  /** The best, so many as are ranked. */
  readonly codes: readonly number[]
  readonly found: number
  /** Whether every article with one of the words is in it. */
  readonly isAll: boolean
}

/** What is looked up, and what it is worth to have it. */
type Lookup = readonly [list: TokenList, worth: number]

const placed = ({ id }: QueryStem, place: TokenPlace): TokenList => ({ tokens: [tokenOf(id, place)] })

/** About this part of the articles with a common word, or more, have it in their headline, or begin with it. */
const commonlyPlaced = 0.04

const partOf = ({ documents }: TokenList): Pick<TokenList, 'documents'> =>
  documents === undefined ? {} : { documents: commonlyPlaced * documents }

function lookedUp(rare: readonly QueryStem[]): readonly QueryStem[] {
  const families = new Set([...new Set(rare.map(({ head }) => head))].slice(0, mostLookedUp))
  return rare.filter(({ head }) => families.has(head))
}

/** Rare words are looked up wherever they stand; where all words of the query stand together, that counts for the common ones. */
async function byRareWords(
  { match, together, worthOf, begin }: Archive,
  rare: readonly QueryStem[],
  common: readonly QueryStem[],
): Promise<Looked> {
  const lookups: Lookup[] = []
  let anywhere = 0
  const looked = lookedUp(rare)
  let isCut = looked.length < rare.length || common.length > 0
  for (const stem of looked) {
    const worth = worthOf(stem)
    if (!stem.isVariant)
      lookups.push([placed(stem, 'named'), namedBonus * worth], [placed(stem, 'told'), toldBonus * worth])
    if (anywhere < mostAnywhere) lookups.push([together([stem]), worth])
    isCut ||= anywhere >= mostAnywhere || stem.documents > newest
    anywhere += stem.documents
  }
  if (common.length > 0) {
    const all = [...rare.filter(({ isVariant }) => !isVariant), ...common].slice(0, mostTogether)
    lookups.push([together(all), common.reduce((sum, stem) => sum + worthOf({ ...stem, weight: 1 }), 0)])
  }
  const lists = await match(
    lookups.map(([list]) => list),
    newest,
  )
  const tally = begin(lists.reduce((sum, { length }) => sum + length, 0))
  for (const [place, [, worth]] of lookups.entries()) tally.add(lists[place] ?? new Uint32Array(), worth)
  return { codes: tally.best(mostCandidates), found: tally.size(), isAll: !isCut }
}

/**
 * Where all words are common, the best articles are named after them, or tell of them first. What stands in one list is worth the same,
 * so the newest of it are enough.
 */
async function byCommonWords({ match, together }: Archive, rarest: readonly QueryStem[]): Promise<Looked> {
  const wanted = rarest.slice(0, mostCommon)
  const inPlace = (place: TokenPlace): readonly TokenList[] =>
    wanted.map((stem) => ({ ...placed(stem, place), ...partOf(together([stem])) }))
  const named = inPlace('named')
  const everywhere = together(wanted)
  const withOthers = wanted.map(({ id }) => ({
    tokens: [tokenOf(id, 'named'), ...everywhere.tokens],
    ...partOf(everywhere),
  }))
  // Each only where those before it had too few, and what comes first is better.
  const steps: readonly (readonly TokenList[])[] = [
    ...(wanted.length < 2 ? [] : [[{ tokens: named.flatMap(({ tokens }) => tokens) }, ...withOthers], [everywhere]]),
    named,
    inPlace('told'),
    wanted.map((stem) => together([stem])),
  ]
  const codes = new Set<number>()
  for (const step of steps) {
    for (const list of await match(step, mostCandidates))
      for (const code of list.toSorted((first, second) => second - first)) codes.add(code)
    if (codes.size >= mostCandidates) break
  }
  return {
    codes: [...codes].slice(0, mostCandidates),
    found: codes.size,
    isAll: codes.size < mostCandidates && rarest.length <= mostCommon,
  }
}
