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

/** Calls back with each word of a text as written, in order, and where it begins (UTF-16). */
export function scanWords(text: string, visit: (word: string, start: number) => void): void {
  for (let match = nextWord(text, 0); match !== null; match = nextWord(text, match.index + match[0].length)) {
    const [word] = match
    if (farEast.test(word) && unspaced.test(word)) scanUnspaced(word, match.index, visit)
    else scanBesideDigits(word, match.index, visit)
  }
}

/** The pattern is shared: whoever is called back may scan another text in between. */
function nextWord(text: string, from: number): RegExpExecArray | null {
  wordPattern.lastIndex = from
  return wordPattern.exec(text)
}

/** Arabic letters need no space to be told from a number: مسافت۹کیلومتر. */
const besideDigit =
  /(?<=[\u0620-\u065f\u066e-\u06ef\u06fa-\u06ff])(?=[0-9٠-٩۰-۹])|(?<=[0-9٠-٩۰-۹])(?=[\u0620-\u065f\u066e-\u06ef\u06fa-\u06ff])/

function scanBesideDigits(run: string, start: number, visit: (word: string, start: number) => void): void {
  if (!besideDigit.test(run)) return visit(run, start)
  let from = start
  for (const part of run.split(besideDigit)) {
    visit(part, from)
    from += part.length
  }
}

let segmenter: Intl.Segmenter | undefined

/** The dictionary goes by script, whatever the language. */
function scanUnspaced(run: string, start: number, visit: (word: string, start: number) => void): void {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' })
  for (const { segment, index, isWordLike } of segmenter.segment(run)) {
    if (isWordLike === true) scanBesideDigits(segment, start + index, visit)
  }
}
