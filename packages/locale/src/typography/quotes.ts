import type { LanguagePack } from '../pack.ts'
import type { TypographyFinding } from './finding.ts'

/** A passage between straight marks, or between curly ones where the language uses others; an inch is no mark. */
const passages = /(?<!\p{Nd})"([^"\n]+)"|“([^“”\n]+)”/gu

/** The same between single or doubled apostrophes, in scripts without an apostrophe of their own. */
const single = /(?<![\p{L}\p{M}\p{N}'])(''|')([^'\n]+)\1(?![\p{L}\p{M}\p{N}'])|‘([^‘’\n]+)’/gu

/** Where “ and ‘ close (Urdu), what stands between “ and ” is the text between two passages: only straight marks tell. */
const straight = /(?<!\p{Nd})"([^"\n]+)"/gu
const straightSingle = /(?<![\p{L}\p{M}\p{N}'])(''|')([^'\n]+)\1(?![\p{L}\p{M}\p{N}'])/gu

/** Straight and foreign quotation marks around text in the language's script; inner ones where they stand inside outer ones. */
export function findQuotes(text: string, { quotes, script, typography }: LanguagePack): TypographyFinding[] {
  if (!typography.quotes) return []
  const own = new RegExp(`\\p{Script=${scriptNames[script] ?? 'Latin'}}`, 'u')
  const depth = depthsOf(text, quotes.outer)
  const [double, apostrophes] = quotes.outer[1] === '“' ? [straight, straightSingle] : [passages, single]
  const patterns = script === 'Arab' ? [double, apostrophes] : [double]
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const start = match.index
      const last = start + match[0].length
      const width = match[1] === "''" ? 2 : 1
      const [opening, closing] = depth(start) > 0 ? quotes.inner : quotes.outer
      const isRight = text[start] === opening && text[last - 1] === closing
      if (isRight || !own.test(match[0]) || !isPassage(match[0].slice(width, -width))) return []
      return [
        { start, end: start + width, replacement: opening, rule: 'quotes' as const },
        { start: last - width, end: last, replacement: closing, rule: 'quotes' as const },
      ]
    }),
  )
}

const scriptNames: Readonly<Record<string, string>> = {
  Arab: 'Arabic',
  Latn: 'Latin',
  Cyrl: 'Cyrillic',
  Hebr: 'Hebrew',
  Thaa: 'Thaana',
}

/** Spaces stand on both sides inside, or on none: `6" and 8"` are inches. */
const isPassage = (inner: string): boolean => /^\s/.test(inner) === /\s$/.test(inner) && inner.trim() !== ''

/** How many outer marks are open at a place; asked for places in order. */
function depthsOf(text: string, [opening, closing]: readonly [string, string]): (at: number) => number {
  if (opening.trim() === closing.trim()) return () => 0
  const [open, close] = [opening.trim(), closing.trim()]
  const depths = new Int32Array(text.length + 1)
  for (let index = 0; index < text.length; index++) {
    const step = text[index] === open ? 1 : text[index] === close ? -1 : 0
    depths[index + 1] = Math.max(0, (depths[index] ?? 0) + step)
  }
  return (at) => depths[at] ?? 0
}
