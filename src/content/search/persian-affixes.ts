import type { SearchToken } from '@matbaa/locale'

/** Endings that Persian writes joined, with ZWNJ or apart; longer ones first. */
const endings = 'هایشان هایمان هایتان هایم هایت هایش هایی های ها ترین تری تر ام ات اش اند ایم اید ای'.split(' ')
const loose: ReadonlySet<string> = new Set(endings)
const beginnings: ReadonlySet<string> = new Set(['می', 'نمی', 'همی'])

const isPersian = (language: string): boolean => /^(?:fa|prs)\b/.test(language)

/** The tokens of a query without the endings and beginnings that stand alone: it asks for the same as if they were joined. */
export function withoutLooseAffixes(tokens: readonly SearchToken[], language: string): readonly SearchToken[] {
  if (!isPersian(language)) return tokens
  const last = tokens.at(-1)?.position ?? 0
  let left = 0
  let before = -1
  return tokens.flatMap((token) => {
    const { position, surface } = token
    const isLoose = (position > 0 && loose.has(surface)) || (position < last && beginnings.has(surface))
    if (isLoose && position !== before) left++
    before = position
    return isLoose ? [] : [{ ...token, position: position - left }]
  })
}

/** A folded word as it is written without such endings and beginnings. */
export function bareForm(word: string, language: string): string {
  if (!isPersian(language)) return word
  const beginning = /^ن?می(?=...)/.exec(word)?.[0] ?? ''
  const rest = word.slice(beginning.length)
  const ending = endings.find((one) => rest.endsWith(one) && rest.length - one.length >= 2) ?? ''
  return rest.slice(0, rest.length - ending.length)
}
