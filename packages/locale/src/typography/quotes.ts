import type { LanguagePack } from '../pack.ts'
import type { TypographyFinding } from './finding.ts'

/** A passage between straight marks, or between curly ones where the language uses others. */
const passages = /"([^"\n]+)"|“([^“”\n]+)”/gu
/** Where “ closes (Urdu), what stands between “ and ” is the text between two passages. */
const straightPassages = /"([^"\n]+)"/gu

/** Straight and foreign quotation marks around text in the language's script; inner ones where they stand inside outer ones. */
export function findQuotes(text: string, { quotes, script, typography }: LanguagePack): TypographyFinding[] {
  if (!typography.quotes) return []
  const own = new RegExp(`\\p{Script=${scriptNames[script] ?? 'Latin'}}`, 'u')
  return Array.from(text.matchAll(quotes.outer[1] === '“' ? straightPassages : passages)).flatMap((match) => {
    const start = match.index
    const last = start + match[0].length - 1
    const [opening, closing] = isInside(text, start, quotes.outer) ? quotes.inner : quotes.outer
    if (!own.test(match[0]) || (text[start] === opening && text[last] === closing)) return []
    return [
      { start, end: start + 1, replacement: opening, rule: 'quotes' as const },
      { start: last, end: last + 1, replacement: closing, rule: 'quotes' as const },
    ]
  })
}

const scriptNames: Readonly<Record<string, string>> = {
  Arab: 'Arabic',
  Latn: 'Latin',
  Cyrl: 'Cyrillic',
  Hebr: 'Hebrew',
  Thaa: 'Thaana',
}

/** More outer marks were opened than closed before this place. */
function isInside(text: string, at: number, [opening, closing]: readonly [string, string]): boolean {
  if (opening === closing) return false
  const before = text.slice(0, at)
  return before.split(opening).length > before.split(closing).length
}
