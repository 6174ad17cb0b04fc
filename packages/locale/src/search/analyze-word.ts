import { verbAfterMi, verbForm, withPreverb } from '../persian/conjugation.ts'
import { wordSet } from '../text/word-set.ts'
import type { AnalyzedWord, WordKey, WordRole } from './analyzed-word.ts'
import type { Analyzer } from './analyzer.ts'
import { foldWord } from './fold-word.ts'
import { stemsOf } from './stem.ts'

/** The words a written word is folded to: one, none, or several where a sign stands for a phrase. */
export function analyzeWord(written: string, analyzer: Analyzer): readonly AnalyzedWord[] {
  const known = analyzer.memory.recall(written)
  if (known !== undefined) return known
  const analyzed = splitApostrophes(foldWord(written, analyzer), analyzer)
    .split(/[\s']+/)
    .flatMap((word) => {
      const parts = word
        .split('\u200c')
        .map((part) => foldPlaces(part, analyzer))
        .filter((part) => part !== '')
      if (parts.length === 0) return []
      const surface = parts.join('')
      const keys = keysOf(parts, analyzer)
      return [{ surface, role: roleOf(surface, keys, analyzer), keys }]
    })
  analyzer.memory.keep(written, analyzed)
  return analyzed
}

/** Endings that are no words of their own. */
const endingsApart: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'ای هایم هایت هایش هایمان هایتان هایشان تر ترین تری ترها مان تان شان',
)

function roleOf(surface: string, [key]: readonly WordKey[], { rules, partPrefixes }: Analyzer): WordRole {
  if (rules.stemmer !== 'persian') return undefined
  if (endingsApart.has(surface)) return 'ending'
  if (partPrefixes.has(surface)) return 'prefix'
  return key?.isVerb === true && /^ن?می/.test(surface) ? 'verb' : undefined
}

/** What an apostrophe parts differs: *İstanbul'da*, *the library's*, *l'homme*; elsewhere it is part of the word (*don't*). */
function splitApostrophes(word: string, { rules }: Analyzer): string {
  switch (rules.apostrophe) {
    case 'suffix':
      return word.replace(/'.*$/, '')
    case 'possessive':
      return word.replace(/'s$/, '').replaceAll("'", '')
    case 'split':
      return word
    case 'join':
      return word.replaceAll("'", '')
  }
}

/** Sorani writes a final *h* for the vowel ە and an initial ر for ڕ; Arabic has two seats for one hamza: مسئول, مسؤول. */
function foldPlaces(part: string, { rules }: Analyzer): string {
  if (rules.stemmer === 'sorani') return part.replace(/^ر/, 'ڕ').replace(/ه$/, 'ە')
  return rules.stemmer === 'arabic' ? part.replaceAll('ئو', 'وو') : part
}

/**
 * A word with ZWNJ gives its parts without the grammatical ones, and its joined form, so that all three spellings meet; a verb with
 * *mi-* gives its verb alone.
 */
function keysOf(parts: readonly string[], analyzer: Analyzer): readonly WordKey[] {
  const [first = ''] = parts
  if (parts.length === 1) return wholeKeys(first, analyzer)
  const preverb = analyzer.rules.stemmer === 'persian' ? /^(.*?)ن?می$/.exec(first)?.[1] : undefined
  if (preverb !== undefined) {
    const verb = verbAfterMi(parts[1] ?? '')
    const whole = verb === undefined || preverb === '' ? verb : withPreverb(preverb, verb)
    if (whole !== undefined) return [verbKey(parts.join(''), whole, analyzer)]
  }
  const kept = parts.filter((_, index) => !isAffix(parts, index, analyzer))
  const telling = kept.length > 0 ? kept : parts
  const [only = ''] = telling
  if (telling.length === 1) return wholeKeys(only, analyzer)
  // Parts of a compound are nouns even where a verb has that form: زبان‌شناسی.
  const keys = [
    ...telling.filter((part) => !derivations.has(part)).flatMap((part) => nounKeys(part, analyzer)),
    ...nounKeys(telling.join(''), analyzer).map((key) => ({ ...key, surface: parts.join('') })),
  ]
  return Array.from(new Map(keys.map((key) => [key.stem, key])).values())
}

/** What is longer is no word, and is left as it is. */
const longestInflected = 60

/** Parts that make new words and say nothing alone: آرایش‌گر. */
const derivations: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'گر گری گران گرانه گاه گاهی مند مندی وار واره انه ناک چی',
)

/** Grammar before or after a word; right after *mi-* stands a verb, even where it looks like an ending (می‌آید). */
function isAffix(parts: readonly string[], index: number, { partPrefixes, partSuffixes }: Analyzer): boolean {
  const part = parts[index] ?? ''
  if (index < parts.length - 1 && partPrefixes.has(part)) return true
  return index > 0 && partSuffixes.has(part) && !partPrefixes.has(parts[index - 1] ?? '')
}

/** A word that stands for itself may be read as a noun, as a verb, or as both: بینی. Listed words are what the list says. */
function wholeKeys(surface: string, analyzer: Analyzer): readonly WordKey[] {
  const nouns = nounKeys(surface, analyzer)
  const [noun] = nouns
  if (analyzer.rules.stemmer !== 'persian' || noun === undefined || surface.length > longestInflected) return nouns
  const { stem, isStopWord } = noun
  // Persons by what they do or did (رفتگان) and things to be done (خوردنی) belong to their verb.
  const form = verbForm(surface) ?? (stem !== surface && /[هن]$/.test(stem) ? verbForm(stem) : undefined)
  if (form === undefined) return nouns
  const verb = verbKey(surface, form.verb, analyzer)
  if (form.verb === stem) return nouns
  // کردند and کند are one auxiliary; but خواهد, which makes the future, says nothing of wishes (خواست).
  if (isStopWord) return verb.isStopWord ? [verb] : nouns
  return form.isDoubtful || analyzer.exceptions.has(surface) ? [...nouns, verb] : [verb]
}

function nounKeys(surface: string, analyzer: Analyzer): readonly WordKey[] {
  const stopWord = stopWordIn(surface, analyzer)
  const isStopWord = stopWord !== undefined
  const isBare = isStopWord || surface.length > longestInflected || /^\p{N}/u.test(surface)
  const stems = isBare ? [stopWord ?? surface] : stemsOf(surface, analyzer)
  return stems.map((stem) => ({ surface, stem, isStopWord, isVerb: false }))
}

/** Arabic writes *and* and *so* on to the next word: وكان. */
function stopWordIn(surface: string, { rules, stopWords }: Analyzer): string | undefined {
  if (stopWords.has(surface)) return surface
  const rest = rules.stemmer === 'arabic' && /^[وف]../.test(surface) ? surface.slice(1) : ''
  return stopWords.has(rest) ? rest : undefined
}

/** The key of a verb in all its forms; that of an auxiliary is a stop word. */
export const verbKey = (surface: string, verb: string, { stopWords }: Analyzer): WordKey => ({
  surface,
  stem: verb,
  isStopWord: stopWords.has(verb),
  isVerb: true,
})
