import { localizeDigits, type NumberingSystem } from '../numbers/digits.ts'
import type { TypographyRules } from '../pack.ts'
import { findAll, type TypographyFinding } from './finding.ts'

const digit = '[0-9٠-٩۰-۹]'

/** One point is a fraction; two or more are a date, a version or an address. */
const point = new RegExp(`(?<!${digit}\\.?)(${digit}+)(\\.)(?=${digit}+(?!${digit}|\\.${digit}))`, 'g')

/** Commas between groups of three; a list has a space after each. */
const grouped = new RegExp(`(?<!${digit}[.,]?)${digit}{1,3}(?:,${digit}{3})+(?!,?${digit})`, 'g')

/** Digits of another set, and a Latin point or comma inside a number written in Arabic script. */
export function findDigits(text: string, rules: TypographyRules, system: NumberingSystem): TypographyFinding[] {
  if (!rules.digits) return []
  return [
    ...findAll(text, new RegExp(`()(${digit}+)`, 'g'), 'digits', ([, , digits = '']) => localizeDigits(digits, system)),
    ...(system === 'latn' ? [] : [...findAll(text, point, 'decimal', () => '٫'), ...findGrouping(text)]),
  ]
}

const findGrouping = (text: string): TypographyFinding[] =>
  Array.from(text.matchAll(grouped)).flatMap((number) =>
    Array.from(number[0].matchAll(/,/g), (comma) => {
      const start = number.index + comma.index
      return { start, end: start + 1, replacement: '٬', rule: 'grouping' as const }
    }),
  )
