import { analyzeText } from '@matbaa/locale'
import type { DatabaseReader } from '../../../db/database.ts'
import { inverseFrequency } from '../candidates.ts'
import { findStems } from '../find-stems.ts'
import { findTotals } from '../queries.ts'
import type { ArticleSearch } from '../search.ts'
import { listTextsOfCodes } from './queries.ts'

/** A text, published or not, for which others about the same are looked for. */
export interface SimilarRequest {
  readonly language: string
  readonly headline: string
  readonly lead: string
  readonly text: string
  /** The article it is, where it is one already. */
  readonly articleId?: string
}

/** An article about the same. */
export interface SimilarArticle {
  readonly articleId: string
  readonly code: number
  readonly headline: string
  /** How many pairs of words both have of all that either has: from 0 to 1. */
  readonly likeness: number
}

/** From here on one is the other again, with a few words changed. */
export const duplicateLikeness = 0.6

/** The words that tell most of what a text is about. */
const mostWords = 12
/** A word counts as often as it comes, in the headline more, but no more than so often. */
const headlineWeight = 3
const leadWeight = 2
const mostTimes = 5

/** An answer that is worth less than so much of what the text itself would be is about something else. */
const leastShare = 0.3

const mostFound = 12
const lettersCompared = 8_000

/** Finds articles about the same by the words that tell most of what a text is about, the likest first. */
export async function findSimilar(
  { db, tokenIndex }: Pick<DatabaseReader, 'db' | 'tokenIndex'>,
  { search }: Pick<ArticleSearch, 'search'>,
  request: SimilarRequest,
): Promise<readonly SimilarArticle[]> {
  const { language, articleId } = request
  const words = await tellingWords({ db, tokenIndex }, request)
  if (words.length === 0) return []
  const query = { text: words.join(' '), phrases: [], excluded: [] }
  const { hits } = await search({ language, query, limit: mostFound })
  const own = hits.find((hit) => hit.articleId === articleId)
  const least = leastShare * (own ?? hits[0] ?? { score: 0 }).score
  const codes = hits.filter(({ score }) => score >= least).flatMap(({ code, duplicates }) => [code, ...duplicates])
  const texts = new Map((await listTextsOfCodes(db, codes)).map((row) => [row.code, row]))
  const pairs = pairsOf(`${request.lead}\n${request.text}`, language)
  return codes.flatMap((code) => {
    const row = texts.get(code)
    if (row === undefined || row.id === articleId) return []
    const likeness = share(pairs, pairsOf(`${row.lead}\n${row.text}`, language))
    return [{ articleId: row.id, code, headline: row.headline, likeness }]
  })
}

async function tellingWords(
  { db, tokenIndex }: Pick<DatabaseReader, 'db' | 'tokenIndex'>,
  { language, headline, lead, text }: SimilarRequest,
): Promise<readonly string[]> {
  const totals = await findTotals(db, language)
  if (totals === undefined) return []
  const counted = new Map<string, { surface: string; times: number }>()
  for (const [part, weight] of [
    [headline, headlineWeight],
    [lead, leadWeight],
    [text.slice(0, lettersCompared), 1],
  ] as const) {
    for (const { surface, stem, isStopWord } of analyzeText(part, language)) {
      if (isStopWord) continue
      const known = counted.get(stem) ?? { surface, times: 0 }
      known.times = Math.min(mostTimes, known.times + weight)
      counted.set(stem, known)
    }
  }
  const known = await findStems(db, tokenIndex, language, [...counted.keys()])
  return Array.from(counted, ([stem, { surface, times }]) => {
    const documents = known.get(stem)?.documents ?? 0
    return { surface, worth: documents === 0 ? 0 : times * inverseFrequency(totals.documents, documents) }
  })
    .filter(({ worth }) => worth > 0)
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, mostWords)
    .map(({ surface }) => surface)
}

function pairsOf(text: string, language: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  let before = ''
  let place = -1
  for (const { surface, position } of analyzeText(text.slice(0, lettersCompared), language)) {
    if (position === place) continue
    if (before !== '') pairs.add(`${before} ${surface}`)
    before = surface
    place = position
  }
  return pairs
}

function share(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  if (first.size === 0 || second.size === 0) return 0
  let both = 0
  for (const pair of first) if (second.has(pair)) both += 1
  return both / (first.size + second.size - both)
}
