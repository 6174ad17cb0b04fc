import type { TypographyRules } from '../pack.ts'
import { letterMap, letterMapper } from '../text/letter-map.ts'
import { findAll, type TypographyFinding } from './finding.ts'

const letter = String.raw`[\p{Script=Arabic}&&\p{L}]`

const shapes = /()([\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufdf2-\ufdf9\ufdfd\ufe70-\ufefc]+)/gu

/** Unicode has no decomposition for U+FDFD, whose name says what it spells. */
const basmala = 'بسم الله الرحمن الرحيم'

/** One tatweel at an edge means something (هـ, لـW3C), and so does one that sets off a prefix (بـالرياض). */
const innerTatweel = new RegExp(
  String.raw`(${letter}\p{M}*)(\u0640+)(?<!(?<![\p{L}\p{M}])(?:[بلكوف]|[وب]?ال)\p{M}*\u0640)(?=${letter})`,
  'gv',
)
const outerTatweel = new RegExp(String.raw`(${letter}\p{M}*\u0640)(\u0640+)(?!${letter})`, 'gv')

const drawnOut = new RegExp(String.raw`()((${letter})\3{2,})`, 'gv')

/** Letters of another keyboard, letters stored by their shape, letters and marks drawn out. */
export function findLetters(text: string, rules: TypographyRules): TypographyFinding[] {
  const mapKeyboard = letterMapper(rules.letters)
  return [
    ...(rules.letters === '' ? [] : findWrongLetters(text, rules.letters)),
    // The honorific ligatures (ﷺ) and the sign of the rial are characters of their own.
    ...findAll(text, shapes, 'presentation-forms', ([, , forms = '']) =>
      mapKeyboard(forms.replaceAll('\ufdfd', basmala).normalize('NFKC')),
    ),
    ...findAll(text, innerTatweel, 'tatweel', () => ''),
    ...findAll(text, outerTatweel, 'tatweel', () => ''),
    ...(rules.persianJoining ? findAll(text, drawnOut, 'letter-repeated', oneOfRun) : []),
    ...findAll(text, /()(([\u064b-\u0652])\3+)/g, 'mark-repeated', ([, , marks = '']) => marks.charAt(0)),
  ]
}

/** In a word that has other letters as well: سلامممم, but not ههههه. */
function oneOfRun({ 2: run = '', index, input }: RegExpExecArray): string | undefined {
  const hasNeighbour = /\p{L}/u.test(input.charAt(index - 1)) || /\p{L}/u.test(input.charAt(index + run.length))
  return hasNeighbour ? run.charAt(0) : undefined
}

function findWrongLetters(text: string, letters: string): TypographyFinding[] {
  const right = letterMap(letters)
  const wrong = Array.from(right.keys()).sort((a, b) => b.length - a.length)
  return findAll(text, new RegExp(`()(${wrong.join('|')})`, 'gu'), 'letters', (match) => {
    const replacement = right.get(match[2] ?? '')
    const isOpen = openQuestions.some(([pair, inDoubt]) => pair === `${match[2]}:${replacement}` && inDoubt(match))
    return isOpen ? undefined : replacement
  })
}

/** Where a letter of another keyboard may stand for either of two, a person decides. */
const openQuestions: readonly (readonly [string, (match: RegExpExecArray) => boolean])[] = [
  // Urdu: an aspirate has the two-eyed he (گھر); only که can be nothing else.
  [
    'ه:ہ',
    ({ input, index }) =>
      /[بپتٹجچدڈڑکكگ]/.test(input.charAt(index - 1)) &&
      !/(?<![\p{L}\p{M}])[کك]ه(?![\p{L}\p{M}])/u.test(input.slice(Math.max(0, index - 2), index + 2)),
  ],
  // Arabic: at the end of a word it may be ي or ى.
  ['ی:ي', ({ input, index }) => !/\p{L}/u.test(input.charAt(index + 1))],
]
