import type { Analyzer } from './analyzer.ts'
import { stemArabic } from './stem-arabic.ts'
import { stemPersian } from './stem-persian.ts'
import { stemSorani } from './stem-sorani.ts'
import { withoutPrefix, withoutSuffix } from './stem-suffixes.ts'

/**
 * The stems of a folded word, two where its first letter may be a word of its own. Exceptions are looked up first: names that look
 * inflected, and plurals no rule can undo.
 */
export function stemsOf(word: string, analyzer: Analyzer): readonly string[] {
  const { rules, exceptions } = analyzer
  const known = exceptions.get(word)
  if (known !== undefined) return [known]
  switch (rules.stemmer) {
    case 'persian':
      return [stemPersian(word, exceptions)]
    case 'arabic':
      return stemArabic(word, exceptions)
    case 'sorani':
      return [stemSorani(word)]
    case 'suffixes':
      return stemByTables(word, analyzer)
  }
}

function stemByTables(word: string, { prefixes, suffixes, exceptions }: Analyzer): readonly string[] {
  const whole = withoutSuffix(word, suffixes)
  const bare = withoutPrefix(word, prefixes)
  if (bare === undefined) return [whole]
  const stem = exceptions.get(bare) ?? withoutSuffix(bare, suffixes)
  return stem === whole ? [whole] : [whole, stem]
}
