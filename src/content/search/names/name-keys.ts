import { foldText } from '@matbaa/locale'

/** Letters of a key: nobody types more before choosing. */
const mostLetters = 40

/** Words of a name that it is found by. */
const mostWords = 8

/** What is typed, as keys are compared: spaces and ZWNJ do not count, for one writes them and another does not. */
export const typedKey = (text: string): string =>
  foldText(text.slice(0, 4 * mostLetters).toWellFormed())
    .replaceAll(' ', '')
    .slice(0, mostLetters)

/** The keys of a name: what is typed from the beginning of one of its words on; in Arabic with its article and without. */
export function nameKeys(name: string, language: string): readonly string[] {
  const words = foldText(name).split(' ').slice(0, mostWords)
  const keys = words.flatMap((word, place) => {
    const rest = words.slice(place + 1).join('')
    const bare = language === 'ar' && /^ال.{2}/u.test(word) ? [word.slice(2) + rest] : []
    return [word + rest, ...bare]
  })
  return [...new Set(keys.map((key) => key.slice(0, mostLetters).replace(/[\ud800-\udbff]$/, '')))].filter(
    (key) => key !== '',
  )
}
