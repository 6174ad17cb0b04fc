import type { Face } from './faces.ts'
import { weights } from './faces.ts'
import type { FontFacts } from './read-font.ts'

/** The `@font-face` rules of one file: the face itself, and each local font stretched to its measure, so that nothing moves when it arrives. */
export function fontCss(face: Face, facts: FontFacts, address: string): string {
  const own = rule([
    ['font-family', `"${face.family}"`],
    ['src', `url("${address}") format("woff2")`],
    ['font-weight', `${weights.min} ${weights.max}`],
    ['font-display', 'swap'],
    ['unicode-range', unicodeRange(face.characters, facts)],
  ])
  const stand = face.fallbacks.map((local, index) => {
    const scale = face.width / local.width
    return rule([
      ['font-family', `"${face.family} ${index + 1}"`],
      ['src', local.names.map((name) => `local("${name}")`).join(', ')],
      ['size-adjust', percent(scale)],
      ['ascent-override', percent(facts.ascent / scale)],
      ['descent-override', percent(facts.descent / scale)],
      ['line-gap-override', percent(facts.lineGap / scale)],
    ])
  })
  return [own, ...stand].join('\n')
}

/** The families of a face in order: itself, then its stand-ins. */
export const familyList = (face: Face): string =>
  [face.family, ...face.fallbacks.map((_, index) => `${face.family} ${index + 1}`)]
    .map((name) => `"${name}"`)
    .join(', ')

function rule(declarations: readonly (readonly [string, string])[]): string {
  return `@font-face {\n${declarations.map(([name, value]) => `  ${name}: ${value};\n`).join('')}}`
}

const percent = (ratio: number): string => `${(ratio * 100).toFixed(2)}%`

/** Only what the file really holds: a browser that asks for nothing else never fetches it in vain. */
function unicodeRange(characters: string, facts: FontFacts): string {
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
