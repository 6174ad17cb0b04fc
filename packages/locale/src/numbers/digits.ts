/** Sets of digits by their CLDR names: 0–9, ٠–٩ and ۰–۹. */
export type NumberingSystem = 'latn' | 'arab' | 'arabext'

const zeros: Readonly<Record<NumberingSystem, number>> = { latn: 0x30, arab: 0x660, arabext: 0x6f0 }

const isNumberingSystem = (system: string): system is NumberingSystem => Object.hasOwn(zeros, system)

/** Writes every digit of a text, of whichever of the three sets, in one set; nothing else changes. */
export function localizeDigits(text: string, system: NumberingSystem): string {
  const zero = zeros[system]
  return text.replace(/[0-9٠-٩۰-۹]/g, (digit) => String.fromCharCode(zero + (digit.charCodeAt(0) & 15)))
}

/** Writes every digit of a text as 0–9. */
export function toLatinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String.fromCharCode(0x30 + (digit.charCodeAt(0) & 15)))
}

/** Refuses a digit set that does not exist. */
export function checkNumberingSystem(system: string): NumberingSystem {
  if (isNumberingSystem(system)) return system
  throw new RangeError(`Unknown digits "${system}": use "latn", "arab" or "arabext".`)
}
