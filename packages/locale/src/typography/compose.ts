import { applyTypography } from './apply.ts'
import type { TypographyFinding } from './finding.ts'
import type { TextRange } from './range.ts'

/** A finding with its place in the text corrected by the first findings. */
interface Placed {
  readonly finding: TypographyFinding
  readonly start: number
  readonly end: number
  readonly isFirst: boolean
}

/**
 * Findings in a text and findings in what became of it, as findings in the first text: those of the second that touch one of the
 * first become one with it and keep its rule.
 */
export function composed(
  text: string,
  first: readonly TypographyFinding[],
  second: readonly TypographyFinding[],
): TypographyFinding[] {
  const corrected = applyTypography(text, first)
  let shift = 0
  return groups(placed(first, second)).flatMap((group) => {
    const start = group.start - shift
    shift += group.members.reduce((sum, { finding, isFirst }) => sum + (isFirst ? growth(finding) : 0), 0)
    const end = group.end - shift
    const later = group.members.filter(({ isFirst }) => !isFirst).map(({ finding }) => finding)
    const inside = later.map((found) => ({ ...found, start: found.start - group.start, end: found.end - group.start }))
    const replacement = applyTypography(corrected.slice(group.start, group.end), inside)
    const rule = (group.members.find(({ isFirst }) => isFirst) ?? group.members[0])?.finding.rule
    return rule === undefined || replacement === text.slice(start, end) ? [] : [{ start, end, replacement, rule }]
  })
}

/** Where a range of a text lies once findings were applied to it. */
export function moved({ start, end }: TextRange, findings: readonly TypographyFinding[]): TextRange {
  const before = (at: number): number =>
    findings.reduce((sum, finding) => (finding.end <= at ? sum + growth(finding) : sum), 0)
  return { start: start + before(start), end: end + before(end) }
}

const growth = ({ start, end, replacement }: TypographyFinding): number => replacement.length - (end - start)

function placed(first: readonly TypographyFinding[], second: readonly TypographyFinding[]): Placed[] {
  let shift = 0
  const earlier = first.map((finding) => {
    const start = finding.start + shift
    shift += growth(finding)
    return { finding, start, end: start + finding.replacement.length, isFirst: true }
  })
  const later = second.map((finding) => ({ finding, start: finding.start, end: finding.end, isFirst: false }))
  return [...earlier, ...later].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Findings that become one. */
interface Group {
  readonly start: number
  end: number
  /** Where the last finding of the second text among them ends. */
  endOfSecond: number
  readonly members: Placed[]
}

/** Neighbours that touch, where one of them is of the second text. */
function groups(all: readonly Placed[]): Group[] {
  const found: Group[] = []
  for (const member of all) {
    const endOfSecond = member.isFirst ? -1 : member.end
    const last = found.at(-1)
    if (last !== undefined && member.start <= (member.isFirst ? last.endOfSecond : last.end)) {
      last.members.push(member)
      last.end = Math.max(last.end, member.end)
      last.endOfSecond = Math.max(last.endOfSecond, endOfSecond)
    } else found.push({ start: member.start, end: member.end, endOfSecond, members: [member] })
  }
  return found
}
