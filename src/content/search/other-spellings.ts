import { analyzeText, type SearchToken } from '@matbaa/locale'
import type { Queryable } from '../../db/database.ts'
import type { KnownTerm, TokenIndex } from '../../db/token-index.ts'
import { findStems } from './find-stems.ts'

/** A stem that articles have and the query means, though it is typed otherwise there. */
export interface OtherStem extends KnownTerm {
  readonly stem: string
  readonly weight: number
  readonly isStopWord: boolean
  /** The word that it is another spelling of for certain, where no article has that one. */
  readonly of?: string
}

/** What each way of writing is worth beside the word itself (bench/search-quality). */
const joinedWeight = 0.7
const bareWeight = 0.9
const partWeight = 0.7
const stopWeight = 0.25

/** Words of a query that are looked at; longer ones are not taken apart. */
const mostWords = 6
const longestParted = 24

/** What everyday Persian writes on to a word (is, plural, his, mine, yours), and Arabic before one (to, in, as, and, so). */
const endings = ['ه', 'ا', 'ش', 'م', 'ت']
const beginnings = ['ول', 'وب', 'ل', 'ب', 'ک', 'و', 'ف']

/** Letters that stay of a word without these, and of each of two words typed without a space. */
const fewestLeft = 3
const fewestOfPart = 2

/** Words that tell something and follow one another, written as one, as compounds are. */
export function compoundsIn(tokens: readonly SearchToken[], language: string): readonly SearchToken[] {
  const telling = tokens.filter(({ isStopWord }) => !isStopWord)
  const pairs = telling.flatMap((first, place) => {
    const second = telling[place + 1]
    return second?.position === first.position + 1 ? [first.surface + second.surface] : []
  })
  return pairs.slice(0, mostWords).flatMap((text) => analyzeText(text, language).slice(0, 1))
}

/** Those of them that articles have. */
export function knownCompounds(
  compounds: readonly SearchToken[],
  known: ReadonlyMap<string, KnownTerm>,
): readonly OtherStem[] {
  return compounds.flatMap((token) => read(token, known, joinedWeight))
}

/**
 * How else words may be written that no article has: without an ending of everyday language, or as two words that lack the space between
 * them. Of the ways to part a word the one whose rarer part more articles have.
 */
export async function readOtherSpellings(
  db: Queryable,
  index: TokenIndex,
  language: string,
  unknown: readonly SearchToken[],
): Promise<readonly OtherStem[]> {
  const words = [...new Set(unknown.map(({ surface }) => surface))]
    .slice(0, mostWords)
    .map((word) => ({ word, bare: bareForms(word, language), parts: partings(word) }))
  const texts = new Set(words.flatMap(({ bare, parts }) => [...bare, ...parts.flat()]))
  const analyzed = new Map(Array.from(texts, (text) => [text, analyzeText(text, language)[0]]))
  const known = await findStems(
    db,
    index,
    language,
    [...analyzed.values()].flatMap((token) => token?.stem ?? []),
  )
  const readText = (text: string, weight: number): readonly OtherStem[] => read(analyzed.get(text), known, weight)
  return words.flatMap(({ word, bare, parts }) => {
    const whole = bare.map((text) => readText(text, bareWeight)).find(({ length }) => length > 0)
    const stems = whole ?? likeliest(parts.map((pair) => pair.map((part) => readText(part, partWeight))))
    // What lacks a space may as well be one word that is misspelt.
    return whole === undefined ? stems : stems.map((stem) => ({ ...stem, of: word }))
  })
}

function read(
  token: SearchToken | undefined,
  known: ReadonlyMap<string, KnownTerm>,
  weight: number,
): readonly OtherStem[] {
  const term = token === undefined ? undefined : known.get(token.stem)
  if (token === undefined || term === undefined || term.documents === 0) return []
  const { stem, isStopWord } = token
  return [{ ...term, stem, isStopWord, weight: isStopWord ? stopWeight : weight }]
}

function likeliest(ways: readonly (readonly (readonly OtherStem[])[])[]): readonly OtherStem[] {
  let best: readonly OtherStem[] = []
  let most = 0
  for (const parts of ways) {
    const rarest = Math.min(...parts.map(([stem]) => stem?.documents ?? 0))
    if (rarest <= most) continue
    most = rarest
    best = parts.flat()
  }
  return best
}

function bareForms(word: string, language: string): readonly string[] {
  if (/^(?:fa|prs)\b/.test(language)) {
    return endings
      .filter((ending) => word.endsWith(ending) && word.length - ending.length >= fewestLeft)
      .map((ending) => word.slice(0, -ending.length))
  }
  if (!/^ar\b/.test(language)) return []
  return beginnings
    .filter((beginning) => word.startsWith(beginning) && word.length - beginning.length >= fewestLeft)
    .map((beginning) => word.slice(beginning.length))
}

function partings(word: string): readonly (readonly [string, string])[] {
  if (word.length > longestParted) return []
  const places = Array.from({ length: Math.max(0, word.length - 2 * fewestOfPart + 1) }, (_, n) => n + fewestOfPart)
  return places.map((place) => [word.slice(0, place), word.slice(place)])
}
