import { invalidInput } from '../errors.ts'

/** Refuses what neither database could give back unchanged: U+0000 and surrogates that stand alone. */
export function refuseUnstorableText(row: object): void {
  for (const [field, value] of Object.entries(row)) {
    if (typeof value !== 'string') continue
    if (value.includes('\u0000')) throw unstorable(field, 'It holds the character U+0000.')
    if (!value.isWellFormed()) throw unstorable(field, 'It holds half of a surrogate pair.')
  }
}

function unstorable(field: string, why: string): Error {
  return invalidInput(`The text of ${field} cannot be stored.`, why, 'Remove the character and send it again.')
}
