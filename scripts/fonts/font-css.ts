import type { Face } from './faces.ts'
import { standInWeights, weights } from './faces.ts'
import type { FontFacts } from './read-font.ts'

/**
 * The `@font-face` rules of one file: the face; the same file for its own script alone, to stand second on pages of the other
 * script without being fetched for a space; and each local font stretched to the face's measure at each weight, so that nothing
 * moves when it arrives. `lines` are the measures of the font whose space sets the lines of such a page.
 */
export function fontCss(face: Face, facts: FontFacts, lines: FontFacts, address: string): string {
  const letters = unicodeRange(
    Array.from(face.letters).filter((letter) => !face.shared.includes(letter)),
    facts,
  )
  const whole = { family: face.family, range: unicodeRange(Array.from(face.shared + face.letters), facts) }
  const own = hasSigns(face) ? [whole, { family: lettersOnly(face), range: letters }] : [whole]
  const files = own.map(({ family, range }) =>
    rule([
      ['font-family', `"${family}"`],
      ['src', `url("${address}") format("woff2")`],
      ['font-weight', `${weights.min} ${weights.max}`],
      ['font-display', 'swap'],
      ['unicode-range', range],
    ]),
  )
  const localFonts = face.fallbacks.flatMap(({ names, bold, scales, signs }, index) =>
    standInWeights.flatMap(([weight, group]) => {
      const sources = group === 0 ? names : [...bold, ...names]
      const stretched = (scale: number, range: string | undefined): string =>
        rule([
          ['font-family', `"${standIn(face, index)}"`],
          ['src', sources.map((name) => `local("${name}")`).join(', ')],
          ['font-weight', weight],
          ['size-adjust', percent(scale)],
          ['ascent-override', percent(lines.ascent / scale)],
          ['descent-override', percent(lines.descent / scale)],
          ['line-gap-override', percent(lines.lineGap / scale)],
          ...(range === undefined ? [] : [['unicode-range', range] as const]),
        ])
      // Of two rules that have a character the later one draws it.
      return [
        ...(signs === undefined ? [] : [stretched(signs[group], undefined)]),
        stretched(scales[group], hasSigns(face) ? face.standInLetters : letters),
      ]
    }),
  )
  return [...files, ...localFonts].join('\n')
}

/**
 * The families for a page in the script of the face `own`, in which words in that of `other` may stand. A face without signs
 * and digits leans on that of `signs`, before the files arrive as after.
 */
export const familyList = (own: Face, other: Face, signs: Face = own): string =>
  [...new Set([signs.family, own.family, lettersOnly(other), ...standIns(own), ...standIns(signs)])]
    .map((name) => `"${name}"`)
    .join(', ')

const hasSigns = (face: Face): boolean => face.shared !== ''

const lettersOnly = (face: Face): string => `${face.family} letters`

const standIn = (face: Face, index: number): string => `${face.family} stand-in ${index + 1}`

const standIns = (face: Face): readonly string[] => face.fallbacks.map((_, index) => standIn(face, index))

function rule(declarations: readonly (readonly [string, string])[]): string {
  return `@font-face {\n${declarations.map(([name, value]) => `  ${name}: ${value};\n`).join('')}}`
}

const percent = (ratio: number): string => `${(ratio * 100).toFixed(2)}%`

/** Only what the file really holds: a browser that asks for nothing else never fetches it in vain. */
function unicodeRange(characters: readonly string[], facts: FontFacts): string {
  const held = [...new Set(characters)]
    .map((character) => character.codePointAt(0) ?? 0)
    .filter((codePoint) => facts.hasGlyph(codePoint))
    .sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const codePoint of held) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === codePoint - 1) last[1] = codePoint
    else runs.push([codePoint, codePoint])
  }
  const hex = (codePoint: number): string => codePoint.toString(16).toUpperCase()
  return runs.map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`)).join(', ')
}
