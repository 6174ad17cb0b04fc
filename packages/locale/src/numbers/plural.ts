import type { LanguagePack, PluralCategory, PluralRules } from '../pack.ts'
import { compilePluralRule, readOperands, type PluralCondition } from './plural-rule.ts'

type Compiled = readonly (readonly [PluralCategory, PluralCondition])[]

const order = ['zero', 'one', 'two', 'few', 'many'] as const

const compiled = new WeakMap<PluralRules, Compiled>()

/**
 * The plural category of a number in a language (UTS #35 Part 3, Language Plural Rules; rules of CLDR 48). Give the number as
 * text (`"1.0"`) where its written fraction counts; `ordinal` asks for the form of "1st", "2nd". Throws a RangeError for what
 * is no plain decimal number.
 * @example
 * pluralCategory(findLanguagePack('ar'), 11) // → 'many'
 * pluralCategory(findLanguagePack('en'), 22, 'ordinal') // → 'two'
 */
export function pluralCategory(
  pack: LanguagePack,
  value: number | string,
  type: 'cardinal' | 'ordinal' = 'cardinal',
): PluralCategory {
  const rules = pack.plurals[type]
  const conditions = compiled.get(rules) ?? compileRules(rules)
  const operands = readOperands(value)
  for (const [category, holds] of conditions) if (holds(operands)) return category
  return 'other'
}

function compileRules(rules: PluralRules): Compiled {
  const conditions = order.flatMap((category) => {
    const rule = rules[category]
    return rule === undefined ? [] : [[category, compilePluralRule(rule)] as const]
  })
  compiled.set(rules, conditions)
  return conditions
}
