import type { LocaleContext } from '../context.ts'
import { localizeDigits } from './digits.ts'

/** How a number is written. */
export interface NumberOptions {
  /** Thousands are set apart; on by default. */
  readonly grouping?: boolean
  /** Exactly this many fraction digits (0–100, else a RangeError); by default up to three, as many as are needed. */
  readonly fractionDigits?: number
  /** The number is a ratio: 0.12 is written as 12 per cent. */
  readonly percent?: boolean
}

/**
 * Writes a number in the digits and signs of the context (CLDR 48), thousands set apart, halves rounded as
 * `Number.prototype.toFixed` does. Throws a RangeError for what is not finite.
 * @example
 * formatNumber(fa, 1234567.5) // → '۱٬۲۳۴٬۵۶۷٫۵'
 * formatNumber(fa, 0.125, { percent: true }) // → '۱۲٫۵٪'
 */
export function formatNumber(context: LocaleContext, value: number, options: NumberOptions = {}): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a finite number: ${value}.`)
  const signs = context.pack.signs[context.digits]
  const shown = options.percent === true ? value * 100 : value
  const [whole = '0', fraction = ''] = decimalDigits(Math.abs(shown), options.fractionDigits).split('.')
  const grouped = options.grouping === false ? whole : whole.replace(/\B(?=(\d{3})+$)/g, signs.group)
  const written = localizeDigits(fraction === '' ? grouped : grouped + signs.decimal + fraction, context.digits)
  const isNegative = shown < 0 && /[1-9]/.test(whole + fraction)
  const signed = isNegative ? signs.minus + written : written
  return options.percent === true ? signs.percent.replace('{0}', signed) : signed
}

/** Plain decimal digits; from 1e21 on JavaScript's own writing turns exponential and the integer is exact anyway. */
function decimalDigits(value: number, fractionDigits: number | undefined): string {
  if (value >= 1e21) return BigInt(value).toString()
  if (fractionDigits !== undefined) return value.toFixed(fractionDigits)
  const text = value.toFixed(3)
  return text.replace(/\.?0+$/, '')
}
