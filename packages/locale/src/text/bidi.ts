import { directionOf, type Direction } from '../direction.ts'

const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** The blocks in which every letter has `Bidi_Class` R or AL (Unicode 17, DerivedBidiClass). */
const strongRtl = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** What ends a paragraph, and with it every isolate (UAX #9, P1 and X8). */
const paragraphs = /(\r\n|[\n\r\u0085\u2029])/

/**
 * The direction of the first strong letter (UAX #9, rules P2 and P3: what stands inside isolates is skipped), or `undefined`
 * where a text has none. Letters and their controls only: a flag, whose signs are strong in Unicode, decides nothing.
 * @example
 * firstStrongDirection('12 سلام hello') // → 'rtl'
 */
export function firstStrongDirection(text: string): Direction | undefined {
  let depth = 0
  for (const character of text) {
    if (paragraphs.test(character)) depth = 0
    else if (character >= '\u2066' && character <= '\u2068') depth++
    else if (character === '\u2069') depth = Math.max(0, depth - 1)
    else if (depth === 0) {
      if (character === '\u200e') return 'ltr'
      if (character === '\u200f' || character === '\u061c') return 'rtl'
      if (/\p{L}|\p{Nl}/u.test(character)) return strongRtl.test(character) ? 'rtl' : 'ltr'
    }
  }
  return undefined
}

/**
 * Wraps a text in isolates for channels without markup, so that what stands around it cannot reorder it: with a direction given
 * in that direction, else by its first strong letter (UAX #9: LRI, RLI or FSI … PDI). Isolates left open inside are closed, and
 * each paragraph is wrapped by itself, since a line break ends an isolate.
 */
export function isolate(text: string, direction?: Direction): string {
  const opening = direction === undefined ? '\u2068' : direction === 'rtl' ? '\u2067' : '\u2066'
  if (!paragraphs.test(text)) return `${opening}${balanced(text)}\u2069`
  const wrapped = (piece: string): string =>
    piece === '' || paragraphs.test(piece) ? piece : isolate(piece, direction)
  return text.split(paragraphs).map(wrapped).join('')
}

/** Closes open isolates and drops closings without an opening. */
function balanced(text: string): string {
  let depth = 0
  let kept = ''
  for (const character of text) {
    if (character >= '\u2066' && character <= '\u2068') depth++
    else if (character === '\u2069') {
      if (depth === 0) continue
      depth--
    }
    kept += character
  }
  return kept + '\u2069'.repeat(depth)
}

/**
 * True where a text holds an invisible control of direction (UAX #9 §2: ALM, LRM, RLM, embeddings, overrides, isolates).
 */
export function hasBidiControls(text: string): boolean {
  return text.search(controls) !== -1
}

/** Removes the invisible controls of direction; ZWNJ and ZWJ, which belong to spelling, stay. */
export function stripBidiControls(text: string): string {
  return text.replaceAll(controls, '')
}

/**
 * The direction of a text: its first strong letter's, else that of the language.
 * @example
 * textDirection('1403', 'fa') // → 'rtl'
 */
export function textDirection(text: string, language: string): Direction {
  return firstStrongDirection(text) ?? directionOf(language)
}
