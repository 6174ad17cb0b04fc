import { localizeDigits, type NumberingSystem } from '../numbers/digits.ts'
import type { TypographyRules } from '../pack.ts'
import { findAll, type TypographyFinding } from './finding.ts'

/** Digits of another set, and a Latin point or comma inside a number written in Arabic script. */
export function findDigits(text: string, rules: TypographyRules, system: NumberingSystem): TypographyFinding[] {
  if (!rules.digits) return []
  return [
    ...findAll(text, /()([0-9٠-٩۰-۹]+)/g, 'digits', ([, , digits = '']) => localizeDigits(digits, system)),
    // One point is a fraction; two or more are a date, a version or an address.
    ...(system === 'latn'
      ? []
      : findAll(
          text,
          /((?<![0-9٠-٩۰-۹]|[0-9٠-٩۰-۹]\.)[0-9٠-٩۰-۹]+)(\.)(?=[0-9٠-٩۰-۹]+(?![0-9٠-٩۰-۹]|\.[0-9٠-٩۰-۹]))/g,
          'decimal',
          () => '٫',
        )),
  ]
}
