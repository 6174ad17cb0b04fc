import type { TypographyRules } from '../pack.ts'
import { letterMap } from '../text/letter-map.ts'
import { findAll, type TypographyFinding } from './finding.ts'

/** Commas, semicolons, question and percent marks of another script, three full stops, straight apostrophes. */
export function findSigns(text: string, rules: TypographyRules): TypographyFinding[] {
  const right = letterMap(rules.signs)
  return [
    ...findAll(
      text,
      /([\p{Script=Arabic}\p{Script=Thaana}][\p{M}\u200c»"”)\]]* ?)([,;?])/gu,
      'signs',
      ([, , sign = '']) => right.get(sign),
    ),
    ...findAll(text, /([0-9٠-٩۰-۹] ?)(%)/gu, 'signs', ([, , sign = '']) => right.get(sign)),
    ...(right.has('.')
      ? findAll(text, /(\p{Script=Arabic}[\p{M}»)]*)(\.)(?=\s|$)/gu, 'signs', () => right.get('.'))
      : []),
    ...findAll(text, /()(\.{3,})/g, 'ellipsis', () => '…'),
    ...(rules.apostrophe ? findAll(text, /(\p{L})(')(?=\p{L})/gu, 'apostrophe', () => '’') : []),
  ]
}
