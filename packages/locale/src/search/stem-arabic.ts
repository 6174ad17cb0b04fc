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
  if (prefix !== undefined) {
    const noun = word.slice(prefix.length)
    // Folded, the أل of ألبوم looks like an article with the article before it and without.
    const bare = noun.length >= 5 && noun.startsWith('ال') && !exceptions.has(noun) ? noun.slice(2) : noun
    return [withoutEndings(bare, exceptions)]
  }
  const whole = withoutEndings(word, exceptions)
  if (word.length < 4 || !word.startsWith('و') || exceptions.has(whole)) return [whole]
  const rest = withoutEndings(word.slice(1), exceptions)
  return rest.length < 3 || rest === whole ? [whole] : [whole, rest]
}

function withoutEndings(word: string, exceptions: ReadonlyMap<string, string>): string {
  const named = exceptions.get(word)
  if (named !== undefined) return named
  const noun = feminineNoun(word, exceptions)
  if (noun !== undefined) return noun
  let stem = withoutOneOf(word, pronouns, 3)
  for (const ending of endings) {
    stem = withoutOneOf(stem, [ending], leftOf(ending))
    const known = exceptions.get(stem)
    if (known !== undefined) return known
  }
  if (stem.length >= 5 && stem.endsWith('وا')) stem = stem.slice(0, -2)
  // A stem that is a word has to come to the stem of that word: إعلانات, إعلان.
  return stem === word ? stem : withoutEndings(stem, exceptions)
}

/** The endings of a noun in ة: alone, dual, plural, relative, and with pronouns, before which it is a *t*. */
const feminine = 'ه ی ات یه ته تی تک تین تان تها تهم تهن تنا تکم اته ییه یون یین یات تهما اتها اتهم اتنا'.split(' ')

function feminineNoun(word: string, exceptions: ReadonlyMap<string, string>): string | undefined {
  for (const ending of feminine) {
    if (!word.endsWith(ending)) continue
    const noun = word.slice(0, -ending.length)
    const whole = `${noun}ه`
    if (feminineNouns.has(noun) || exceptions.get(whole) === whole) return whole
  }
  return undefined
}

/** Short words in *ān* and *ūn* are words of their own: مکان, قرآن, قرون. */
const leftOf = (ending: string): number => (ending === 'ان' ? 4 : ending === 'ون' || ending === 'ین' ? 3 : 2)
