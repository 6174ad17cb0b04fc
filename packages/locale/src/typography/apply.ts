import { withoutOverlaps, type TypographyFinding } from './finding.ts'

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
