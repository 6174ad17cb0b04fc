import type { LocaleContext } from '../context.ts'
import { localizeDigits } from './digits.ts'

/** How a number is written. */
export interface NumberOptions {
  /** Thousands are set apart; on by default. */
  readonly grouping?: boolean
  /** Exactly this many fraction digits (0–20); by default up to three, as many as are needed. */
  readonly fractionDigits?: number
  /** The number is a ratio: 0.12 is written as 12 per cent. */
  readonly percent?: boolean
}

/**
 * Writes a number in the digits and signs of the context (CLDR 48), thousands set apart, halves of its decimal digits rounded
 * away from zero; zero has no sign. Throws a RangeError for what is not finite and for a number of fraction digits that is
 * none.
 * @example
 * formatNumber(fa, 1234567.5) // → '۱٬۲۳۴٬۵۶۷٫۵'
 * formatNumber(fa, 0.125, { percent: true }) // → '۱۲٫۵٪'
 */
export function formatNumber(context: LocaleContext, value: number, options: NumberOptions = {}): string {
  const { grouping = true, fractionDigits, percent = false } = options
  const places = fractionDigits ?? 3
  if (!Number.isFinite(value) || !Number.isInteger(places) || places < 0 || places > 20) {
    throw new RangeError(`Not a finite number, or not 0 to 20 places: ${value}, ${places}.`)
  }
  const signs = context.pack.signs[context.digits]
  const [whole, behind] = roundDecimal(Math.abs(value), percent ? 2 : 0, places)
  const fraction = fractionDigits === undefined ? behind.replace(/0+$/, '') : behind
  const grouped = grouping ? whole.replace(/\B(?=(\d{3})+$)/g, signs.group) : whole
  const written = localizeDigits(fraction === '' ? grouped : grouped + signs.decimal + fraction, context.digits)
  const shown = percent ? signs.percent.replace('{0}', written) : written
  return value < 0 && /[1-9]/.test(whole + fraction) ? signs.minus + shown : shown
}

/**
 * Digits before and after the point of a number shifted by decimal places. What is rounded, half up, are the digits a reader
 * sees in `String(value)`, not the binary fraction behind them: 1.005 to two places is 1.01, as in `Intl`.
 */
function roundDecimal(value: number, shift: number, places: number): readonly [whole: string, fraction: string] {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const digits = whole + fraction
  const scale = Number(exponent) - fraction.length + shift + places
  const kept = scale < 0 ? digits.slice(0, scale) : digits + '0'.repeat(scale)
  const isUp = scale < 0 && Number(digits.at(scale)) > 4
  const text = (isUp ? String(BigInt(kept) + 1n) : kept.replace(/^0+/, '')).padStart(places + 1, '0')
  const point = text.length - places
  return [text.slice(0, point), text.slice(point)]
}
