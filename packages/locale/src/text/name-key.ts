import { foldText } from './fold.ts'
import { letterMap, mapLetters } from './letter-map.ts'

/** Letters of other scripts, and digits, that look like a Latin one in common typefaces (after UTS #39's confusables). */
const lookalikes = /* @__PURE__ */ letterMap(
  'а:a в:b с:c е:e н:h і:i ј:j к:k м:m о:o р:p ѕ:s т:t у:y х:x ԁ:d ԛ:q ԝ:w ӏ:l һ:h ' +
    'α:a β:b γ:y ε:e ζ:z η:n ι:i κ:k μ:u ν:v ο:o ρ:p τ:t υ:u χ:x ω:w 0:o 1:l ו:i ס:o օ:o ո:n ս:u ց:g i:l',
)

/**
 * A key under which two names that look alike meet: letters of other scripts stand for the Latin ones they resemble (after the
 * confusables of UTS #39), invisible characters and spacing do not count. For comparing names of people and accounts; never
 * for display or search.
 * @example
 * nameKey('аdmin') === nameKey('admin') // → true
 */
export function nameKey(text: string): string {
  const letters = foldText(text).replaceAll(' ', '')
  return mapLetters(mapLetters(letters, lookalikes), lookalikes).replaceAll('rn', 'm').replaceAll('vv', 'w')
}
