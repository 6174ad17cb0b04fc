import { setImmediate } from 'node:timers/promises'
import { analyzeText } from '@matbaa/locale'
import { type FieldName, fieldNames, fieldWeights, gramsOf, openingWords } from './fields.ts'
import type { BatchWord, BatchWords } from './batch-words.ts'
import type { DocumentField, DocumentLengths } from './document-words.ts'

/** An article as the analysis left it. */
export interface AnalyzedArticle {
  readonly fields: readonly DocumentField<BatchWord>[]
  readonly lengths: DocumentLengths
}

/** What is longer is a book; the rest of it is not looked at. */
const mostUnits = 600_000

/** So much is analysed before others get their turn: a few milliseconds. */
export const unitsAtOnce = 20_000

/** Longer words are rubbish, and no key of an index. */
const longestWord = 100

/** Analyses the fields of an article, giving way to others in between; its words are put to those of the batch. */
export async function analyzeArticle(
  texts: Readonly<Record<FieldName, string>>,
  language: string,
  { wordOf }: BatchWords,
): Promise<AnalyzedArticle> {
  const fields: DocumentField<BatchWord>[] = []
  let weightedWords = 0
  let grams = 0
  for (const name of fieldNames) {
    const words: BatchWord[] = []
    const areBeside: boolean[] = []
    const weight = fieldWeights[name] * 10
    for (const [index, part] of partsOf(texts[name].slice(0, mostUnits)).entries()) {
      if (index > 0) await setImmediate()
      let before = -1
      for (const { surface, stem, position } of analyzeText(part, language)) {
        if (surface.length > longestWord || stem.length > longestWord) continue
        const isBeside = position === before
        before = position
        words.push(wordOf(surface, stem))
        areBeside.push(isBeside)
        if (!isBeside) weightedWords += weight
        grams += weight * gramsOf(stem)
      }
    }
    fields.push({ words, areBeside })
  }
  const bodyWords = fields.at(-1)?.words.length ?? 0
  return { fields, lengths: { weightedWords, openingWords: Math.min(openingWords, bodyWords), grams } }
}

/** Parts of a text that end with a line or a word. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = []
  let from = 0
  while (text.length - from > unitsAtOnce) {
    const line = text.lastIndexOf('\n', from + unitsAtOnce)
    const space = line > from ? line : text.lastIndexOf(' ', from + unitsAtOnce)
    const end = space > from ? space : from + unitsAtOnce
    parts.push(text.slice(from, end))
    from = end
  }
  parts.push(text.slice(from))
  return parts
}
