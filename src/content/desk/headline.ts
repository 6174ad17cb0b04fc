import { faultyFields } from '../../problems.ts'

/** Throws `incomplete` where a headline has neither a letter nor a digit: nothing could be listed, linked or found. */
export function requireHeadline(headline: string): void {
  if (/[\p{L}\p{N}]/u.test(headline)) return
  throw faultyFields('incomplete', ['headline'])
}
