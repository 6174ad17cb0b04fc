import { localizeDigits, type NumberingSystem } from './digits.ts'

/** Days, months and years repeat: each is spelled once. Larger and negative numbers are spelled anew. */
const rememberedNumbers = 10_000
const rememberedPairs = 100

type Spelled = Partial<Record<NumberingSystem, (string | undefined)[]>>

const plain: Spelled = {}
const padded: Spelled = {}

/** An integer in a set of digits, without grouping. */
export function writeInteger(value: number, system: NumberingSystem): string {
  // Made at its full length: an array that grows by leaps is kept as a hash table, and read as slowly.
  const spelled = (plain[system] ??= Array.from({ length: rememberedNumbers }))
  const known = spelled[value]
  if (known !== undefined) return known
  const text = localizeDigits(String(value), system)
  if (value >= 0 && value < rememberedNumbers) spelled[value] = text
  return text
}

/** An integer in a set of digits, with a zero before a single digit. */
export function writeTwoDigits(value: number, system: NumberingSystem): string {
  const spelled = (padded[system] ??= Array.from({ length: rememberedPairs }))
  const known = spelled[value]
  if (known !== undefined) return known
  const text = localizeDigits(String(value).padStart(2, '0'), system)
  if (value >= 0 && value < rememberedPairs) spelled[value] = text
  return text
}
