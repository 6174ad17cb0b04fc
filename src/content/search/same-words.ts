import { analyzeText, type SearchToken } from '@matbaa/locale'
import { bareForm } from './persian-affixes.ts'

const isArabic = (language: string): boolean => /^ar\b/.test(language)
const isPersian = (language: string): boolean => /^(?:fa|prs)\b/.test(language)

/**
 * Stems under which the same word may stand, by the rules of its language: with or without a preposition written on to it, in a plural
 * made inside the word, with an ending its stem keeps, as a year without its century. Which of them are words the vocabulary tells.
 */
export function sameStems(token: SearchToken, language: string): readonly string[] {
  if (token.isStopWord) return []
  if (isArabic(language)) {
    return stemsOf([...withPrepositions(token), ...withEndings(token), ...innerPlurals(token.stem)], token, language)
  }
  if (!isPersian(language)) return []
  return stemsOf([...persianPlurals(token), ...innerPlurals(token.stem), ...yearsOf(token.surface)], token, language)
}

/**
 * The same for a word that hardly any article has: a name from another language is written with its vowels or without them, and with
 * letters that sound alike (نیوزلند, نیوزیلند; موريتانيا, موريطانيا).
 */
export function soundingStems(token: SearchToken, language: string): readonly string[] {
  const { isStopWord } = token
  const surface = bareForm(token.surface, language)
  if (isStopWord || surface.length < shortestName || surface.length > longestName) return []
  if (isPersian(language)) return stemsOf(soundingLike(surface), token, language)
  if (!isArabic(language)) return []
  // A name keeps its preposition however it is spelt: لموريطانيا.
  const names = [surface, ...withoutPrepositions(surface).filter(({ length }) => length >= shortestName)]
  return stemsOf(names.flatMap(soundingLike), token, language)
}

function stemsOf(texts: readonly string[], { stem }: SearchToken, language: string): readonly string[] {
  const found = texts.flatMap((text) => analyzeText(text, language)).filter(({ isStopWord }) => !isStopWord)
  return [...new Set(found.map((one) => one.stem))].filter((one) => one !== stem)
}

/** *In*, *for*, *like*, *so*, and *and* before the first two; after an article there is none. */
const prepositions = ['ب', 'ل', 'ک']
const written = [...prepositions, 'ف', 'وب', 'ول', 'فل']
const fewestLetters = 3

function withoutPrepositions(surface: string): readonly string[] {
  if (/^(?:ال|لل)/.test(surface)) return []
  return written
    .filter((one) => surface.startsWith(one) && surface.length - one.length >= fewestLetters)
    .map((one) => surface.slice(one.length))
}

function withPrepositions({ surface, stem }: SearchToken): readonly string[] {
  const bare = withoutPrepositions(surface)
  const nouns = [...(stem.length < fewestLetters ? [] : [stem]), ...bare]
  return [...bare, ...nouns.flatMap((noun) => prepositions.map((one) => one + noun))]
}

/** The *t* of a verb in the feminine (استقلت), and the *alif* of what is indefinite (جنوبا). */
function withEndings({ surface }: SearchToken): readonly string[] {
  if (surface.length >= 5 && /(?:ت|[^اوی]ا)$/.test(surface)) return [surface.slice(0, -1)]
  return surface.length >= 4 && /[^اویه]$/.test(surface) ? [`${surface}ت`, `${surface}ا`] : []
}

/** Plurals of four consonants, there and back: منهج and مناهج, حامل and حوامل, اقلیم and اقالیم. */
function innerPlurals(stem: string): readonly string[] {
  const [first = '', second = '', third = '', fourth = '', , last = ''] = stem
  const consonants = (pattern: string): boolean => new RegExp(`^${pattern.replaceAll('C', '[^اوی]')}$`).test(stem)
  const forms: string[] = []
  if (consonants('CCاCC')) forms.push(stem.replace('ا', ''), `${stem.replace('ا', '')}ه`)
  if (consonants('CCCC')) forms.push(`${first}${second}ا${third}${fourth}`)
  if (consonants('CواCC')) forms.push(stem.replace('و', ''), `${stem.replace('و', '')}ه`)
  if (consonants('CاCCه?')) forms.push(`${first}وا${third}${fourth}`)
  if (/^..ا.ی.$/.test(stem)) forms.push(...['ی', 'و', 'ا'].map((vowel) => `${first}${second}${fourth}${vowel}${last}`))
  if (/^...[یوا].$/.test(stem)) forms.push(`${first}${second}ا${third}ی${stem.slice(-1)}`)
  return forms
}

/** Plurals in *-āt* and *-yān* of words in *-e* and *-at*: سیاره and سیارات, شیعه and شیعیان. */
function persianPlurals({ surface, stem }: SearchToken): readonly string[] {
  if (/.{3}ات(?:ی|ها|های)?$/.test(surface)) return stem.length >= fewestLetters ? [`${stem}ه`, `${stem}ت`] : []
  // However its endings are joined to it.
  const bare = bareForm(surface, 'fa')
  if (!/.{3}[هت]$/.test(bare)) return []
  const begin = bare.slice(0, -1)
  return bare.endsWith('ه') ? [`${begin}ات`, `${begin}یان`] : [`${begin}ات`]
}

/** ۹۸ is the year ۱۳۹۸, as often as not. */
function yearsOf(surface: string): readonly string[] {
  if (/^[5-9]\d$/.test(surface)) return [`13${surface}`]
  return /^13[5-9]\d$/.test(surface) ? [surface.slice(2)] : []
}

const shortestName = 5
const longestName = 16
const vowels = ['ا', 'و', 'ی']
const alike: readonly (readonly [string, string])[] = [
  ['ط', 'ت'],
  ['غ', 'ق'],
  ['غ', 'ج'],
  ['غ', 'گ'],
  ['ث', 'س'],
  ['ص', 'س'],
  ['ذ', 'ز'],
  ['ک', 'ق'],
]

function soundingLike(word: string): readonly string[] {
  const forms: string[] = []
  for (const pair of alike) {
    for (const [letter, other] of [pair, pair.toReversed()]) {
      if (letter !== undefined && other !== undefined && word.includes(letter))
        forms.push(word.replaceAll(letter, other))
    }
  }
  for (let at = 1; at < word.length; at++) {
    if (vowels.includes(word.charAt(at))) forms.push(word.slice(0, at) + word.slice(at + 1))
    for (const vowel of vowels) forms.push(word.slice(0, at) + vowel + word.slice(at))
  }
  return forms
}
