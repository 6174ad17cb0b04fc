import { createVocabulary } from '../../src/content/search/spelling/vocabulary.ts'
import { makeSnippets } from '../../src/content/search/snippets.ts'

/**
 * What near words cost: memory of a vocabulary of 300,000 words and the time of one look into it, and the time of ten snippets of
 * texts of 500 words. Made words of Persian letters; prints JSON. Run it with `node --expose-gc bench/search-words/run.ts` after the
 * library is built.
 */

const letters = 'ابپتجدرزسشفقکگلمنوهی'
let state = 1
const random = (below: number): number => (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) % below
const word = (): string => Array.from({ length: 3 + random(8) }, () => letters.charAt(random(letters.length))).join('')

const bytesUsed = (): number => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
const before = bytesUsed()
const vocabulary = createVocabulary()
const words: string[] = []
for (let made = 0; made < 300_000; made += 2_000) {
  const some = Array.from({ length: 2_000 }, word)
  if (words.length < 20_000) words.push(...some)
  vocabulary.add(some.map((one) => ({ word: one, articles: 2 + random(1_000) })))
}
const megabytes = (bytesUsed() - before) / 1e6

const mistyped = words.slice(0, 300).map((one) => `${one.charAt(1)}${one.charAt(0)}${one.slice(2)}`)
const near = timesOf(mistyped, (one) => vocabulary.near(one, 3))

const texts = Array.from({ length: 500 }, () => Array.from({ length: 500 }, () => words[random(20_000)]).join(' '))
const tens = Array.from({ length: 50 }, (_, index) => texts.slice(index * 10, index * 10 + 10))
const keys = new Set(words.slice(0, 200))
const snippets = timesOf(tens, (ten) => ten.map((text) => makeSnippets(text, 'fa', keys)))

process.stdout.write(
  `${JSON.stringify({ node: process.version, megabytes: Math.round(megabytes), near, snippets }, undefined, 2)}\n`,
)

/** Milliseconds of half and of nearly all calls. */
function timesOf<T>(items: readonly T[], call: (item: T) => unknown): { readonly p50: number; readonly p95: number } {
  const times = items
    .map((item) => {
      const start = performance.now()
      call(item)
      return performance.now() - start
    })
    .toSorted((a, b) => a - b)
  const at = (share: number): number => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10
  return { p50: at(0.5), p95: at(0.95) }
}
