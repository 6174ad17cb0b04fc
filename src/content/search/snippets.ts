import { visitTokens } from '@matbaa/locale'

/** A stretch of a stored text, byte for byte. */
export interface MarkedPiece {
  readonly text: string
  /** Whether it is what was searched for. */
  readonly isMarked: boolean
}

/** A window on a text; where something is missing at an edge, the page shows an ellipsis there. */
export interface Snippet {
  readonly pieces: readonly MarkedPiece[]
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
}

/** Letters of a text that are looked at: more than the longest report of a day, and a bound on the time it takes. */
const mostLetters = 20_000

/** Words of one window, and of each of two. */
const wordsAlone = 36
const wordsOfTwo = 20

/** Words shown before the first found one. */
const wordsBefore = 5

/** The whole text in pieces, with what meets the keys (stems or folded words) marked: for headlines. */
export function markText(text: string, language: string, keys: ReadonlySet<string>): readonly MarkedPiece[] {
  const read = emptyReading()
  readWords(read, text, 0, language, keys)
  return piecesOf(text, 0, text.length, read.matches)
}

/** Letters that are read at once: an article that answers mostly says so at its beginning. */
const lettersOfBlock = 900

/**
 * The one or two windows on a text that show most of the keys closest together, in the order of the text; its opening where it has
 * none of them. Windows begin and end at words. No more of the text is read than shows all that was `typed` at once: stems, of the keys.
 */
export function makeSnippets(
  text: string,
  language: string,
  keys: ReadonlySet<string>,
  typed?: ReadonlySet<string>,
): readonly Snippet[] {
  const read = emptyReading()
  const { starts, matches } = read
  let first: KeyWindow | undefined
  for (let at = 0; at < Math.min(text.length, mostLetters);) {
    const end = endOfBlock(text, at)
    readWords(read, text.slice(at, end), at, language, keys)
    at = end
    first = bestWindow(matches, starts.length, wordsAlone)
    // What follows the window is known: it need not be moved to show as many words.
    if (first !== undefined && showsAllTyped(first) && first.to < starts.length) break
  }
  if (starts.length === 0) return []
  if (first === undefined) return [cutOut(text, read, { from: 0, to: wordsAlone })]
  const { keys: shown } = first
  const rest = showsAllTyped(first) ? [] : matches.filter(({ key }) => !shown.has(key))
  const second = bestWindow(rest, starts.length, wordsOfTwo)
  if (second === undefined) return [cutOut(text, read, first)]
  const shorter = bestWindow(matches, starts.length, wordsOfTwo) ?? first
  const pair = [shorter, second].toSorted((a, b) => a.from - b.from)
  const [before, after] = pair
  if (before === undefined || after === undefined || after.from <= before.to) {
    return [cutOut(text, read, first)]
  }
  return pair.map((window) => cutOut(text, read, window))

  function showsAllTyped(window: KeyWindow): boolean {
    return typed !== undefined && Array.from(typed).every((stem) => window.keys.has(stem))
  }
}

/**
 * Where a block ends: at the end of a sentence or between words, for some words are read by the one before. What has no spaces is read
 * at once.
 */
function endOfBlock(text: string, start: number): number {
  const last = start + lettersOfBlock
  if (last >= text.length) return text.length
  const sentence = text.lastIndexOf('. ', last)
  if (sentence > start + lettersOfBlock / 2) return sentence + 1
  const space = text.lastIndexOf(' ', last)
  return space > start ? space : Math.min(text.length, mostLetters)
}

interface Match {
  readonly key: string
  readonly position: number
  readonly start: number
  readonly end: number
}

/** What was read of a text: where each word stands, by its position, and what meets the keys. */
interface Reading {
  readonly starts: number[]
  readonly ends: number[]
  readonly matches: Match[]
}

const emptyReading = (): Reading => ({ starts: [], ends: [], matches: [] })

