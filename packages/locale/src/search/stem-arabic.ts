import { withoutOneOf } from './affixes.ts'

const prefixes = 'وبال فبال وکال ولل فلل وال بال کال فال لل ال'.split(' ')
const pronouns = 'هما کما تهم تها هم هن کم نا ته'.split(' ')
const endings = 'ها ان ات ون ین یه ه ی'.split(' ')

/**
 * Light stemming of a folded Arabic word after light10 (Larkey, Ballesteros & Connell 2002): the article with its conjunctions
 * and prepositions, attached pronouns, plural, dual, feminine and relative endings. Broken plurals are left.
 */
export function stemArabic(word: string, exceptions: ReadonlyMap<string, string>): string {
  let stem = withoutPrefix(word)
  const named = exceptions.get(stem)
  if (named !== undefined) return named
  stem = withoutOneOf(stem, pronouns, 3)
  for (const ending of endings) {
    stem = withoutOneOf(stem, [ending], ending === 'ه' || ending === 'ی' ? 2 : leftOf(ending))
    const known = exceptions.get(stem)
    if (known !== undefined) return known
  }
  return stem.length >= 5 && stem.endsWith('وا') ? stem.slice(0, -2) : stem
}

/** Short words in *ān* and *ūn* are words of their own: مکان, قرآن, قرون. */
const leftOf = (ending: string): number => (ending === 'ان' || ending === 'ون' || ending === 'ین' ? 3 : 2)

function withoutPrefix(word: string): string {
  const found = prefixes.find((prefix) => word.startsWith(prefix) && word.length - prefix.length >= 2)
  if (found !== undefined) return word.slice(found.length)
  return word.length >= 4 && word.startsWith('و') ? word.slice(1) : word
}
