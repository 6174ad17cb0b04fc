import { toLatinDigits } from '@matbaa/locale'

/** A whole number in whatever digits; 0 where there is none, which the API refuses where it must be one. */
export const readNumber = (text: string): number => {
  const digits = toLatinDigits(text).replaceAll(/[^0-9]/g, '')
  return digits === '' ? 0 : Number(digits.slice(0, 9))
}
