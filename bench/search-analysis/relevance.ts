import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A passage; `text` is title and body. */
export interface Passage {
  readonly id: string
  readonly text: string
  readonly title: string
  readonly body: string
}

/** A question with the passage that answers it. */
interface Question {
  readonly id: string
  readonly text: string
  readonly answer: string
}

export interface RelevanceSet {
  readonly passages: readonly Passage[]
  readonly questions: readonly Question[]
}

/** The passages and questions of one language. */
export function readRelevanceSet(folder: string, language: string): RelevanceSet {
  const answers = new Map(
    lines(join(folder, `${language}_qa_qrels.tsv`)).map((line) => {
      const [question = '', passage = ''] = line.split('\t')
      return [question, passage]
    }),
  )
  const passages = records(join(folder, `${language}_qa_docs.jsonl`))
  const questions = records(join(folder, `${language}_qa_queries.jsonl`)).flatMap(({ id, text }) => {
    const answer = answers.get(id)
    return answer === undefined ? [] : [{ id, text, answer }]
  })
  return { passages, questions }
}

/** MRR@10 and Recall@10 of Okapi BM25 (k1 1.2, b 0.75) over OR queries, where `terms` turns a text into what is indexed. */
export function measureRelevance(
  { passages, questions }: RelevanceSet,
  terms: (text: string) => readonly string[],
): { mrr: number; recall: number } {
  const postings = new Map<string, Map<number, number>>()
  const lengths = passages.map(({ text }, index) => {
    const found = terms(text)
    for (const term of found) {
      const list = postings.get(term) ?? new Map<number, number>()
      postings.set(term, list.set(index, (list.get(index) ?? 0) + 1))
    }
    return found.length
  })
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  let reciprocal = 0
  let hits = 0
  for (const { text, answer } of questions) {
    const scores = new Map<number, number>()
    for (const term of new Set(terms(text))) {
      const list = postings.get(term)
      if (list === undefined) continue
      const idf = Math.log(1 + (passages.length - list.size + 0.5) / (list.size + 0.5))
      for (const [index, count] of list) {
        const weight = (count * 2.2) / (count + 1.2 * (0.25 + (0.75 * (lengths[index] ?? 0)) / mean))
        scores.set(index, (scores.get(index) ?? 0) + idf * weight)
      }
    }
    const best = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 10)
    const rank = best.findIndex(([index]) => passages[index]?.id === answer)
    if (rank < 0) continue
    reciprocal += 1 / (rank + 1)
    hits++
  }
  return { mrr: reciprocal / questions.length, recall: hits / questions.length }
}

const lines = (path: string): string[] => readFileSync(path, 'utf8').split('\n').filter(Boolean)

/** One of the files holds a bare NaN, which is not JSON. */
const records = (path: string): Passage[] =>
  lines(path).map((line) => {
    const record = JSON.parse(line.replaceAll(': NaN', ': null')) as Readonly<Record<string, unknown>>
    const field = (name: string): string => (typeof record[name] === 'string' ? record[name] : '')
    const title = field('title')
    const body = [field('body'), field('text')].filter((part) => part !== '').join('\n')
    return { id: String(record['id']), text: [title, body].filter((part) => part !== '').join('\n'), title, body }
  })

/** Whether a question is one that choices are made on. */
export function isOdd(id: string): boolean {
  return ((createHash('md5').update(id).digest()[15] ?? 0) & 1) === 1
}
