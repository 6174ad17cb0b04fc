import type { SearchTotalsTable } from '../../db/schema.ts'
import { inverseFrequency } from './candidates.ts'
import type { DecodedWords } from './document-words.ts'
import { fieldNames, fieldWeights, openingWords } from './fields.ts'
import { eachGram, hashOf } from './grams.ts'
import { createNearness } from './number-questions.ts'
import type { QuerySurface, QueryTerms } from './query-terms.ts'
import { lengthNorm, saturated } from './saturation.ts'
import type { WordTable } from './word-table.ts'

/**
 * What the channels of the ranking weigh: stems, words as written, pieces of words, the opening, stems in order, a number beside them,
 * and what the first answers have in common.
 */
export interface ChannelWeights {
  readonly stems: number
  readonly surfaces: number
  readonly grams: number
  readonly opening: number
  readonly pairs: number
  readonly numbers: number
  readonly feedback: number
}

/** As measured on questions with known answers (bench/search-quality). */
export const channelWeights: ChannelWeights = {
  stems: 1,
  surfaces: 0.4,
  grams: 0.4,
  opening: 0.35,
  pairs: 0.15,
  numbers: 0.8,
  feedback: 0.5,
}

/** The very first words mostly name what it is about: each counts as so many of the opening. */
const firstWords = 5
const firstCount = 3

/** Scores documents against one query. */
export type Scorer = (document: DecodedWords) => number

/** Pieces of words of the query that are looked at: those of some twenty words. */
const mostGrams = 100

const weightOfField = fieldNames.map((name) => fieldWeights[name])
const bodyField = fieldNames.length - 1

/**
 * Makes the scorer of a query: BM25 in five channels, each with frequencies over the whole collection. Words that have nothing to
 * do with the query cost one look into an array.
 */
export function createScorer(
  terms: QueryTerms,
  written: readonly QuerySurface[],
  words: WordTable,
  totals: SearchTotalsTable,
  language: string,
  weights: ChannelWeights = channelWeights,
): Scorer {
  const { documents } = totals
  const stems = createChannel()
  const opening = createChannel()
  const surfaces = createChannel()
  const grams = createChannel()
  const pairs = createChannel()
  const relevant = createRelevance(words.lastId)

  for (const stem of terms.stems) {
    if (!stem.isVariant) {
      const value = stem.weight * inverseFrequency(documents, Math.min(documents, stem.familyDocuments))
      stems.add(value)
      opening.add(value)
    }
    // However it is written, it is one word: all count together, and as rare as they are together.
    if (stem.id > 0) for (const word of words.withStem(stem.id)) relevant.add(word, 'stem', stem.head)
  }
  for (const { wordIds, documents: count, weight } of written) {
    const term = surfaces.add(weight * inverseFrequency(documents, Math.min(documents, count)))
    for (const word of wordIds) relevant.add(word, 'surface', term)
  }
  const number = hashOf(language)
  const gramWeights = new Map<number, number>()
  for (const { stem, weight, isVariant } of terms.stems) {
    if (isVariant) continue
    eachGram(stem, number, (gram) => {
      if (gramWeights.size < mostGrams) gramWeights.set(gram, Math.max(gramWeights.get(gram) ?? 0, weight))
    })
  }
  for (const [gram, weight] of gramWeights) {
    const count = Math.min(documents, words.documentsOfGram(gram))
    const term = grams.add(weight * inverseFrequency(documents, count))
    for (const stem of words.withGram(gram)) {
      for (const word of words.withStem(stem)) relevant.add(word, 'gram', term)
    }
  }
  const pairOf = new Map<number, number>()
  for (const [first, second] of terms.pairs) {
    const value = 1.3 * Math.max(stems.value(first), stems.value(second))
    pairOf.set(first * 1_000 + second, pairs.add(value))
  }

  const mean = (sum: number): number => Math.max(1e-9, sum / Math.max(1, documents))
  const meanWords = mean(totals.weighted_words)
  const meanOpening = mean(totals.lead_words)
  const meanGrams = mean(totals.grams)

  const nearness = terms.asksNumber ? createNearness() : undefined
  // Terms at this place and the one before it, counted beside: an array that is emptied gives its room away.
  let before: number[] = []
  let here: number[] = []

  return (document) => {
    const { words: coded, fieldEnds } = document
    const { length } = coded
    let areBefore = 0
    let areHere = 0
    let hereAt = -1
    let place = 0
    let at = 0
    for (let field = 0; field <= bodyField; field++) {
      const start = at
      const end = field === bodyField ? length : (fieldEnds[field] ?? length)
      const weight = weightOfField[field] ?? 1
      // No word follows the last one of another field.
      place++
      nearness?.leaveField()
      for (; at < end; at++) {
        const word = (coded[at] ?? 0) >>> 1
        place += ((coded[at] ?? 0) & 1) ^ 1
        if (nearness !== undefined && words.isNumber(word)) nearness.meetNumber(at)
        let node = relevant.first(word)
        if (node === 0) continue
        if (place !== hereAt) {
          const free = before
          before = here
          here = free
          areBefore = place === hereAt + 1 ? areHere : 0
          areHere = 0
          hereAt = place
        }
        const isOpening = field === bodyField && at - start < openingWords
        for (; node !== 0; node = relevant.next(node)) {
          const term = relevant.term(node)
          switch (relevant.channel(node)) {
            case 0: {
              stems.count(term, weight)
              if (isOpening) opening.count(term, at - start < firstWords ? firstCount : 1)
              here[areHere++] = term
              nearness?.meetWord(at, stems.value(term))
              for (let former = 0; former < areBefore; former++) {
                const pair = pairOf.get((before[former] ?? 0) * 1_000 + term)
                if (pair !== undefined) pairs.count(pair, weight)
              }
              break
            }
            case 1:
              surfaces.count(term, weight)
              break
            default:
              grams.count(term, weight)
          }
        }
      }
    }
    const words10 = document.weightedWords / meanWords
    return (
      weights.stems * stems.take(words10) +
      weights.surfaces * surfaces.take(words10) +
      weights.grams * grams.take(document.grams / meanGrams) +
      weights.opening * opening.take(document.openingWords / meanOpening) +
      weights.pairs * pairs.take(words10) +
      weights.numbers * (nearness?.take() ?? 0)
    )
  }
}

