import { expect, test } from 'vitest'
import { analyzeText } from '../search/analyze.ts'
import { findTypography } from '../typography/find.ts'
import { firstStrongDirection, isolate, stripBidiControls } from './bidi.ts'
import { cutText } from './cut.ts'
import { foldText } from './fold.ts'
import { countGraphemes } from './graphemes.ts'
import { nameKey } from './name-key.ts'
import { romanize } from './romanize.ts'
import { sentences } from './sentences.ts'
import { slugify } from './slug.ts'
import { sortKey } from './sort-key.ts'
import { countWords, words } from './words.ts'

/** What takes a text from strangers. */
const functions: Readonly<Record<string, (text: string) => unknown>> = {
  analyzeText: (text) => analyzeText(text, 'fa'),
  countGraphemes,
  countWords: (text) => countWords(text, 'fa'),
  cutText: (text) => cutText(text, text.length - 3, 'fa'),
  findTypography: (text) => findTypography(text, 'fa'),
  firstStrongDirection,
  foldText,
  isolate,
  nameKey,
  romanize: (text) => romanize(text, 'fa'),
  sentences: (text) => sentences(text, 'fa'),
  slugify: (text) => slugify(text, 'fa'),
  sortKey: (text) => sortKey(text, 'fa'),
  stripBidiControls,
  words: (text) => words(text, 'fa'),
}

const pieces =
  'ا|\u0301|\u064e|\u200c|\u2067|«|"|(|<a |[|`|\'|.|. |! |،|…| |\n|0|می |ه ی |ـ|a@|a.|1.|1,|#ا|-|a\u0301|👩\u200d|漢|%D8|\ud800|ا\u200c|«"'.split(
    '|',
  )

/** Milliseconds of the processor: how long a busy machine lets this wait is no part of them. */
function workOf(run: (text: string) => unknown, text: string): number {
  const before = process.cpuUsage()
  run(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/** Sixteen times the length; what is squared would take 256 times as long. The least of several runs, since some clear memory too. */
function isSteep(run: (text: string) => unknown, piece: string, tail: string): boolean {
  const text = (length: number): string => piece.repeat(length / piece.length) + tail
  let long = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < 4; tries++) {
    const short = workOf(run, text(1_500))
    long = Math.min(long, workOf(run, text(24_000)))
    if (long < 20 || long < short * 60) return false
  }
  return true
}

test.each(Object.entries(functions))(
  '%s takes time in proportion to hostile text',
  (_, run) => {
    const texts = pieces.flatMap((piece) => ['', 'x', 'أ1'].map((tail) => [piece, tail] as const))
    expect(texts.filter(([piece, tail]) => isSteep(run, piece, tail))).toEqual([])
  },
  // The work is three seconds of a processor; how long a busy machine lets it wait for one says nothing of the function.
  90_000,
)

/** Enough to overflow what calls or copies recursively. */
test('a text of two hundred thousand letters is read at once', () => {
  for (const piece of ['\u0301', 'می‌خواهم «کتاب» را. ']) {
    const text = piece.repeat(200_000 / piece.length)
    for (const [name, run] of Object.entries(functions)) {
      if (name !== 'findTypography') run(text)
    }
  }
})
