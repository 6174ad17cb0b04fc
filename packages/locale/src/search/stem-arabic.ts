import { withoutOneOf } from './affixes.ts'
import { feminineNouns } from './arabic-words.ts'

const prefixes = 'وبال فبال وکال ولل فلل وال بال کال فال لل ال'.split(' ')
const pronouns = 'هما کما تهم تها هم هن کم نا ته'.split(' ')
const endings = 'ها ان ات ون ین یه ه ی'.split(' ')

/**
 * Light stemming of a folded Arabic word after light10 (Larkey, Ballesteros & Connell 2002): the article with its conjunctions
 * and prepositions, attached pronouns, plural, dual, feminine and relative endings. A *w* without an article after it is *and* or the
 * first letter of the word, so the word has two stems. Broken plurals are left, but for those listed.
 */
export function stemArabic(word: string, exceptions: ReadonlyMap<string, string>): readonly string[] {
  const prefix = prefixes.find((one) => word.startsWith(one) && word.length - one.length >= 2)
  if (prefix !== undefined) return [withoutEndings(word.slice(prefix.length), exceptions)]
  const whole = withoutEndings(word, exceptions)
  if (word.length < 4 || !word.startsWith('و') || exceptions.has(whole)) return [whole]
  const rest = withoutEndings(word.slice(1), exceptions)
  return rest.length < 3 || rest === whole ? [whole] : [whole, rest]
}

function withoutEndings(word: string, exceptions: ReadonlyMap<string, string>): string {
  const named = exceptions.get(word)
  if (named !== undefined) return named
  const noun = feminineNoun(word)
  if (noun !== undefined) return noun
  let stem = withoutOneOf(word, pronouns, 3)
  for (const ending of endings) {
    stem = withoutOneOf(stem, [ending], leftOf(ending))
    const known = exceptions.get(stem)
    if (known !== undefined) return known
  }
  return stem.length >= 5 && stem.endsWith('وا') ? stem.slice(0, -2) : stem
}

/** The endings of a noun in ة: alone, dual, plural, relative, and with pronouns, before which it is a *t*. */
const feminine = 'ه ی ات یه ته تی تک تین تان تها تهم تهن تنا تکم اته ییه ین یون یین یات تهما اتها اتهم اتنا'.split(' ')

function feminineNoun(word: string): string | undefined {
  const ending = feminine.find((one) => word.endsWith(one) && feminineNouns.has(word.slice(0, -one.length)))
  return ending === undefined ? undefined : `${word.slice(0, -ending.length)}ه`
}

/** Short words in *ān* and *ūn* are words of their own: مکان, قرآن, قرون. */
const leftOf = (ending: string): number => (ending === 'ان' || ending === 'ون' || ending === 'ین' ? 3 : 2)
