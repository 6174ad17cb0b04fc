import { checkNumberingSystem, type NumberingSystem } from '../numbers/digits.ts'
import { nearestLanguagePack } from '../packs.ts'
import { findDigits } from './digits.ts'
import type { TypographyFinding, TypographyRule } from './finding.ts'
import { findLetters } from './letters.ts'
import { findPersianJoining } from './persian-joining.ts'
import { findProtected, type Range } from './protected.ts'
import { findQuotes } from './quotes.ts'
import { findSigns } from './signs.ts'
import { findSpacing } from './spacing.ts'

/** What to look at, and what to leave. */
export interface TypographyOptions {
  /** Only these rules; all by default. */
  readonly rules?: readonly TypographyRule[]
  /** Ranges (UTF-16 offsets) to leave alone: code, links, spans in another language. */
  readonly skip?: readonly Range[]
  /** Digits the edition writes; by default those of the language. */
  readonly digits?: NumberingSystem
  /** The text is a piece of a paragraph: spaces at its edges are meant. By default it is a whole one. */
  readonly isFragment?: boolean
}

/** Longer texts are examined paragraph by paragraph by the caller. */
const longest = 200_000

/**
 * What careful writing in a language would correct in a text, in order and without overlaps; nothing is changed. Addresses,
 * mentions, code, numbers joined to Latin letters and quotations in another language are left alone. A language without a pack
 * has no rules. Throws a RangeError for more than 200,000 characters.
 */
export function findTypography(text: string, language: string, options: TypographyOptions = {}): TypographyFinding[] {
  const pack = nearestLanguagePack(language)
  if (pack === undefined) return []
  if (text.length > longest) throw new RangeError(`Give a paragraph, not ${text.length} characters at once.`)
  const digits = checkNumberingSystem(options.digits ?? pack.numberingSystem)
  const { typography: rules } = pack
  const examined = { text, folded: text.replace(/[يى]/g, 'ی').replace(/[كڪ]/g, 'ک') }
  const found = [
    ...findLetters(examined, rules),
    ...(rules.persianJoining ? findPersianJoining(examined) : []),
    ...findQuotes(text, pack),
    ...findSigns(text, rules),
    ...findDigits(text, rules, digits),
    ...findSpacing(text, rules, options.isFragment === true),
  ]
  const left = [...findProtected(text, pack), ...(options.skip ?? [])]
  const wanted = options.rules === undefined ? undefined : new Set(options.rules)
  return withoutOverlaps(
    found.filter(
      ({ start, end, rule }) =>
        (wanted === undefined || wanted.has(rule)) &&
        !left.some((range) => start < range.end && (end > range.start || (start === end && start > range.start))),
    ),
  )
}

/** The text with findings applied: those a person accepted, or all. Findings of another text make nonsense of this one. */
export function applyTypography(text: string, findings: readonly TypographyFinding[]): string {
  let done = ''
  let at = 0
  for (const { start, end, replacement } of withoutOverlaps(findings)) {
    done += text.slice(at, start) + replacement
    at = end
  }
  return done + text.slice(at)
}

/** In order of position, insertions before replacements; of two at the same place the one found first by the order of rules stays. */
function withoutOverlaps(findings: readonly TypographyFinding[]): TypographyFinding[] {
  const ordered = findings.map((finding, order) => ({ finding, order }))
  ordered.sort(
    (a, b) =>
      a.finding.start - b.finding.start ||
      Number(isInsertion(b.finding)) - Number(isInsertion(a.finding)) ||
      a.order - b.order,
  )
  const kept: TypographyFinding[] = []
  for (const { finding } of ordered) {
    const last = kept.at(-1)
    const isSecondInsertion = last?.end === finding.start && isInsertion(last) && isInsertion(finding)
    if (last === undefined || (finding.start >= last.end && !isSecondInsertion)) kept.push(finding)
  }
  return kept
}

const isInsertion = ({ start, end }: TypographyFinding): boolean => start === end
