/** Names of the rules, for messages and for switching single ones off. */
export type TypographyRule =
  | 'letters'
  | 'letter-repeated'
  | 'mark-repeated'
  | 'presentation-forms'
  | 'tatweel'
  | 'zwnj-verb'
  | 'zwnj-plural'
  | 'zwnj-comparative'
  | 'zwnj-ending'
  | 'zwnj-compound'
  | 'zwnj-substitute'
  | 'zwnj-stray'
  | 'ezafe'
  | 'quotes'
  | 'signs'
  | 'dash'
  | 'ellipsis'
  | 'apostrophe'
  | 'space-repeated'
  | 'space-edge'
  | 'space-before-sign'
  | 'space-after-sign'
  | 'space-inside-brackets'
  | 'space-number'
  | 'digits'
  | 'decimal'
  | 'grouping'

/** One correction that could be made: what stands from `start` to `end` (UTF-16 offsets) would become `replacement`. */
export interface TypographyFinding {
  readonly start: number
  readonly end: number
  readonly replacement: string
  /** Why: the rule that asks for it. */
  readonly rule: TypographyRule
}

/** A finding for each match of a pattern whose group 1 stands before and group 2 is what is replaced. */
export function findAll(
  text: string,
  pattern: RegExp,
  rule: TypographyRule,
  replace: (match: RegExpExecArray) => string | undefined,
): TypographyFinding[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const replacement = replace(match)
    const start = match.index + (match[1] ?? '').length
    const old = match[2] ?? ''
    return replacement === undefined || replacement === old
      ? []
      : [{ start, end: start + old.length, replacement, rule }]
  })
}

/** In order of position, insertions before replacements; of two at the same place the one found first by the order of rules stays. */
export function withoutOverlaps(findings: readonly TypographyFinding[]): TypographyFinding[] {
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
