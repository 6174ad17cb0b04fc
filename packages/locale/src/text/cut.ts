import { indexAfterGraphemes } from './graphemes.ts'
import { sentenceEnds } from './sentences.ts'

/**
 * A text that may have been shortened; `isCut` says whether something is missing, so that the caller adds its ellipsis.
 */
export interface CutText {
  readonly text: string
  readonly isCut: boolean
}

/** Units behind the limit that tell whether a sentence ends before it. */
const further = 32

/** A sentence end is taken where it leaves at least this share of the room filled. */
const nearEnough = 0.6

/**
 * Shortens a text to at most `maxGraphemes` graphemes (UAX #29): at the end of a sentence where one is near, else between
 * words; a first word longer than all room is cut between graphemes. White space at the edges goes. No mark, ZWNJ or part of
 * an emoji is ever torn off; no sign of cutting is added. 0 and less leave nothing.
 * @example
 * cutText('باران در تهران می‌بارد. فردا هوا آفتابی است.', 30, 'fa').text // → 'باران در تهران می‌بارد.'
 */
export function cutText(text: string, maxGraphemes: number, language: string): CutText {
  const whole = text.trim()
  const limit = indexAfterGraphemes(whole, Math.max(0, Math.floor(maxGraphemes) || 0))
  if (limit === whole.length) return { text: whole, isCut: false }
  const sentence = sentenceEnds(whole.slice(0, limit + further), language).findLast(
    (at) => at <= limit && isRealEnd(whole, at),
  )
  if (sentence !== undefined && sentence >= limit * nearEnough)
    return { text: whole.slice(0, sentence).trim(), isCut: true }
  const space = lastSpace(whole, limit)
  const kept = whole.slice(0, space > 0 ? space : limit)
  return { text: trimEnd(kept), isCut: true }
}

/** The end of the slice is an end of a sentence only where the text has one there. */
const isRealEnd = (text: string, at: number): boolean =>
  /[.!?؟۔…»”"')\]\n]/.test(text[at - 1] ?? '') && /\s/.test(text.charAt(at))

/** The last white space at or before the limit where a line may break. */
function lastSpace(text: string, limit: number): number {
  for (let index = limit; index > 0; index--) if (/[^\S\u00a0\u202f]/.test(text[index] ?? '')) return index
  return 0
}

/** No space, comma, opening mark or joiner is left hanging before an ellipsis. */
function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && /[\s،؛,;:–—\-«(‹“‘„[\u200c\u200d]/.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