/** Reads on: a block of a text that begins so many letters into it. */
function readWords(
  { starts, ends, matches }: Reading,
  block: string,
  from: number,
  language: string,
  keys: ReadonlySet<string>,
): void {
  const before = starts.length
  visitTokens(block, language, ({ stem, surface }, place, blockStart, blockEnd) => {
    const position = before + place
    const start = (starts[position] = from + blockStart)
    const end = (ends[position] = from + blockEnd)
    const key = keys.has(stem) ? stem : keys.has(surface) ? surface : undefined
    if (key !== undefined) matches.push({ key, position, start, end })
  })
}

interface Window {
  /** Positions of the first word and of the one after the last. */
  readonly from: number
  readonly to: number
}

interface KeyWindow extends Window {
  readonly keys: ReadonlySet<string>
}

/** What is worth as much as a further key: more of the same ones, and their nearness. */
const repetition = 0.05

function bestWindow(matches: readonly Match[], wordCount: number, size: number): KeyWindow | undefined {
  const reach = size - wordsBefore
  const counts = new Map<string, number>()
  let best: { readonly first: number; readonly last: number; readonly score: number } | undefined
  let last = 0
  for (let first = 0; first < matches.length; first++) {
    const begin = matches[first]
    if (begin === undefined) break
    for (
      let match = matches[last];
      match !== undefined && match.position < begin.position + reach;
      match = matches[++last]
    ) {
      counts.set(match.key, (counts.get(match.key) ?? 0) + 1)
    }
    const span = (matches[last - 1]?.position ?? begin.position) - begin.position
    const score = counts.size + repetition * Math.min(last - first - counts.size, 5) - span / (reach * 4)
    if (best === undefined || score > best.score) best = { first, last, score }
    const left = (counts.get(begin.key) ?? 1) - 1
    if (left === 0) counts.delete(begin.key)
    else counts.set(begin.key, left)
  }
  if (best === undefined) return undefined
  const shown = matches.slice(best.first, best.last)
  const start = Math.max(0, Math.min((shown[0]?.position ?? 0) - wordsBefore, wordCount - size))
  return { from: start, to: Math.min(wordCount, start + size), keys: new Set(shown.map(({ key }) => key)) }
}

function cutOut(text: string, { starts, ends, matches }: Reading, { from, to }: Window): Snippet {
  const isFirst = from === 0
  const isLast = to >= starts.length
  const start = isFirst ? 0 : withPunctuation(text, starts[from] ?? 0, -1)
  const end = isLast ? endOfText(text, ends.at(-1) ?? 0) : withPunctuation(text, ends[to - 1] ?? 0, 1)
  return {
    pieces: piecesOf(text, start, end, matches),
    isCutBefore: text.slice(0, start).trim() !== '',
    isCutAfter: text.slice(end).trim() !== '',
  }
}

/** Signs that hang on a word, at most. */
const mostSigns = 12

/** The place where white space begins beside a word; the edge of the word itself where there is none near (scripts without spaces). */
function withPunctuation(text: string, edge: number, step: 1 | -1): number {
  for (let moved = 0; moved <= mostSigns; moved++) {
    const at = edge + moved * step
    const beside = text.charAt(step === 1 ? at : at - 1)
    if (beside === '' || /\s/.test(beside)) return at
  }
  return edge
}

const endOfText = (text: string, lastWord: number): number =>
  text.length - lastWord <= mostSigns ? text.length : withPunctuation(text, lastWord, 1)

function piecesOf(text: string, start: number, end: number, matches: readonly Match[]): readonly MarkedPiece[] {
  const pieces: MarkedPiece[] = []
  const add = (from: number, to: number, isMarked: boolean): void => {
    if (to > from) pieces.push({ text: text.slice(from, to), isMarked })
  }
  let at = start
  for (const match of matches) {
    if (match.start < at || match.end > end) continue
    add(at, match.start, false)
    add(match.start, match.end, true)
    at = match.end
  }
  add(at, end, false)
  return pieces
}
