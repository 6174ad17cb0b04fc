import type { NumberSigns } from '../pack.ts'
import type { NumberingSystem } from '../numbers/digits.ts'

const lrm = '\u200e'
const alm = '\u061c'

/** CLDR's `arab` symbols. */
const arab: NumberSigns = { decimal: '٫', group: '٬', minus: `${alm}-`, percent: `{0}٪${alm}` }

/** CLDR's `arabext` symbols, with Persian's real minus sign. */
const arabext: NumberSigns = { decimal: '٫', group: '٬', minus: `${lrm}\u2212`, percent: '{0}٪' }

/** Latin digits inside right-to-left text: the sign stays before its number. */
const latnRtl: NumberSigns = { decimal: '.', group: ',', minus: `${lrm}-`, percent: `{0}${lrm}%${lrm}` }

/** Signs of a right-to-left language whose Latin numbers are written as in English. */
export const rtlSigns: Readonly<Record<NumberingSystem, NumberSigns>> = { arab, arabext, latn: latnRtl }

/** Signs of a left-to-right language, its own Latin ones given. */
export const ltrSigns = (latn: NumberSigns): Readonly<Record<NumberingSystem, NumberSigns>> => ({ arab, arabext, latn })
