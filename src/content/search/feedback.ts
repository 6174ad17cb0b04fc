import { inverseFrequency } from './candidates.ts'
import type { DecodedWords } from './document-words.ts'
import { fieldNames, fieldWeights } from './fields.ts'
import { saturated } from './saturation.ts'
import type { WordTable } from './word-table.ts'

/** Articles that tell what the query is about, in more words than it has itself. */
const mostTelling = 5

/** So many answers stay where they are: what the query says itself decides about them. */
const firstKept = 3

/** Nobody looks at what comes later. */
const mostOrdered = 30

/** Of the words that the telling articles share, so many that tell most. */
const mostWords = 20

/** A word of a single article says nothing about another. */
const fewestDocuments = 2

/** How steeply the weight of a telling article falls with its score: half of the best score counts a twelfth. */
const steepness = 5

/** An answer that is put in order. */
export interface Answer {
  readonly code: number
  readonly score: number
}

/** What is known of the answers and of the collection they come from. */
export interface FeedbackSource {
  /** The words of an answer; the arrays are used again for the next one. */
  readonly wordsOf: (code: number) => DecodedWords
  /** How much the age of an answer takes from its score: a factor from 0 to 1. */
  readonly ageFactorOf: (code: number) => number
  readonly table: Pick<WordTable, 'withStem' | 'documentsOf'>
  /** Ids of the stems of the query: what it says itself is counted already. */
  readonly queryStems: readonly number[]
  /** Articles of the language, and the mean of their lengths. */
  readonly documents: number
  readonly meanWords: number
}

/**
 * Pseudo-relevance feedback: after the first three, answers come earlier that have the words which the first five share and the query
 * lacks (Lavrenko and Croft's relevance model, mixed with the score of the query). `weight` is what those words count beside the query.
 */
export function orderByFeedback<Found extends Answer>(
  answers: readonly Found[],
  source: FeedbackSource,
  weight: number,
): readonly Found[] {
  if (weight === 0 || answers.length <= firstKept + 1) return answers
  const learnt = learnWords(answers.slice(0, mostTelling), source)
  const scoreOf = ({ code, score }: Answer): number =>
    score + weight * source.ageFactorOf(code) * likeness(source.wordsOf(code), learnt, source.meanWords)
  const ordered = answers
    .slice(firstKept, mostOrdered)
    .map((answer) => ({ answer, score: scoreOf(answer) }))
    .sort((a, b) => b.score - a.score || b.answer.code - a.answer.code)
  return [...answers.slice(0, firstKept), ...ordered.map(({ answer }) => answer), ...answers.slice(mostOrdered)]
}

/** What a word counts that was learnt, by its id. */
type LearntWords = ReadonlyMap<number, number>

function learnWords(telling: readonly Answer[], source: FeedbackSource): LearntWords {
  const { documents, table, meanWords } = source
  const own = new Set(source.queryStems.flatMap((stem) => [...table.withStem(stem)]))
  const best = telling[0]?.score ?? 0
  const shares = telling.map(({ score }) => Math.exp(-steepness * (1 - score / best)))
  const all = shares.reduce((sum, share) => sum + share, 0)
  const found = new Map<number, { readonly rarity: number; weight: number }>()
  for (const [place, { code }] of telling.entries()) {
    const words = source.wordsOf(code)
    const share = (shares[place] ?? 0) / all
    for (const [word, count] of countWords(words)) {
      const having = table.documentsOf(word)
      if (having < fewestDocuments || own.has(word)) continue
      const known = found.get(word) ?? { rarity: inverseFrequency(documents, having), weight: 0 }
      found.set(word, known)
      known.weight += share * known.rarity * saturated(count, words.weightedWords / meanWords)
    }
  }
  const chosen = [...found].sort(([, first], [, second]) => second.weight - first.weight).slice(0, mostWords)
  const sum = chosen.reduce((total, [, { weight }]) => total + weight, 0)
  return new Map(chosen.map(([word, { rarity, weight }]) => [word, (weight / sum) * rarity]))
}

function likeness(words: DecodedWords, learnt: LearntWords, meanWords: number): number {
  let score = 0
  for (const [word, count] of countWords(words, learnt))
    score += (learnt.get(word) ?? 0) * saturated(count, words.weightedWords / meanWords)
  return score
}

const weights = fieldNames.map((name) => fieldWeights[name])

/** How often each word stands in a document, weighted by field; of some words only. */
function countWords({ words, fieldEnds, length }: DecodedWords, only?: LearntWords): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  let field = 0
  for (let at = 0; at < length; at++) {
    while (at >= (fieldEnds[field] ?? 0) && field < weights.length - 1) field++
    const word = (words[at] ?? 0) >>> 1
    if (only?.has(word) === false) continue
    counts.set(word, (counts.get(word) ?? 0) + (weights[field] ?? 1))
  }
  return counts
}
