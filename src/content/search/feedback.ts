import { inverseFrequency } from './candidates.ts'
import type { DecodedWords } from './document-words.ts'
import { fieldNames, fieldWeights } from './fields.ts'
import { lengthNorm, mostSaturated, saturated } from './saturation.ts'
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
  readonly wordsOf: (code: number) => DecodedWords | undefined
  /** How much the age of an answer takes from its score: a factor from 0 to 1. */
  readonly ageFactorOf: (code: number) => number
  readonly table: Pick<WordTable, 'lastId' | 'withStem' | 'documentsOf'>
  /** Ids of the stems of the query: what it says itself is counted already. */
  readonly queryStems: readonly number[]
  /** Articles of the language, and the mean of their lengths. */
  readonly documents: number
  readonly meanWords: number
}

/** Puts answers in order by what the first of them have in common. */
export interface Feedback {
  /** `weight`: an answer with all the words that were learnt gains so many times the score of the best; from 0 on. */
  readonly order: <Found extends Answer>(
    answers: readonly Found[],
    source: FeedbackSource,
    weight: number,
  ) => readonly Found[]
}

/**
 * Pseudo-relevance feedback: after the first three, answers come earlier that have the words which the first five share and the query
 * lacks (Lavrenko and Croft's relevance model, mixed with the score of the query). The numbers of words are noted in one array that is
 * used again for the next query, four bytes for each word of the vocabulary.
 */
export function createFeedback(): Feedback {
  let places = new Int32Array(0)
  return {
    order(answers, source, weight) {
      if (weight === 0 || answers.length <= firstKept + 1) return answers
      if (places.length <= source.table.lastId) places = new Int32Array(source.table.lastId + 1)
      const learnt = learnWords(answers.slice(0, mostTelling), source, places)
      const likeness = createLikeness(learnt, source, places)
      // As a part of the best score: words that a short query never had must not outweigh the few it has.
      const gain = weight * (answers[0]?.score ?? 0)
      const scoreOf = ({ code, score }: Answer): number => score + gain * source.ageFactorOf(code) * likeness(code)
      const ordered = answers
        .slice(firstKept, mostOrdered)
        .map((answer) => ({ answer, score: scoreOf(answer) }))
        .sort((first, second) => second.score - first.score || second.answer.code - first.answer.code)
      for (const { word } of learnt) places[word] = 0
      return [...answers.slice(0, firstKept), ...ordered.map(({ answer }) => answer), ...answers.slice(mostOrdered)]
    },
  }
}

/** A word that was learnt, and its share in what all of them can count. */
interface LearntWord {
  readonly word: number
  readonly value: number
}

/** `places` holds nothing but zeros, before and afterwards. */
function learnWords(telling: readonly Answer[], source: FeedbackSource, places: Int32Array): readonly LearntWord[] {
  const { documents, table, meanWords } = source
  const own = source.queryStems.flatMap((stem) => [...table.withStem(stem)]).filter((word) => word < places.length)
  for (const word of own) places[word] = -1
  const best = telling[0]?.score ?? 0
  const shares = telling.map(({ score }) => Math.exp(-steepness * (1 - score / best)))
  const all = shares.reduce((sum, share) => sum + share, 0)
  // Those that were met, from place 1 on.
  const words = [0]
  const weights = [0]
  const counts = [0]
  for (const [index, { code }] of telling.entries()) {
    const document = source.wordsOf(code)
    if (document === undefined) continue
    const share = (shares[index] ?? 0) / all
    const norm = lengthNorm(document.weightedWords / meanWords)
    eachWord(document, (word, weight) => {
      // What is newer than the table says nothing yet.
      if (word >= places.length) return
      const place = (places[word] ||= words.push(word) - 1)
      if (place > 0) counts[place] = (counts[place] ?? 0) + weight
    })
    for (let place = 1; place < counts.length; place++) {
      const count = counts[place] ?? 0
      if (count > 0) weights[place] = (weights[place] ?? 0) + share * saturated(count, norm)
      counts[place] = 0
    }
  }
  for (const word of [...own, ...words]) places[word] = 0
  const found: LearntWord[] = []
  for (let place = 1; place < words.length; place++) {
    const word = words[place] ?? 0
    const having = table.documentsOf(word)
    if (having < fewestDocuments) continue
    insertByValue(found, { word, value: (weights[place] ?? 0) * inverseFrequency(documents, having) })
  }
  const told = found.map(({ word, value }) => ({
    word,
    value: value * inverseFrequency(documents, table.documentsOf(word)),
  }))
  const most = told.reduce((sum, { value }) => sum + value * mostSaturated, 0)
  return told.map(({ word, value }) => ({ word, value: value / most }))
}

/** Keeps the words that tell most, the first first; of equals the one that was met first. */
function insertByValue(list: LearntWord[], word: LearntWord): void {
  if (list.length === mostWords && word.value <= (list.at(-1)?.value ?? 0)) return
  let at = list.length
  while (at > 0 && (list[at - 1]?.value ?? 0) < word.value) at--
  list.splice(at, 0, word)
  if (list.length > mostWords) list.pop()
}

/** How much of what was learnt an answer has, from 0 to 1; leaves the places of the words in `places`. */
function createLikeness(
  learnt: readonly LearntWord[],
  { wordsOf, meanWords }: FeedbackSource,
  places: Int32Array,
): (code: number) => number {
  for (const [index, { word }] of learnt.entries()) places[word] = index + 1
  const counts = new Float64Array(learnt.length)
  return (code) => {
    counts.fill(0)
    const document = wordsOf(code)
    if (document === undefined) return 0
    eachWord(document, (word, weight) => {
      const place = word < places.length ? (places[word] ?? 0) : 0
      if (place > 0) counts[place - 1] = (counts[place - 1] ?? 0) + weight
    })
    const norm = lengthNorm(document.weightedWords / meanWords)
    return learnt.reduce((score, { value }, index) => score + value * saturated(counts[index] ?? 0, norm), 0)
  }
}

const fieldWeight = fieldNames.map((name) => fieldWeights[name])

/** Visits the words of a document in their order, with the weight of the field they stand in. */
function eachWord({ words, fieldEnds }: DecodedWords, visit: (word: number, weight: number) => void): void {
  let field = 0
  for (let at = 0; at < words.length; at++) {
    while (at >= (fieldEnds[field] ?? 0) && field < fieldWeight.length - 1) field++
    visit((words[at] ?? 0) >>> 1, fieldWeight[field] ?? 1)
  }
}
