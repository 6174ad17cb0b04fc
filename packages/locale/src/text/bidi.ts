import { directionOf, type Direction } from '../direction.ts'

const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

const everyControl = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Scripts whose letters have `Bidi_Class` R or AL. */
const strongRtl =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Mandaic}\p{Script=Samaritan}\p{Script=Mende_Kikakui}\p{Script=Yezidi}]/u

/**
 * The direction of the first strong letter (UAX #9, rules P2 and P3: what stands inside isolates is skipped), or `undefined`
 * where a text has none.
 * @example
 * firstStrongDirection('12 سلام hello') // → 'rtl'
 */
export function firstStrongDirection(text: string): Direction | undefined {
  let depth = 0
  for (const character of text) {
    if (character >= '\u2066' && character <= '\u2068') depth++
    else if (character === '\u2069') depth = Math.max(0, depth - 1)
    else if (depth === 0) {
      if (character === '\u200e') return 'ltr'
      if (character === '\u200f' || character === '\u061c') return 'rtl'
      if (/\p{L}/u.test(character)) return strongRtl.test(character) ? 'rtl' : 'ltr'
    }
  }
  return undefined
}

/**
 * Wraps a text in isolates for channels without markup, so that what stands around it cannot reorder it: with a direction given
 * in that direction, else by its first strong letter (UAX #9: LRI, RLI or FSI … PDI). Isolates left open inside are closed.
 */
export function isolate(text: string, direction?: Direction): string {
  const opening = direction === undefined ? '\u2068' : direction === 'rtl' ? '\u2067' : '\u2066'
  return `${opening}${balanced(text)}\u2069`
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
  return controls.test(text)
}

/** Removes the invisible controls of direction; ZWNJ and ZWJ, which belong to spelling, stay. */
export function stripBidiControls(text: string): string {
  return text.replace(everyControl, '')
}

/**
 * The direction of a text: its first strong letter's, else that of the language.
 * @example
 * textDirection('1403', 'fa') // → 'rtl'
 */
export function textDirection(text: string, language: string): Direction {
  return firstStrongDirection(text) ?? directionOf(language)
}
