import { findLanguagePack, searchKeys } from '@matbaa/locale'
import { z } from 'zod'

/** Words that mean the same in a language. */
export interface SynonymGroup {
  readonly language: string
  /** Words or short phrases, as they were written. */
  readonly words: readonly string[]
}

const mostCharacters = 100_000
const mostLines = 2_000
const mostWords = 12
const longestShown = 5

/** Lines like `هضم = گوارش` under the language they are of, as `[fa]`; what is between `#` and the end of a line is a remark. */
export const synonymLines = z
  .string()
  .max(mostCharacters)
  .check((context) => {
    for (const message of readLines(context.value).faults.slice(0, longestShown)) {
      context.issues.push({ code: 'custom', message, input: context.value })
    }
  })
  .default('')

/** The groups that checked lines come to. */
export const parseSynonyms = (text: string): readonly SynonymGroup[] => readLines(text).groups

function readLines(text: string): { readonly groups: readonly SynonymGroup[]; readonly faults: readonly string[] } {
  const groups: SynonymGroup[] = []
  const faults: string[] = []
  let language: string | undefined
  for (const [index, line] of text.split(/\r\n|[\r\n]/).entries()) {
    const fault = (message: string): void => void faults.push(`line ${index + 1} ${message}`)
    const plain = line.replace(/#.*$/s, '').trim()
    if (plain === '') continue
    const tag = /^\[\s*([A-Za-z0-9-]+)\s*\]$/.exec(plain)?.[1]
    if (tag !== undefined) {
      language = findLanguagePack(tag) === undefined ? undefined : tag
      if (language === undefined) fault(`names a language that is not known here: ${tag}`)
      continue
    }
    if (language === undefined) {
      fault('stands under no language; write one above it, as [fa]')
      continue
    }
    const words = plain.split('=').map((word) => word.trim())
    const message = faultOf(words, language)
    if (message === undefined) groups.push({ language, words })
    else fault(message)
  }
  if (groups.length > mostLines) faults.push(`has more than ${mostLines} groups`)
  return { groups, faults }
}

function faultOf(words: readonly string[], language: string): string | undefined {
  if (words.length < 2) return 'has no = between words that mean the same'
  if (words.length > mostWords) return `has more than ${mostWords} words`
  const keys = words.map((word) => searchKeys(word, language).join(' '))
  const empty = words[keys.indexOf('')]
  if (empty !== undefined) return empty === '' ? 'has nothing on one side of a =' : `has no word in “${empty}”`
  const twice = words.find((_, index) => keys.indexOf(keys[index] ?? '') < index)
  return twice === undefined ? undefined : `has the same word twice for the search: “${twice}”`
}
