import type { SearchRules } from '../pack.ts'
import { nearestLanguagePack } from '../packs.ts'
import { keyboardLetters, stripAccents } from '../text/fold.ts'
import { letterMap, mapLetters } from '../text/letter-map.ts'
import { arabicWords } from './arabic-words.ts'
import { persianWords } from './persian-words.ts'
import type { WordMemory } from './word-memory.ts'
import { createWordMemory } from './word-memory.ts'

/** What one language needs for analysis, unpacked once. */
export interface Analyzer {
  /** BCP 47 tag of the pack, or empty. */
  readonly language: string
  readonly rules: SearchRules
  readonly letters: ReadonlyMap<string, string>
  /** Folded words with their stems. */
  readonly exceptions: ReadonlyMap<string, string>
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
  const letters = letterMap(rules.letters)
  const fold = (line: string): string[] =>
    line
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => mapLetters(rules.accents === 'fold' ? stripAccents(word) : word, letters))
  return {
    language,
    rules,
    letters,
    exceptions: new Map(
      fold(`${rules.exceptions} ${longerExceptions[rules.stemmer] ?? ''}`).map((entry) => {
        const [word = '', stem = word] = entry.split(':')
        return [word, stem]
      }),
    ),
    stopWords: new Set(fold(rules.stopWords)),
    partPrefixes: new Set(fold(rules.partPrefixes)),
    partSuffixes: new Set(fold(rules.partSuffixes)),
    memory: createWordMemory(),
  }
}

/** Lists too long for packs, which pages load for their dates alone. */
const longerExceptions: Readonly<Partial<Record<SearchRules['stemmer'], string>>> = {
  persian: persianWords,
  arabic: arabicWords,
}
