import { analyzeText, stripBidiControls } from '@matbaa/locale'
import type { ParsedQuery } from './search.ts'

/** More than anybody types; what is longer was pasted. */
const mostBytes = 10_240

/** Words of a query that are looked at, phrases and excluded words included. */
const mostWords = 200

/** What a reader typed, taken apart. */
export interface TypedQuery extends ParsedQuery {
  /** Whether something was left out because the query is too long. */
  readonly isCut: boolean
}

/**
 * Reads what a reader typed: words, phrases in quotation marks (`"…"`, «…», “…”), and words not wanted (`-word`). Everything else is
 * plain text, operators of other engines too; it never throws.
 */
export function parseQuery(typed: string, language: string): TypedQuery {
  const { text, isCut } = cutBytes(typed)
  const room = { words: mostWords, isSpent: false }
  const parts = partsOf(cleanText(text))
    .map((part) => ({ ...part, text: takeWords(part.text, language, room) }))
    .filter((part) => part.text !== '')
  // Who names only what is not wanted would find everything or nothing: a list of words with dashes was pasted.
  const excluded = parts.some(({ isExcluded }) => !isExcluded) ? parts.filter(({ isExcluded }) => isExcluded) : []
  const wanted = parts.filter((part) => !excluded.includes(part))
  return {
    text: textsOf(wanted.filter(({ isPhrase }) => !isPhrase)).join(' '),
    phrases: textsOf(wanted.filter(({ isPhrase }) => isPhrase)),
    excluded: textsOf(excluded),
    isCut: isCut || room.isSpent,
  }
}

/** The words that are searched for, phrases among them. */
export const wantedText = ({ text, phrases }: ParsedQuery): string => [text, ...phrases].join('\n')

/** What a query says that is one phrase and nothing else; nothing for any other. */
export function onlyPhrase(typed: string): string | undefined {
  const text = cleanText(typed)
  const marks = closing[text.charAt(0)]
  const phrase = text.slice(1, -1)
  const isWhole = marks?.includes(text.slice(-1)) === true && !anyMark.test(phrase)
  return isWhole ? phrase.trim() || undefined : undefined
}

const textsOf = (parts: readonly Part[]): readonly string[] => parts.map(({ text }) => text)

/** No text has more UTF-16 units than bytes, so what is huge is cut before it is encoded. */
function cutBytes(typed: string): { readonly text: string; readonly isCut: boolean } {
  const bytes = Buffer.from(typed.slice(0, mostBytes))
  if (typed.length <= mostBytes && bytes.length <= mostBytes) return { text: typed, isCut: false }
  return { text: bytes.subarray(0, mostBytes).toString(), isCut: true }
}

const cleanText = (text: string): string =>
  stripBidiControls(text.toWellFormed())
    .replace(/[\p{Cc}\ufffd\ufeff]+/gu, ' ')
    .trim()

interface Part {
  readonly text: string
  readonly isPhrase: boolean
  readonly isExcluded: boolean
}

/** The mark that closes what another opens. */
const closing: Readonly<Record<string, string>> = { '"': '"', '«': '»', '“': '”', '„': '“”', '‹': '›' }

/** All of them. */
const anyMark = new RegExp(`[${Object.entries(closing).flat().join('')}]`, 'u')

/** Letters before a straight quote make it one of the word: צה"ל. */
const opening = /(?<![\p{L}\p{N}])([-−]?)(["«“„‹])|(?<![^\s])[-−](?=[\p{L}\p{N}])/gu

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = []
  const add = (part: string, isPhrase: boolean, isExcluded: boolean): void => {
    if (part.trim() !== '') parts.push({ text: part.trim(), isPhrase, isExcluded })
  }
  // A mark that is never closed is no mark, nor is any of the same after it.
  const neverClosed = new Set<string>()
  let at = 0
  for (const { 0: sign, 2: mark, index } of text.matchAll(opening)) {
    if (index < at || (mark !== undefined && neverClosed.has(mark))) continue
    const inside = index + sign.length
    const end = mark === undefined ? endOfWord(text, inside) : endOfPhrase(text, inside, closing[mark] ?? '')
    if (end === undefined) {
      if (mark !== undefined) neverClosed.add(mark)
      continue
    }
    add(text.slice(at, index), false, false)
    add(text.slice(inside, end), mark !== undefined, /^[-−]/.test(sign))
    at = mark === undefined ? end : end + 1
  }
  add(text.slice(at), false, false)
  return parts
}

function endOfWord(text: string, from: number): number {
  const space = text.slice(from).search(/\s/)
  return space < 0 ? text.length : from + space
}

function endOfPhrase(text: string, from: number, marks: string): number | undefined {
  for (let index = from; index < text.length; index++) if (marks.includes(text.charAt(index))) return index
  return undefined
}

/** So many words of a part as there is room for; nothing where it has none. */
function takeWords(text: string, language: string, room: { words: number; isSpent: boolean }): string {
  const tokens = analyzeText(text, language)
  const count = (tokens.at(-1)?.position ?? -1) + 1
  const taken = Math.min(count, room.words)
  room.words -= taken
  if (taken === count) return count === 0 ? '' : text
  room.isSpent = true
  return text.slice(0, tokens.findLast(({ position }) => position < taken)?.end ?? 0)
}
