import { invalidInput } from '../errors.ts'

/** A flag that counts something, as a number; an error names what it should be and how it is written. */
export function readNumber(text: string, what: string, example: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text)
  throw invalidInput(`“${text}” is not ${what}.`, 'It is no whole number above zero.', `Write it as ${example}.`)
}
