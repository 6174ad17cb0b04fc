import { toLatinDigits } from '../numbers/digits.ts'
import type { LanguagePack, SearchRules } from '../pack.ts'
import { nearestLanguagePack } from '../packs.ts'
import { isDoubtful, verbAfterMi, verbOf } from '../persian/conjugation.ts'
import { letterMap, mapLetters } from '../text/letter-map.ts'
import { toLowerCase } from '../text/lower-case.ts'
import { arabicMarks, hebrewMarks } from '../text/marks.ts'
import { stripAccents } from '../text/fold.ts'
import { words } from '../text/words.ts'
import { stemWord } from './stem.ts'

/** Stamp of an index: changes whenever a text may come to other tokens than before. */
export const analyzerVersion = '1'

/** A word as a search engine sees it. Tokens of one word share their position: its parts, and the whole joined together. */
export interface SearchToken {
  /** Folded: letters and digits only. */
  readonly surface: string
  readonly stem: string
  /** Counts words from 0. */
  readonly position: number
  /** Says little about what a text is about; kept in the index, weighed lightly in a query. */
  readonly isStopWord: boolean
  /** The stem is that of a verb in all its forms; in a query half the weight of a noun serves best. */
  readonly isVerb: boolean
}

/** What one language needs for analysis, unpacked once. */
interface Analyzer {
  readonly language: string
  readonly rules: SearchRules
  readonly letters: ReadonlyMap<string, string>
  readonly exceptions: ReadonlyMap<string, string>
  readonly stopWords: ReadonlySet<string>
  readonly partPrefixes: ReadonlySet<string>
  readonly partSuffixes: ReadonlySet<string>
  readonly remembered: Map<string, readonly SearchToken[]>
}

/**
 * The tokens of a text for indexing and for queries, by the rules of its language (a text's own, else the edition's). A word with
 * ZWNJ gives its parts without the grammatical ones, and its joined form, so that all three spellings meet. A language without a
 * pack is folded and not stemmed.
 * @example
 * analyzeText('کتاب‌ها', 'fa')[0].stem // → 'کتاب'
 */
export function analyzeText(text: string, language: string): SearchToken[] {
  const analyzer = analyzerOf(language)
  const found = words(prepare(text, analyzer), language)
  return found.flatMap((word, position) => {
    const isAfterMi = analyzer.partPrefixes.has(found[position - 1] ?? '')
    return rememberedTokens(word, isAfterMi, analyzer).map((token) => ({ ...token, position }))
  })
}

/** Words come again and again: each is worked out once, and the memory is emptied before it grows large. */
function rememberedTokens(word: string, isAfterMi: boolean, analyzer: Analyzer): readonly SearchToken[] {
  const { remembered } = analyzer
  const key = isAfterMi ? `\u200d${word}` : word
  const known = remembered.get(key)
  if (known !== undefined) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const tokens = tokensOf(word, 0, analyzer, isAfterMi)
  remembered.set(key, tokens)
  return tokens
}

const mostRemembered = 20_000

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

/** Presentation forms, marks, tatweel, controls, case and digits, before words are parted. */
function prepare(text: string, { language, rules }: Analyzer): string {
  const composed = text
    .normalize('NFKC')
    .replace(/[\u0640\u00ad\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]/g, '')
    .replace(arabicMarks, '')
    .replace(hebrewMarks, '')
    .replace(/(?<=\p{Nd})[,٬](?=\p{Nd}{3}(?!\p{Nd}))/gu, '')
    .replace(/[_.:·,;٫]+/g, ' ')
  // Sorani typed on a Persian keyboard ends its vowel ە, an «ه», with ZWNJ; it has no other use for the sign.
  const spelled = rules.stemmer === 'sorani' ? composed.replaceAll('ه\u200c', 'ە').replaceAll('\u200c', '') : composed
  const small = toLowerCase(spelled, language)
  return toLatinDigits(rules.accents === 'fold' ? stripAccents(small) : small)
}

/** `isAfterMi`: the word before is *mi-* or *nemi-*, written apart. */
function tokensOf(word: string, position: number, analyzer: Analyzer, isAfterMi: boolean): SearchToken[] {
  const parts = splitWord(word, analyzer)
  const surfaces = parts.map((part) => foldPart(part, analyzer)).filter((part) => part !== '')
  if (surfaces.length === 0) return []
  if (surfaces.length === 1) return withVerb([tokenOf(surfaces[0] ?? '', position, analyzer)], analyzer, isAfterMi)
  const kept = surfaces.filter((_, index) => !isAffix(surfaces, index, analyzer))
  const telling = kept.length > 0 ? kept : surfaces
  const joined = { ...tokenOf(telling.join(''), position, analyzer), surface: surfaces.join('') }
  const isMiForm = isAfterMi || analyzer.partPrefixes.has(surfaces[0] ?? '')
  const plain = telling.map((part) => tokenOf(part, position, analyzer))
  // Parts of a compound are nouns even where a verb has that form: زبان‌شناسی.
  const tokens = isMiForm ? withVerb(plain, analyzer, true) : plain
  if (isMiForm && tokens.length === 1) return tokens
  return tokens.some(({ stem }) => stem === joined.stem) ? tokens : [...tokens, joined]
}

