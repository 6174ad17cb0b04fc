import { verbAfterMi, withPreverb } from '../persian/conjugation.ts'
import { analyzeWord, verbKey } from './analyze-word.ts'
import type { AnalyzedWord, WordKey } from './analyzed-word.ts'
import { analyzerOf, type Analyzer } from './analyzer.ts'
import { scanWords } from './scan.ts'

/** Stamp of an index: changes whenever a text may come to other tokens than before. */
export const analyzerVersion = '6'

/** A word as a search engine sees it. Tokens of one word share their position: its parts, and the whole joined together. */
export interface SearchToken {
  /** Folded: letters and digits only. */
  readonly surface: string
  readonly stem: string
  /** Counts words from 0. */
  readonly position: number
  /** Where the word stands in the text, in UTF-16 units; `end` is after it. */
  readonly start: number
  readonly end: number
  /** Says little about what a text is about; kept in the index, weighed lightly in a query. */
  readonly isStopWord: boolean
  /** The stem is that of a verb in all its forms; in a query half the weight of a noun serves best. */
  readonly isVerb: boolean
}

/**
 * The tokens of a text for indexing and for queries, by the rules of its language (a text's own, else the edition's). A word with
 * ZWNJ gives its parts without the grammatical ones, and its joined form, so that all three spellings meet. A language without a
 * pack is folded and not stemmed.
 * @example
 * analyzeText('کتاب‌ها', 'fa')[0].stem // → 'کتاب'
 */
export function analyzeText(text: string, language: string): SearchToken[] {
  const tokens: SearchToken[] = []
  visitTokens(text, language, ({ surface, stem, isStopWord, isVerb }, position, start, end) => {
    tokens.push({ surface, stem, position, start, end, isStopWord, isVerb })
  })
  return tokens
}

/**
 * Calls back with the same tokens one after the other, and where their word stands: nothing is made for those that a text is only
 * looked through for. In a part of a text positions count from its beginning.
 */
export function visitTokens(
  text: string,
  language: string,
  visit: (token: Omit<SearchToken, 'position' | 'start' | 'end'>, position: number, start: number, end: number) => void,
  from = 0,
  to: number = text.length,
): void {
  const analyzer = analyzerOf(language)
  let position = 0
  let before: AnalyzedWord | undefined
  let beforeThat: AnalyzedWord | undefined
  const look = (start: number, end: number): void => {
    for (const word of analyzeWord(text.slice(start, end), analyzer)) {
      const keys =
        before === undefined || (word.role === undefined && before.role !== 'prefix')
          ? word.keys
          : keysAfter(word, before, beforeThat, analyzer)
      for (const key of keys) visit(key, position, start, end)
      position++
      beforeThat = before
      before = word
    }
  }
  scanWords(text, look, from, to)
}

/**
 * The keys under which a text is found: stems in order without stop words, or with them where nothing else is left.
 * Two spellings of the same words come to the same keys.
 * @example
 * searchKeys('می‌نویسند', 'fa') // → ['نوشت']
 */
export function searchKeys(text: string, language: string): string[] {
  const tokens = analyzeText(text, language)
  const telling = tokens.filter(({ isStopWord }) => !isStopWord)
  return Array.from(new Set((telling.length > 0 ? telling : tokens).map(({ stem }) => stem)))
}

/** What Persian writes apart as often as not: *mi-*, preverbs, and endings. */
function keysAfter(
  word: AnalyzedWord,
  before: AnalyzedWord,
  beforeThat: AnalyzedWord | undefined,
  analyzer: Analyzer,
): readonly WordKey[] {
  if (word.role === 'ending') return word.keys.map((key) => ({ ...key, isStopWord: true }))
  if (before.role === 'prefix') {
    const verb = verbAfterMi(word.surface)
    if (verb === undefined) return word.keys
    const whole = beforeThat === undefined ? undefined : withPreverb(beforeThat.surface, verb)
    return [verbKey(word.surface, whole ?? verb, analyzer)]
  }
  const [key] = word.keys
  if (key === undefined || word.role !== 'verb') return word.keys
  const whole = withPreverb(before.surface, key.stem)
  return whole === undefined ? word.keys : [verbKey(word.surface, whole, analyzer)]
}
