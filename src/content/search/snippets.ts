import { type Match, readBlocks, readPlaces, readText, type Reading } from './marked-words.ts'

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

/** Words of one window, and of each of two. */
const wordsAlone = 36
const wordsOfTwo = 20

/** Words shown before the first found one. */
const wordsBefore = 5

/** The whole text in pieces, with what meets the keys (stems or folded words) marked: for headlines. */
export function markText(text: string, language: string, keys: ReadonlySet<string>): readonly MarkedPiece[] {
  return piecesOf(text, 0, text.length, readText(text, language, keys).matches)
}

/** What is known of a text: where it is, not all of it need be read. */
interface Known {
  /** Stems, of the keys: no more is read than shows all of them at once. */
  readonly typed?: ReadonlySet<string> | undefined
  /** Places of the words that have one of the keys, counted from 0. */
  readonly places?: readonly number[] | undefined
}

/**
 * The one or two windows on a text that show most of the keys closest together, in the order of the text; its opening where it has
 * none of them. Windows begin and end at words.
 */
export function makeSnippets(
  text: string,
  language: string,
  keys: ReadonlySet<string>,
  { typed, places }: Known = {},
): readonly Snippet[] {
  const showsAllTyped = (window: KeyWindow): boolean =>
    typed !== undefined && Array.from(typed).every((stem) => window.keys.has(stem))
  // What follows a window is known: it need not be moved to show as many words.
  const isEnough = ({ starts, matches }: Reading): boolean => {
    const window = bestWindow(matches, starts.length, wordsAlone)
    return window !== undefined && showsAllTyped(window) && window.to < starts.length
  }
  const read = (places && readPlaces(text, places, language, keys)) ?? readBlocks(text, language, keys, isEnough)
  const { starts, matches } = read
  const first = bestWindow(matches, starts.length, wordsAlone)
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
