import type { TypographyRules } from '../pack.ts'
import { letterMap } from '../text/letter-map.ts'
import { findAll, type Examined, type TypographyFinding } from './finding.ts'

/** Letters of another keyboard, letters stored by their shape, and tatweel drawn between letters. */
export function findLetters({ text }: Examined, rules: TypographyRules): TypographyFinding[] {
  const wrong = letterMap(rules.letters)
  return [
    ...(rules.letters === ''
      ? []
      : findAll(text, /()([\u0620-\u06ff])/gu, 'letters', ([, , letter = '']) => wrong.get(letter))),
    // The honorific ligatures (ﷺ) are characters of their own.
    ...findAll(text, /()([\ufb50-\ufd3d\ufd50-\ufdef\ufe70-\ufefc]+)/gu, 'presentation-forms', ([, , forms = '']) =>
      forms.normalize('NFKC'),
    ),
    // One at an edge means something: هـ, لـW3C.
    ...findAll(
      text,
      /([\p{Script=Arabic}&&\p{L}]\p{M}*)(\u0640+)(?=[\p{Script=Arabic}&&\p{L}])/gv,
      'tatweel',
      () => '',
    ),
    ...findAll(
      text,
      /([\p{Script=Arabic}&&\p{L}]\p{M}*\u0640)(\u0640+)(?![\p{Script=Arabic}&&\p{L}])/gv,
      'tatweel',
      () => '',
    ),
  ]
}
