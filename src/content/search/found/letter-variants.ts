import { analyzeText } from '@matbaa/locale'

/** A word with other letters is worth nearly what the typed one is. */
const variantWeight = 0.9

/** Words of a query that are looked at. */
const mostWords = 20

/** How Arabic writes a hamza on yeh, and leaves it out: رئيس and رييس, بيئة and بيية, قارئ and قاري. */
const swaps: readonly (readonly [RegExp, string])[] = [
  [/ئ/gu, 'ي'],
  [/[يى](?=ي)/gu, 'ئ'],
  [/[يى](?=[ةه]$)/gu, 'ئ'],
  [/[يى]$/gu, 'ئ'],
]

/** Stems of the words of an Arabic query as others spell them, with what each is worth; none in other languages. */
export function variantStems(text: string, language: string): ReadonlyMap<string, number> {
  const variants = new Map<string, number>()
  if (language !== 'ar') return variants
  const tokens = analyzeText(text, language)
  const own = new Set(tokens.map(({ stem }) => stem))
  for (const { start, end } of tokens.slice(0, mostWords)) {
    const word = text.slice(start, end)
    for (const [letter, other] of swaps) {
      const spelled = word.replace(letter, other)
      if (spelled === word) continue
      for (const { stem } of analyzeText(spelled, language)) if (!own.has(stem)) variants.set(stem, variantWeight)
    }
  }
  return variants
}
