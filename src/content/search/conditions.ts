import { analyzeText } from '@matbaa/locale'
import type { Queryable } from '../../db/database.ts'
import type { TokenIndex } from '../../db/token-index.ts'
import type { DecodedWords } from './document-words.ts'
import { listWords } from './queries.ts'
import type { ParsedQuery } from './search.ts'

/** What a document must and must not say. */
export interface Conditions {
  readonly areAny: boolean
  readonly hold: (document: DecodedWords) => boolean
}

/** Longer phrases are looked for by their beginning. */
const mostLetters = 80

/** No word of a phrase that is joined or split another way in the text is longer. */
const longestWord = 30

/**
 * Phrases word for word, and words that must be absent. A phrase is found however its words are joined: with a space, with ZWNJ or with
 * nothing; what counts are its folded letters, from the beginning of a word to the end of one.
 */
export async function createConditions(
  db: Queryable,
  _index: TokenIndex,
  language: string,
  { phrases, excluded }: ParsedQuery,
): Promise<Conditions> {
  const wanted = lettersOf(phrases, language)
  const unwanted = lettersOf(excluded, language)
  const all = [...wanted, ...unwanted]
  if (all.length === 0) return { areAny: false, hold: () => true }
  const pieces = new Set(all.flatMap(piecesOf))
  const rows = await listWords(db, language, [...pieces])
  const termOf = new Map(rows.map(({ id, term }) => [id, term]))
  return {
    areAny: true,
    hold: (document) =>
      wanted.every((letters) => hasLetters(document, letters, termOf)) &&
      !unwanted.some((letters) => hasLetters(document, letters, termOf)),
  }
}

function lettersOf(texts: readonly string[], language: string): readonly string[] {
  return texts
    .slice(0, 20)
    .map((text) => {
      let place = -1
      let letters = ''
      for (const { surface, position } of analyzeText(text, language)) {
        if (position > place && letters.length < mostLetters) letters += surface
        place = position
      }
      return letters
    })
    .filter((letters) => letters !== '')
}

/** Everything that may be a word in it. */
function piecesOf(letters: string): readonly string[] {
  const pieces: string[] = []
  for (let start = 0; start < letters.length; start++) {
    const most = Math.min(letters.length, start + longestWord)
    for (let end = start + 1; end <= most; end++) pieces.push(letters.slice(start, end))
  }
  return pieces
}

function hasLetters(
  { words, length, fieldEnds }: DecodedWords,
  letters: string,
  termOf: ReadonlyMap<number, string>,
): boolean {
  /** Whether the words from a place on say the rest; words of one place are its parts, and the whole joined together. */
  const saysFrom = (place: number, rest: string, end: number): boolean => {
    if (place >= end) return false
    let next = place + 1
    while (next < end && ((words[next] ?? 0) & 1) === 1) next++
    for (let at = place; at < next; at++) {
      const term = termOf.get((words[at] ?? 0) >>> 1)
      if (term === undefined || term === '' || !rest.startsWith(term)) continue
      if (rest.length === term.length || saysFrom(next, rest.slice(term.length), end)) return true
    }
    return false
  }
  let field = 0
  for (let start = 0; start < length; start++) {
    while (field < fieldEnds.length && (fieldEnds[field] ?? 0) <= start) field++
    if (((words[start] ?? 0) & 1) === 0 && saysFrom(start, letters, fieldEnds[field] ?? length)) return true
  }
  return false
}
