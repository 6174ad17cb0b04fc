import { analyzeText } from '@matbaa/locale'

/** Letters of a text that are looked through for a spelling. */
const mostLetters = 20_000

/**
 * A corrected query with the words that were put into it as the articles write them, for the vocabulary knows them folded only:
 * «قران» is «قرآن». Words that the reader typed stay as they are.
 */
export function asWritten(corrected: string, typed: string, language: string, texts: readonly string[]): string {
  const own = new Set(analyzeText(typed, language).map(({ start, end }) => typed.slice(start, end)))
  const written = new Map<string, string>()
  const tokens = analyzeText(corrected, language).filter(({ start, end }) => !own.has(corrected.slice(start, end)))
  const wanted = new Set(tokens.map(({ surface }) => surface))
  if (wanted.size === 0) return corrected
  for (const text of texts) {
    if (written.size === wanted.size) break
    for (const { surface, start, end } of analyzeText(text.slice(0, mostLetters), language)) {
      if (wanted.has(surface) && !written.has(surface)) written.set(surface, text.slice(start, end))
    }
  }
  let said = ''
  let at = 0
  for (const { surface, start, end } of tokens) {
    const spelling = written.get(surface)
    if (spelling === undefined || start < at) continue
    said += corrected.slice(at, start) + spelling
    at = end
  }
  return said + corrected.slice(at)
}