interface Channel {
  readonly add: (value: number) => number
  readonly value: (term: number) => number
  readonly count: (term: number, weight: number) => void
  /** The channel's score for a document of this length (in means), and begins anew. */
  readonly take: (length: number) => number
}

function createChannel(): Channel {
  const values: number[] = []
  const counts: number[] = []
  const touched: number[] = []
  let areTouched = 0
  return {
    add: (value) => {
      counts.push(0)
      return values.push(value) - 1
    },
    value: (term) => values[term] ?? 0,
    count(term, weight) {
      const count = counts[term] ?? 0
      if (count === 0) touched[areTouched++] = term
      counts[term] = count + weight
    },
    take(length) {
      let score = 0
      const norm = lengthNorm(length)
      // In the order of the query, so that the sum is the same whatever the document's order.
      sortFirst(touched, areTouched)
      for (let at = 0; at < areTouched; at++) {
        const term = touched[at] ?? 0
        const count = counts[term] ?? 0
        score += (values[term] ?? 0) * saturated(count, norm)
        counts[term] = 0
      }
      areTouched = 0
      return score
    },
  }
}

/** Sorts the first few numbers, many thousand times: what a sort of the language allocates was a good part of what a search threw away. */
function sortFirst(numbers: number[], length: number): void {
  for (let end = 1; end < length; end++) {
    const number = numbers[end] ?? 0
    let at = end
    for (; at > 0 && (numbers[at - 1] ?? 0) > number; at--) numbers[at] = numbers[at - 1] ?? 0
    numbers[at] = number
  }
}

interface Relevance {
  readonly add: (word: number, channel: 'stem' | 'surface' | 'gram', term: number) => void
  readonly first: (word: number) => number
  readonly next: (node: number) => number
  readonly channel: (node: number) => number
  readonly term: (node: number) => number
}

const channelNumbers = { stem: 0, surface: 1, gram: 2 } as const

/** Which words have to do with the query, and how: a chain for each. Of all others a bit tells, without a look at a chain. */
function createRelevance(lastId: number): Relevance {
  const bits = new Uint32Array((lastId >>> 5) + 1)
  const heads = new Map<number, number>()
  let nodes = new Int32Array(3 * 4_096)
  let length = 1
  return {
    add(word, channel, term) {
      if (word > lastId) return
      if (3 * length + 3 > nodes.length) {
        const larger = new Int32Array(nodes.length * 2)
        larger.set(nodes)
        nodes = larger
      }
      nodes[3 * length] = heads.get(word) ?? 0
      nodes[3 * length + 1] = channelNumbers[channel]
      nodes[3 * length + 2] = term
      heads.set(word, length++)
      bits[word >>> 5] = (bits[word >>> 5] ?? 0) | (1 << (word & 31))
    },
    first: (word) => (((bits[word >>> 5] ?? 0) & (1 << (word & 31))) === 0 ? 0 : (heads.get(word) ?? 0)),
    next: (node) => nodes[3 * node] ?? 0,
    channel: (node) => nodes[3 * node + 1] ?? 0,
    term: (node) => nodes[3 * node + 2] ?? 0,
  }
}
