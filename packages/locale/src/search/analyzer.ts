import type { SearchRules } from '../pack.ts'
import { nearestLanguagePack } from '../packs.ts'
import { keyboardLetters } from '../text/fold.ts'
import { letterMapper } from '../text/letter-map.ts'
import { arabicWords } from './arabic-words.ts'
import { foldWord, type Folding } from './fold-word.ts'
import { persianWords } from './persian-words.ts'
import { affixTable, type Affix } from './stem-suffixes.ts'
import { createWordMemory, type WordMemory } from './word-memory.ts'

/** What one language needs for analysis, unpacked once. */
export interface Analyzer extends Folding {
  /** Folded words with their stems. */
  readonly exceptions: ReadonlyMap<string, string>
  readonly suffixes: readonly Affix[]
  readonly prefixes: readonly Affix[]
  readonly stopWords: ReadonlySet<string>
  readonly partPrefixes: ReadonlySet<string>
  readonly partSuffixes: ReadonlySet<string>
  readonly memory: WordMemory
}

/** A language without a pack has no contrasts known here: the letters that keyboards mix are folded, nothing is stemmed. */
const plainRules: SearchRules = {
  letters: keyboardLetters,
  accents: 'fold',
  stemmer: 'suffixes',
  suffixes: '',
  prefixes: '',
  apostrophe: 'join',
  partPrefixes: '',
  partSuffixes: '',
  exceptions: '',
  stopWords: '',
}

const analyzers = new Map<string, Analyzer>()

/** The analyzer of the pack nearest to a language tag. */
export function analyzerOf(language: string): Analyzer {
  const pack = nearestLanguagePack(language)
  const name = pack?.tag ?? ''
  const known = analyzers.get(name)
  if (known !== undefined) return known
  const analyzer = createAnalyzer(name, pack?.search ?? plainRules)
  analyzers.set(name, analyzer)
  return analyzer
}

function createAnalyzer(language: string, rules: SearchRules): Analyzer {
  const folding = { language, rules, mapLetters: letterMapper(rules.letters) }
  const fold = (word: string): string => foldWord(word, folding)
  const foldedWords = (line: string): ReadonlySet<string> => new Set(wordsOf(line).map(fold))
  return {
    ...folding,
    exceptions: exceptionsOf(`${rules.exceptions} ${longerExceptions[rules.stemmer] ?? ''}`, fold),
    suffixes: affixTable(rules.suffixes, fold),
    prefixes: affixTable(rules.prefixes, fold),
    stopWords: foldedWords(rules.stopWords),
    partPrefixes: foldedWords(rules.partPrefixes),
    partSuffixes: foldedWords(rules.partSuffixes),
    memory: createWordMemory(),
  }
}

/** Words with their stems; a stem is a word as well, and its own stem. */
function exceptionsOf(line: string, fold: (word: string) => string): ReadonlyMap<string, string> {
  const entries = wordsOf(line).map((entry) => entry.split(':').map(fold))
  return new Map([
    ...entries.map(([word = '', stem = word]) => [stem, stem] as const),
    ...entries.map(([word = '', stem = word]) => [word, stem] as const),
  ])
}

const wordsOf = (line: string): string[] => line.split(/\s+/).filter((word) => word !== '')

/** Lists too long for packs, which pages load for their dates alone. */
const longerExceptions: Readonly<Partial<Record<SearchRules['stemmer'], string>>> = {
  persian: persianWords,
  arabic: arabicWords,
}