/** A form of a known Persian verb is found under its verb; one that may be a noun, under both: بینی. */
function withVerb(tokens: readonly SearchToken[], { rules, stopWords }: Analyzer, isAfterMi: boolean): SearchToken[] {
  if (rules.stemmer !== 'persian') return [...tokens]
  return tokens.flatMap((token) => {
    if (token.isStopWord && !isAfterMi) return [token]
    const verb = isAfterMi ? verbAfterMi(token.surface) : verbOfWord(token.surface)
    if (verb === undefined || verb === token.stem) return [token]
    const found = { ...token, stem: verb, isStopWord: stopWords.has(verb), isVerb: true }
    return isAfterMi || !isDoubtful(token.surface) ? [found] : [token, found]
  })
}

/** *mi-* may be written in one with its verb. */
function verbOfWord(word: string): string | undefined {
  const bare = /^ن?می(.+)$/.exec(word)?.[1]
  return (bare === undefined ? undefined : verbAfterMi(bare)) ?? verbOf(word)
}

/** At ZWNJ, and where a Turkish suffix hangs on a name by an apostrophe; other apostrophes and quotes vanish. */
function splitWord(word: string, { rules }: Analyzer): string[] {
  const bare = rules.stemmer === 'suffixes' && rules.isSuffixedByApostrophe ? word.replace(/['’‘].*$/, '') : word
  return bare.split('\u200c')
}

/** Grammar before or after a word; right after *mi-* stands a verb, even where it looks like an ending (می‌آید). */
function isAffix(parts: readonly string[], index: number, { partPrefixes, partSuffixes }: Analyzer): boolean {
  const part = parts[index] ?? ''
  if (index < parts.length - 1 && partPrefixes.has(part)) return true
  return index > 0 && partSuffixes.has(part) && !partPrefixes.has(parts[index - 1] ?? '')
}

/** Letters and digits only, folded as the language allows. */
const foldPart = (part: string, { letters, rules }: Analyzer): string =>
  foldEdges(mapLetters(part, letters), rules).replace(/[^\p{L}\p{M}\p{N}]+/gu, '')

/** Sorani writes a final *h* for the vowel ە and an initial ر for ڕ. */
const foldEdges = (part: string, { stemmer }: SearchRules): string =>
  stemmer === 'sorani' ? part.replace(/^ر/, 'ڕ').replace(/ه$/, 'ە') : part

function tokenOf(surface: string, position: number, analyzer: Analyzer): SearchToken {
  const { rules, exceptions, stopWords } = analyzer
  const isStopWord = stopWords.has(surface)
  const stem = isStopWord || /^\p{N}/u.test(surface) ? surface : stemWord(surface, rules, exceptions)
  return { surface, stem, position, isStopWord, isVerb: false }
}

const analyzers = new Map<string, Analyzer>()

/** A language without a pack is folded like English and not stemmed. */
const plainRules: SearchRules = {
  letters: '',
  accents: 'fold',
  stemmer: 'suffixes',
  suffixes: '',
  isSuffixedByApostrophe: false,
  partPrefixes: '',
  partSuffixes: '',
  exceptions: '',
  stopWords: '',
}

function analyzerOf(language: string): Analyzer {
  const pack: LanguagePack | undefined = nearestLanguagePack(language)
  const name = pack?.tag ?? ''
  const known = analyzers.get(name)
  if (known !== undefined) return known
  const rules = pack?.search ?? plainRules
  const letters = letterMap(rules.letters)
  const fold = (line: string): string[] =>
    line
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => mapLetters(rules.accents === 'fold' ? stripAccents(word) : word, letters))
  const analyzer: Analyzer = {
    language: name,
    rules,
    letters,
    exceptions: new Map(
      fold(rules.exceptions).map((entry) => [entry.split(':')[0] ?? '', entry.split(':')[1] ?? entry]),
    ),
    stopWords: new Set(fold(rules.stopWords)),
    partPrefixes: new Set(fold(rules.partPrefixes)),
    partSuffixes: new Set(fold(rules.partSuffixes)),
    remembered: new Map(),
  }
  analyzers.set(name, analyzer)
  return analyzer
}
