import { gramLength } from './fields.ts'

/** Pieces of words are kept under so many numbers; the few that share one are not told apart. */
export const gramNumbers = 1 << 18

/** Calls back with the number of each piece of `^word$`, for one language. */
export function eachGram(word: string, language: number, visit: (gram: number) => void): void {
  const marked = `^${word}$`
  for (let start = 0; start + gramLength <= marked.length; start++) {
    let hash = 0x811c9dc5 ^ language
    for (let at = start; at < start + gramLength; at++) hash = Math.imul(hash ^ marked.charCodeAt(at), 0x01000193)
    visit(((hash >>> 14) ^ hash) & (gramNumbers - 1))
  }
}

/** A number for a word or a language (or for a part of a text), the same in every process. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = 7
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) >>> 0
  return hash
}
