import { analyzeText } from '@matbaa/locale'
import type { Queryable } from '../../db/database.ts'
import type { DecodedWords } from './document-words.ts'
import { mostLetters, mostPhrases } from './found/phrases.ts'
import { listWords } from './queries.ts'
import type { ParsedQuery } from './search.ts'

/** What a document must and must not say. */
export interface Conditions {
  readonly areAny: boolean
  readonly hold: (document: DecodedWords) => boolean
}

/** Where there are many phrases, each is looked for by a shorter beginning, for all their pieces are looked up. */
const fewestLetters = 20
const lettersOfAll = 200

/** No word of a phrase that is joined or split another way in the text is longer. */
const longestWord = 30

/**
 * Phrases word for word, and words that must be absent. A phrase is found however its words are joined: with a space, with ZWNJ or with
 * nothing; what counts are its folded letters, from the beginning of a word to the end of one.
 */
export async function createConditions(
  db: Queryable,
  language: string,
  { phrases, excluded }: ParsedQuery,
): Promise<Conditions> {
  const wanted = lettersOf(phrases, language)
  const unwanted = new Set(lettersOf(excluded, language))
  const all = [...new Set([...wanted, ...unwanted])]
  if (all.length === 0) return { areAny: false, hold: () => true }
  const rows = await listWords(db, language, [...new Set(all.flatMap(piecesOf))])
  const termOf: TermOf = new Map(rows.map(({ id, term }) => [id, term]))
  const begunBy = new Map<number, readonly string[]>()
  for (const [id, term] of termOf) {
    const begun = all.filter((letters) => letters.startsWith(term))
    if (begun.length > 0) begunBy.set(id, begun)
  }
  return {
    areAny: true,
    hold(document) {
      const { words, fieldEnds } = document
      const missing = new Set(wanted)
      let field = 0
      for (let at = 0; at < words.length; at++) {
        const begun = begunBy.get((words[at] ?? 0) >>> 1)
        if (begun === undefined) continue
        while (field < fieldEnds.length && (fieldEnds[field] ?? 0) <= at) field++
        for (const letters of begun) {
          if (!saysAt(document, at, letters, fieldEnds[field] ?? words.length, termOf)) continue
          if (unwanted.has(letters)) return false
          missing.delete(letters)
        }
      }
      return missing.size === 0
    },
  }
}

/** Words by their ids. */
type TermOf = ReadonlyMap<number, string>

function lettersOf(texts: readonly string[], language: string): readonly string[] {
  const most = Math.max(fewestLetters, Math.min(mostLetters, lettersOfAll / texts.length))
  return texts
    .slice(0, mostPhrases)
    .map((text) => {
      let place = -1
      let letters = ''
      for (const { surface, position } of analyzeText(text, language)) {
        if (position > place && letters.length < most) letters += surface
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

/** Whether the words from this one on say the letters; words of one place are its parts, and the whole joined together. */
function saysAt(document: DecodedWords, at: number, letters: string, end: number, termOf: TermOf): boolean {
  const { words } = document
  const term = termOf.get((words[at] ?? 0) >>> 1)
  if (term === undefined || term === '' || !letters.startsWith(term)) return false
  if (letters.length === term.length) return true
  const rest = letters.slice(term.length)
  let next = at + 1
  while (next < end && isBeside(words[next])) next++
  for (let other = next; other < end && (other === next || isBeside(words[other])); other++)
    if (saysAt(document, other, rest, end, termOf)) return true
  return false
}

const isBeside = (word: number | undefined): boolean => ((word ?? 0) & 1) === 1
