import { primaryOf } from '../language-tag.ts'

/**
 * Small letters by the rules of the language: Turkish and Azerbaijani tell dotted from dotless i (Unicode SpecialCasing), all
 * others go by the default.
 * @example
 * toLowerCase('ISPARTA', 'tr') // → 'ısparta'
 */
export function toLowerCase(text: string, language: string): string {
  const primary = primaryOf(language)
  if (primary !== 'tr' && primary !== 'az') return text.toLocaleLowerCase('und')
  return text.replaceAll('İ', 'i').replaceAll('I\u0307', 'i').replaceAll('I', 'ı').toLocaleLowerCase('und')
}
