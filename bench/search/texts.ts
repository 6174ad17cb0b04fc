import { join } from 'node:path'
import { testDataDir } from '../../test/data.ts'
import type { SearchableText } from '../../test/search-articles.ts'
import { readRelevanceSet } from '../search-analysis/relevance.ts'

const wordsOfArticle = 500

/** The same numbers in each run. */
export function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
}

/** Letters for names nobody has: they give a vocabulary the long tail that a few thousand real passages lack. */
const consonants = 'بپتجچخدرزژسشفقکگلمنوه'.split('')
const vowels = ['ا', 'و', 'ی', '']

/** Makes articles of about 500 words out of real Persian sentences, each with names of its own in between. */
export function createTexts(seed: number): () => SearchableText {
  const { passages } = readRelevanceSet(join(testDataDir() ?? '', 'relevance'), 'fa')
  const sentences = passages.flatMap(({ text }) => text.split(/(?<=[.؟!])\s+/)).filter((text) => text.length > 20)
  const random = createRandom(seed)
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[random(items.length)]
    if (item === undefined) throw new Error('There is nothing to pick from.')
    return item
  }
  const name = (): string =>
    Array.from({ length: 2 + random(3) }, () => pick(consonants) + pick(vowels)).join('') + pick(consonants)
  return () => {
    const parts: string[] = []
    const names = Array.from({ length: 6 }, name)
    for (let words = 0; words < wordsOfArticle;) {
      const sentence = pick(sentences)
      words += sentence.split(/\s+/).length
      parts.push(random(2) === 0 ? sentence : `${pick(names)} ${sentence}`)
    }
    const headline = `${pick(sentences).split(/\s+/).slice(0, 7).join(' ')} ${pick(names)}`
    return { headline, body: parts.join('\n') }
  }
}
