import { join } from 'node:path'
import { analyzeText } from '@matbaa/locale'
import { testDataDir } from '../../test/data.ts'
import { machine, record } from '../record.ts'
import { isOdd, measureRelevance, readRelevanceSet, type RelevanceSet } from './relevance.ts'

/**
 * What the analysis of words is worth to a search, and what it costs: MRR@10 and Recall@10 of BM25 over folded words and over
 * stems, and megabytes of text analysed in a second of processor time, on one core. Run it with `node bench/search-analysis/run.ts` after
 * the library is built; the test data is looked for where the tests look.
 */

const folder = join(testDataDir() ?? '', 'relevance')

const results = ['fa', 'ar'].map((language) => {
  const set = readRelevanceSet(folder, language)
  const surfaces = (text: string): string[] => analyzeText(text, language).map(({ surface }) => surface)
  const stems = (text: string): string[] => analyzeText(text, language).map(({ stem }) => stem)
  const telling = (text: string): string[] =>
    analyzeText(text, language).flatMap(({ stem, isStopWord }) => (isStopWord ? [] : [stem]))
  const speed = megabytesPerSecond(set, language)
  return {
    language,
    questions: set.questions.length,
    surfaces: halves(set, surfaces),
    stems: halves(set, stems),
    stemsWithoutStopWords: halves(set, telling),
    ...speed,
  }
})

record('search-analysis', { machine: machine(), results })

/** Choices are made on the questions whose id has an odd hash; the even ones only tell whether those choices hold. */
function halves(set: RelevanceSet, terms: (text: string) => readonly string[]): Record<'odd' | 'even', string> {
  const half = (odd: boolean): string => {
    const questions = set.questions.filter(({ id }) => isOdd(id) === odd)
    const { mrr, recall } = measureRelevance({ passages: set.passages, questions }, terms)
    return `${mrr.toFixed(3)}/${recall.toFixed(3)}`
  }
  return { odd: half(true), even: half(false) }
}

/** The first run meets every word for the first time; the best of the later ones is a process at work. */
function megabytesPerSecond({ passages }: RelevanceSet, language: string): { firstRun: number; best: number } {
  const megabytes = passages.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6
  const rates = Array.from({ length: 8 }, () => {
    const start = process.cpuUsage()
    for (const { text } of passages) analyzeText(text, language)
    const { user, system } = process.cpuUsage(start)
    return Math.round((megabytes * 10_000_000) / (user + system)) / 10
  })
  return { firstRun: rates[0] ?? 0, best: Math.max(...rates) }
}
