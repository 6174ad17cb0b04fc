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

/**
 * A font of the reader's machine, and how much wider our face is for each of `standInWeights`: measured in Chromium on the words
 * and figures of the demo, our weight 400 beside its regular and 700 and 900 beside its bold.
 */
interface LocalFont {
  readonly names: readonly string[]
  /** Names of its bold; a variable font has the bold under its plain names. */
  readonly bold: readonly string[]
  readonly scales: Scales
  /** Of spaces, signs and digits, where they differ from the letters enough to break a row elsewhere. */
  readonly signs?: Scales
}

type Scales = readonly [regular: number, bold: number, black: number]

/** The weights of the design, in the three groups that have a stand-in of their own, and where its scale stands. */
export const standInWeights = [
  ['400 500', 0],
  ['600 700', 1],
  ['800 900', 2],
] as const

export interface Face {
  /** Plain name of the file. */
  readonly file: string
  readonly family: string
  /** The variable font it is cut from: a file of the package that brings it. */
  readonly source: string
  /** What the file is asked to hold besides the letters of its script; the font decides what it has. */
  readonly shared: string
  readonly letters: string
  /** What stand-ins take for letters, as a `unicode-range`, where the rest has scales of its own. */
  readonly standInLetters?: string
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
  standInLetters: 'U+620-65F, U+66E-6EF, U+6FA-6FF, U+200C-200D',
  fallbacks: [
    {
      names: ['Noto Sans Arabic', 'Noto Sans Arabic UI'],
      bold: ['Noto Sans Arabic Bold', 'Noto Sans Arabic UI Bold'],
      scales: [0.994, 0.916, 0.927],
      signs: [0.9, 0.9, 0.9],
    },
    {
      names: ['Noto Naskh Arabic UI', 'Noto Naskh Arabic'],
      bold: ['Noto Naskh Arabic UI Bold', 'Noto Naskh Arabic Bold'],
      scales: [1.085, 1.072, 1.085],
      signs: [1.035, 0.99, 1],
    },
    { names: ['DejaVu Sans'], bold: ['DejaVu Sans Bold'], scales: [0.94, 0.805, 0.814], signs: [0.865, 0.77, 0.76] },
  ],
}

export const latinFace: Face = {
  file: 'latin.woff2',
  family: 'Paper Latin',
  source: vazirmatn,
  shared,
  letters: latinLetters,
  fallbacks: [
    {
      names: ['Arial', 'Liberation Sans', 'Arimo', 'Helvetica'],
      bold: ['Arial Bold', 'Liberation Sans Bold', 'Arimo Bold', 'Helvetica Bold'],
      scales: [1.004, 0.943, 0.947],
    },
    { names: ['Roboto'], bold: ['Roboto Bold'], scales: [1.008, 1, 1.003] },
    { names: ['DejaVu Sans'], bold: ['DejaVu Sans Bold'], scales: [0.878, 0.79, 0.793] },
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
  fallbacks: [
    {
      names: ['Arial', 'Liberation Sans', 'Arimo'],
      bold: ['Arial Bold', 'Liberation Sans Bold', 'Arimo Bold'],
      scales: [0.971, 1.025, 1.061],
    },
    { names: ['Noto Sans Hebrew'], bold: ['Noto Sans Hebrew Bold'], scales: [0.98, 0.974, 1.008] },
    { names: ['DejaVu Sans'], bold: ['DejaVu Sans Bold'], scales: [0.971, 0.945, 0.978] },
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
