import { unspaced } from '../text/unspaced.ts'

/** Letters, circled ones too, and digits begin a word; marks and what cannot be seen only go on with one. */
const letter = String.raw`[[\p{Alphabetic}\p{N}\ufdfc]--[\ufdfa\ufdfb\ufdfd]]`
const more = String.raw`[[\p{Alphabetic}\p{N}\p{M}\ufdfc]--[\ufdfa\ufdfb\ufdfd]]`
const unseen = String.raw`[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]`
const run = `${letter}${more}*(?:${unseen}+${more}+)*`

/** Signs that stand for whole phrases are words by themselves. */
const phrase = String.raw`[\ufdfa\ufdfb\ufdfd]`

/** What joins two runs: an apostrophe or geresh between letters, a straight quote between Hebrew letters, a sign between thousands. */
const joint = String.raw`(?:(?<=[\p{L}\p{M}\u200d\u200c])['’‘׳״](?=\p{L})|(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew})|(?<=\p{Nd})[,٬](?=\p{Nd}{3}(?!\p{Nd})))`

const wordPattern = /* @__PURE__ */ new RegExp(`${phrase}|${run}(?:${joint}${run})*`, 'gv')

/** Rules out most words without a look at the tables of scripts. */
const farEast = /[\u0e00-\u1cff\u2e80-\ufa6f\ud800-\udbff]/

/** What a UTF-16 unit does to a word. Most words are letters between spaces, and need no look at the pattern. */
const unknown = 0
const separator = 1
const plainLetter = 2
const mark = 3
const invisible = 4
/** A joint or the first half of something: the pattern decides. */
const joining = 5
const special = 6

const kinds = /* @__PURE__ */ new Uint8Array(0x10000)

function kindOf(unit: number): number {
  const known = kinds[unit] ?? unknown
  if (known !== unknown) return known
  const kind = classify(String.fromCharCode(unit))
  kinds[unit] = kind
  return kind
}

const unseenUnit = /* @__PURE__ */ new RegExp(unseen, 'v')

function classify(unit: string): number {
  if (farEast.test(unit) || /[\p{N}\ufdfa-\ufdfd]/u.test(unit)) return special
  if (/['’‘׳״"]/.test(unit)) return joining
  if (unseenUnit.test(unit)) return invisible
  if (/\p{Alphabetic}/u.test(unit)) return plainLetter
  return /\p{M}/u.test(unit) ? mark : separator
}

/**
 * Calls back with where each word of a text begins and ends (UTF-16), in order; of a part of a text, with those that begin in it.
 */
export function scanWords(
  text: string,
  visit: (start: number, end: number) => void,
  from = 0,
  to: number = text.length,
): void {
  const part = to < text.length ? text.slice(0, to) : text
  for (let at = from; at < to;) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === plainLetter) {
      const end = endOfPlainWord(text, at + 1, to)
      if (end > 0) {
        visit(at, end)
        at = end
        continue
      }
    } else if (kind !== special) {
      at++
      continue
    }
    const match = nextWord(part, at)
    if (match === null) return
    const [word] = match
    at = match.index + word.length
    if (farEast.test(word) && unspaced.test(word)) scanUnspaced(word, match.index, visit)
    else scanBesideDigits(word, match.index, visit)
  }
}

/** Where a word ends that is letters and marks, also with ZWNJ between them; -1 where the pattern has to tell. */
function endOfPlainWord(text: string, from: number, to: number): number {
  let end = from
  for (let at = from; at < to; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === plainLetter || kind === mark) end = at + 1
    else if (kind === separator) return end
    else if (kind !== invisible) return -1
  }
  return end
}

/** The pattern is shared: whoever is called back may scan another text in between. */
function nextWord(text: string, from: number): RegExpExecArray | null {
  wordPattern.lastIndex = from
  return wordPattern.exec(text)
}

/** Arabic letters need no space to be told from a number: مسافت۹کیلومتر. */
const besideDigit =
  /(?<=[\u0620-\u065f\u066e-\u06ef\u06fa-\u06ff])(?=[0-9٠-٩۰-۹])|(?<=[0-9٠-٩۰-۹])(?=[\u0620-\u065f\u066e-\u06ef\u06fa-\u06ff])/

function scanBesideDigits(run: string, start: number, visit: (start: number, end: number) => void): void {
  let from = start
  for (const part of besideDigit.test(run) ? run.split(besideDigit) : [run]) {
    visit(from, from + part.length)
    from += part.length
  }
}

let segmenter: Intl.Segmenter | undefined

const beginsWithLetter = /^[\p{L}\p{N}]/u

/** The dictionary goes by script, whatever the language. A mark of repetition alone (々) is no word to it, but is one among others. */
function scanUnspaced(run: string, start: number, visit: (start: number, end: number) => void): void {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' })
  for (const { segment, index, isWordLike } of segmenter.segment(run)) {
    if (isWordLike === true || beginsWithLetter.test(segment)) scanBesideDigits(segment, start + index, visit)
  }
}
