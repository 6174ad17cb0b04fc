import type { NumberSigns } from '../pack.ts'
import type { NumberingSystem } from '../numbers/digits.ts'

const lrm = '\u200e'
const alm = '\u061c'

/** CLDR's `arab` symbols. */
const arab: NumberSigns = { decimal: '٫', group: '٬', minus: `${alm}-`, percent: `{0}٪${alm}` }

/** CLDR's `arabext` symbols. */
const arabext: NumberSigns = { decimal: '٫', group: '٬', minus: `${lrm}-${lrm}`, percent: '{0}٪' }

/**
 * Latin digits inside right-to-left text. CLDR has these marks for Arabic; where a language has only its root's bare signs, a
 * minus would show behind its number.
 */
const latnRtl: NumberSigns = { decimal: '.', group: ',', minus: `${lrm}-`, percent: `{0}${lrm}%${lrm}` }

/** Signs of a right-to-left language whose Latin numbers are written as in English. */
export const rtlSigns: Readonly<Record<NumberingSystem, NumberSigns>> = { arab, arabext, latn: latnRtl }

/** Persian writes a real minus sign, and no mark behind a per cent sign. */
export const persianSigns: Readonly<Record<NumberingSystem, NumberSigns>> = {
  arab: { ...arab, percent: '{0}٪' },
  arabext: { ...arabext, minus: `${lrm}\u2212` },
  latn: { ...latnRtl, minus: `${lrm}\u2212`, percent: '{0}%' },
}

/** Signs of a left-to-right language, its own Latin ones given. */
export const ltrSigns = (latn: NumberSigns): Readonly<Record<NumberingSystem, NumberSigns>> => ({ arab, arabext, latn })
