/** Names of the rules, for messages and for switching single ones off. */
export type TypographyRule =
  | 'letters'
  | 'presentation-forms'
  | 'tatweel'
  | 'zwnj-verb'
  | 'zwnj-plural'
  | 'zwnj-comparative'
  | 'zwnj-ending'
  | 'zwnj-stray'
  | 'ezafe'
  | 'quotes'
  | 'signs'
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

/** One correction that could be made: what stands from `start` to `end` (UTF-16 offsets) would become `replacement`. */
export interface TypographyFinding {
  readonly start: number
  readonly end: number
  readonly replacement: string
  /** Why: the rule that asks for it. */
  readonly rule: TypographyRule
}

/** A text under examination: as it stands, and with keyboards' letters made alike, letter for letter. */
export interface Examined {
  readonly text: string
  readonly folded: string
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
