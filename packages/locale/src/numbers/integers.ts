import { localizeDigits, type NumberingSystem } from './digits.ts'

/** Days, months and years repeat: each is spelled once. Larger and negative numbers are spelled anew. */
const remembered = 10_000

const plain: Readonly<Record<NumberingSystem, string[]>> = { latn: [], arab: [], arabext: [] }
const padded: Readonly<Record<NumberingSystem, string[]>> = { latn: [], arab: [], arabext: [] }

/** An integer in a set of digits, without grouping. */
export function writeInteger(value: number, system: NumberingSystem): string {
  const known = plain[system][value]
  if (known !== undefined) return known
  const text = localizeDigits(String(value), system)
  if (value >= 0 && value < remembered) plain[system][value] = text
  return text
}

/** An integer in a set of digits, with a zero before a single digit. */
export function writeTwoDigits(value: number, system: NumberingSystem): string {
  const known = padded[system][value]
  if (known !== undefined) return known
  const text = localizeDigits(String(value).padStart(2, '0'), system)
  if (value >= 0 && value < remembered) padded[system][value] = text
  return text
}
