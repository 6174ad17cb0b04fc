import { findLanguagePack, searchKeys } from '@matbaa/locale'
import type { FaultCode } from '../../problems.ts'

/** Words that mean the same in a language. */
export interface SynonymGroup {
  readonly language: string
  /** Words or short phrases, as they were written. */
  readonly words: readonly string[]
}

const mostLines = 2_000
const mostWords = 12

/** The groups that lines come to; those with a fault are left out. */
export const parseSynonyms = (text: string): readonly SynonymGroup[] => readLines(text).groups

/** What is wrong with lines. */
export const faultsOfSynonyms = (text: string): readonly LineFault[] => readLines(text).faults

/** What is wrong with a line: in plain words, and as the code and the values of the sentence that people read. */
interface LineFault {
  readonly message: string
  readonly fault: FaultCode
  readonly line: number
  readonly word?: string
  readonly most?: number
}

function readLines(text: string): { readonly groups: readonly SynonymGroup[]; readonly faults: readonly LineFault[] } {
  const groups: SynonymGroup[] = []
  const faults: LineFault[] = []
  let language: string | undefined
  for (const [index, line] of text.split(/\r\n|[\r\n]/).entries()) {
    const fault = ({ message, ...rest }: Omit<LineFault, 'line'>): void =>
      void faults.push({ ...rest, line: index + 1, message: `line ${index + 1} ${message}` })
    const plain = line.replace(/#.*$/s, '').trim()
    if (plain === '') continue
    const tag = /^\[\s*([A-Za-z0-9-]+)\s*\]$/.exec(plain)?.[1]
    if (tag !== undefined) {
      language = findLanguagePack(tag) === undefined ? undefined : tag
      if (language === undefined) {
        fault({ fault: 'synonyms-language', word: tag, message: `names a language that is not known here: ${tag}` })
      }
      continue
    }
    if (language === undefined) {
      fault({ fault: 'synonyms-nowhere', message: 'stands under no language; write one above it, as [fa]' })
      continue
    }
    const words = plain.split('=').map((word) => word.trim())
    const found = faultOf(words, language)
    if (found === undefined) groups.push({ language, words })
    else fault(found)
  }
  if (groups.length > mostLines) {
    faults.push({
      fault: 'synonyms-many',
      most: mostLines,
      line: mostLines + 1,
      message: `has more than ${mostLines} groups`,
    })
  }
  return { groups, faults }
}

function faultOf(words: readonly string[], language: string): Omit<LineFault, 'line'> | undefined {
  if (words.length < 2) return { fault: 'synonyms-one', message: 'has no = between words that mean the same' }
  if (words.length > mostWords) {
    return { fault: 'synonyms-long', most: mostWords, message: `has more than ${mostWords} words` }
  }
  const keys = words.map((word) => searchKeys(word, language).join(' '))
  const empty = words[keys.indexOf('')]
  if (empty === '') return { fault: 'synonyms-empty', message: 'has nothing on one side of a =' }
  if (empty !== undefined) return { fault: 'synonyms-no-word', word: empty, message: `has no word in “${empty}”` }
  const twice = words.find((_, index) => keys.indexOf(keys[index] ?? '') < index)
  return twice === undefined
    ? undefined
    : { fault: 'synonyms-twice', word: twice, message: `has the same word twice for the search: “${twice}”` }
}
