import { checkNumberingSystem, type NumberingSystem } from '../numbers/digits.ts'
import type { LanguagePack } from '../pack.ts'
import { nearestLanguagePack } from '../packs.ts'
import { applyTypography } from './apply.ts'
import { composed, moved } from './compose.ts'
import { findDigits } from './digits.ts'
import { withoutOverlaps, type TypographyFinding, type TypographyRule } from './finding.ts'
import { findLetters } from './letters.ts'
import { findPersianJoining } from './persian-joining.ts'
import { findProtected } from './protected.ts'
import { findQuotes } from './quotes.ts'
import { mergeRanges, type TextRange } from './range.ts'
import { findSigns } from './signs.ts'
import { findSpacing } from './spacing.ts'

/** What to look at, and what to leave. */
export interface TypographyOptions {
  /** Only these rules; all by default. */
  readonly rules?: readonly TypographyRule[]
  /** Ranges (UTF-16 offsets) to leave alone: code, links, spans in another language. */
  readonly skip?: readonly TextRange[]
  /** Digits the edition writes; by default those of the language. */
  readonly digits?: NumberingSystem
  /** The text is a piece of a paragraph: spaces at its edges are meant. By default it is a whole one. */
  readonly isFragment?: boolean
}

/** Longer texts are examined paragraph by paragraph by the caller. */
const longest = 200_000

/** One correction may show another; what is found in the corrected text becomes part of the finding it grew from. */
const mostPasses = 4

/**
 * What careful writing in a language would correct in a text, in order and without overlaps; nothing is changed, and a text to
 * which all findings were applied has none. Addresses, mentions, code, numbers joined to Latin letters and passages in another
 * language are left alone. A language without a pack has no rules. Throws a RangeError for more than 200,000 characters.
 */
export function findTypography(text: string, language: string, options: TypographyOptions = {}): TypographyFinding[] {
  const pack = nearestLanguagePack(language)
  if (pack === undefined) return []
  if (text.length > longest) throw new RangeError(`Give a paragraph, not ${text.length} characters at once.`)
  let found = findOnce(text, pack, options)
  for (let pass = 1; pass < mostPasses && found.length > 0; pass++) {
    const skip = (options.skip ?? []).map((range) => moved(range, found))
    const more = findOnce(applyTypography(text, found), pack, { ...options, skip })
    if (more.length === 0) break
    found = composed(text, found, more)
  }
  return found
}

function findOnce(text: string, pack: LanguagePack, options: TypographyOptions): TypographyFinding[] {
  const digits = checkNumberingSystem(options.digits ?? pack.numberingSystem)
  const { typography: rules } = pack
  const folded = text.replace(/[يى]/g, 'ی').replace(/[كڪ]/g, 'ک')
  const wanted = options.rules === undefined ? undefined : new Set(options.rules)
  const found = [
    ...findLetters(text, rules),
    ...(rules.persianJoining ? findPersianJoining(text, folded) : []),
    ...findQuotes(text, pack),
    ...findSigns(text, pack),
    ...findDigits(text, rules, digits),
    ...findSpacing(text, pack, options.isFragment === true),
  ].filter(({ rule }) => wanted === undefined || wanted.has(rule))
  return outside(withoutOverlaps(found), mergeRanges([...findProtected(text, pack), ...(options.skip ?? [])]))
}

/** Findings that touch no range; what is inserted may stand at a range's edge. */
function outside(findings: readonly TypographyFinding[], ranges: readonly TextRange[]): TypographyFinding[] {
  let next = 0
  return findings.filter(({ start, end }) => {
    while ((ranges[next]?.end ?? Infinity) <= start) next++
    const range = ranges[next]
    return range === undefined || (start === end ? start <= range.start : end <= range.start)
  })
}
