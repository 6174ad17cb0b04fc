import type { TypographyRules } from '../pack.ts'
import { letterMap } from '../text/letter-map.ts'
import { findAll, type TypographyFinding } from './finding.ts'

/** A letter of the scripts that have their own comma, or a digit of any set, with what may stand between it and a sign. */
const before = String.raw`(?:[[\p{Script=Arabic}\p{Script=Thaana}]&&\p{L}]|[0-9٠-٩۰-۹])[\p{M}\u200c»"”\)\]]* ?`

const sign = new RegExp(String.raw`(${before})([,;?])(?![0-9٠-٩۰-۹])`, 'gv')
const percent = /([0-9٠-٩۰-۹] ?)(%)/g
const fullStop = /([\p{Script=Arabic}&&\p{L}][\p{M}»\)]* ?)(\.)(?=\s|$)/gv

/** Commas, semicolons, question and percent marks of another script, three full stops, straight apostrophes. */
export function findSigns(text: string, rules: TypographyRules): TypographyFinding[] {
  const right = letterMap(rules.signs)
  return [
    ...(right.has(',') ? findAll(text, sign, 'signs', ([, , found = '']) => right.get(found)) : []),
    ...(right.has('%') ? findAll(text, percent, 'signs', () => right.get('%')) : []),
    ...(right.has('.') ? findAll(text, fullStop, 'signs', () => right.get('.')) : []),
    ...findAll(text, /()(\.{3,})/g, 'ellipsis', () => '…'),
    ...(rules.apostrophe ? findAll(text, /(\p{L})(')(?=\p{L})/gu, 'apostrophe', () => '’') : []),
  ]
}
