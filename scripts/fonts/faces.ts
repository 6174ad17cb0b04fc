/** What the subset files hold, and how the reader's own fonts stand in for them until they are there. */

import { createRequire } from 'node:module'

const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('')

/** Spaces, ZWNJ and ZWJ, direction marks and isolates, quotation marks, dashes, arrows: both scripts need them. */
const shared = `${range(0x20, 0x7e)}\u00a0\u200b\u200c\u200d\u200e\u200f\u2009\u202f\u2060\u2066\u2067\u2068\u2069«»‹›‘’“”„…–—−×÷±°·•©®™§¶†‡€£←→↑↓↗№`

/** The Arabic alphabet with its marks and digits, and the letters of Persian, Kurdish, Urdu and Pashto. */
const arabicLetters = `${range(0x0621, 0x063a)}${range(0x0640, 0x0658)}${range(0x0660, 0x066d)}\u0670ٱٹټپچځڅډڈړڑڕژږڤکګگڭڪڵںڼھہۀۂۃەۆۇۈۊۋیۍێېےۓ۔${range(0x06f0, 0x06f9)}،؍؛؟ۥ﴾﴿﷼`

/** Western European letters and those of Turkish, Azerbaijani, Polish, Czech and their neighbours. */
const latinLetters = `${range(0x00a1, 0x00ff)}${range(0x0100, 0x017f)}ȘșȚțƏəʻʼ`

/** The Hebrew alphabet with its points, maqaf, geresh and gershayim, and the shekel. */
const hebrewLetters = `${range(0x05b0, 0x05c2)}${range(0x05c4, 0x05c7)}${range(0x05d0, 0x05ea)}${range(0x05f0, 0x05f4)}₪`

/** A font of the reader's machine. `width` is the mean advance of running text, in ems, measured in Chromium on the same text as ours. */
interface LocalFont {
  readonly names: readonly string[]
  readonly width: number
}

export interface Face {
  /** Plain name of the file. */
  readonly file: string
  readonly family: string
  /** The variable font it is cut from: a file of the package that brings it. */
  readonly source: string
  /** What the file is asked to hold besides the letters of its script; the font decides what it has. */
  readonly shared: string
  readonly letters: string
  /** Mean advance of our face on the text the local fonts were measured on. */
  readonly width: number
  readonly fallbacks: readonly LocalFont[]
}

const require = createRequire(import.meta.url)
const vazirmatn = require.resolve('vazirmatn/fonts/variable/Vazirmatn[wght].ttf')

/** Basic Latin stands in both of these files, so that a Persian page with an English name in it asks for one file only. */
export const arabicFace: Face = {
  file: 'arabic.woff2',
  family: 'Paper Arabic',
  source: vazirmatn,
  shared,
  letters: arabicLetters,
  width: 0.4159,
  fallbacks: [
    { names: ['Noto Sans Arabic', 'Noto Sans Arabic UI'], width: 0.4193 },
    { names: ['Noto Naskh Arabic UI', 'Noto Naskh Arabic'], width: 0.377 },
    { names: ['DejaVu Sans'], width: 0.4543 },
  ],
}

export const latinFace: Face = {
  file: 'latin.woff2',
  family: 'Paper Latin',
  source: vazirmatn,
  shared,
  letters: latinLetters,
  width: 0.4448,
  fallbacks: [
    { names: ['Arial', 'Liberation Sans', 'Arimo', 'Helvetica'], width: 0.4432 },
    { names: ['Roboto'], width: 0.4412 },
    { names: ['DejaVu Sans'], width: 0.5067 },
  ],
}

/**
 * Vazirmatn has no Hebrew; Heebo draws Hebrew beside Roboto, as Vazirmatn draws Arabic beside it. Letters only: signs, digits
 * and Latin of a Hebrew page are those of the Latin file, so that they are of one hand in the whole paper.
 */
export const hebrewFace: Face = {
  file: 'hebrew.woff2',
  family: 'Paper Hebrew',
  source: require.resolve('@fontsource-variable/heebo/files/heebo-hebrew-wght-normal.woff2'),
  shared: '',
  letters: hebrewLetters,
  width: 0.5223,
  fallbacks: [
    { names: ['Arial', 'Liberation Sans', 'Arimo'], width: 0.5309 },
    { names: ['Noto Sans Hebrew'], width: 0.5309 },
    { names: ['DejaVu Sans'], width: 0.5365 },
  ],
}

/** The weights the design uses; what lies outside is cut from the files. */
export const weights = { min: 400, max: 900 } as const

/** Joining, marks, kerning, the shapes of a language's digits; not small capitals, fractions and alternates. */
export const features: readonly string[] = [
  'ccmp',
  'isol',
  'init',
  'medi',
  'fina',
  'rlig',
  'calt',
  'liga',
  'locl',
  'mark',
  'mkmk',
  'kern',
  'tnum',
]
