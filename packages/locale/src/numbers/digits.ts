/** Sets of digits by their CLDR names: 0–9, ٠–٩ (U+0660) and ۰–۹ (U+06F0). */
export type NumberingSystem = 'latn' | 'arab' | 'arabext'

const zeros: Readonly<Record<NumberingSystem, number>> = { latn: 0x30, arab: 0x660, arabext: 0x6f0 }

const isNumberingSystem = (system: string): system is NumberingSystem => Object.hasOwn(zeros, system)

/**
 * Writes every digit of a text, of whichever of the three sets, in one set; nothing else changes. Throws a RangeError for an unknown set.
 * @example
 * localizeDigits('سال 1403 و ٢٠٢٥', 'arabext') // → 'سال ۱۴۰۳ و ۲۰۲۵'
 */
export function localizeDigits(text: string, system: NumberingSystem): string {
  const zero = zeros[checkNumberingSystem(system)]
  return text.replace(/[0-9٠-٩۰-۹]/g, (digit) => String.fromCharCode(zero + (digit.charCodeAt(0) & 15)))
}

/**
 * Writes every digit of a text as 0–9, for machines; nothing else changes.
 * @example
 * toLatinDigits('۱۴۰۳ و ٢٠٢٥') // → '1403 و 2025'
 */
export function toLatinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String.fromCharCode(0x30 + (digit.charCodeAt(0) & 15)))
}

/** The name of a digit set that came from outside. Throws a RangeError where there is none such. */
export function checkNumberingSystem(system: string): NumberingSystem {
  if (isNumberingSystem(system)) return system
  throw new RangeError(`Unknown digits "${system}": use "latn", "arab" or "arabext".`)
}
