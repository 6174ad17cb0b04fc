import { primaryOf } from '../language-tag.ts'
import { toLatinDigits } from '../numbers/digits.ts'
import { letterMapper } from './letter-map.ts'
import { toLowerCase } from './lower-case.ts'
import { unshape } from './marks.ts'

/** Plain Latin letters for the consonants and long vowels that are written; what is not written is not guessed. */
const mapCommon = /* @__PURE__ */ letterMapper(
  'ا:a آ:a أ:a إ:i ٱ:a ء: ؤ:o ئ:y ب:b پ:p ت:t ث:th ج:j چ:ch ح:h خ:kh د:d ذ:dh ر:r ز:z ژ:zh س:s ش:sh ص:s ض:d ط:t ظ:z ع:a غ:gh ' +
    'ف:f ق:q ک:k ك:k گ:g ل:l م:m ن:n و:w ه:h ة:a ی:y ي:y ى:a ە:e ۆ:o ێ:e ڕ:r ڵ:l ڤ:v ٹ:t ڈ:d ڑ:r ں:n ہ:h ھ:h ے:e ۀ:e ې:e ۍ:y ' +
    'ټ:t ډ:d ړ:r ږ:zh ښ:sh ګ:g ڼ:n ځ:dz څ:ts ۇ:u ۈ:u ۋ:v ڭ:ng ڪ:k ٺ:th ٻ:b ڀ:bh ٿ:th ٽ:t ڄ:j ڃ:ny ڇ:chh ڌ:dh ڏ:d ڊ:d ڍ:dh ' +
    'ڦ:ph ڱ:ng ڳ:g ڻ:n ڙ:r ۽:ain ۾:men ۂ:h ۃ:t ۓ:e ۏ:u ؽ:i ' +
    'א:a ב:b ג:g ד:d ה:h ו:v ז:z ח:h ט:t י:y כ:k ך:k ל:l מ:m ם:m נ:n ן:n ס:s ע:a פ:p ף:f צ:ts ץ:ts ק:q ר:r ש:sh ת:t װ:v ױ:oy ײ:ey ' +
    'а:a б:b в:v г:g ґ:g д:d е:e ё:yo є:ye ж:zh з:z и:i і:i ї:yi й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ' +
    'ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya ' +
    'α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o ' +
    'ހ:h ށ:sh ނ:n ރ:r ބ:b ޅ:l ކ:k އ: ވ:v މ:m ފ:f ދ:dh ތ:th ލ:l ގ:g ޏ:gn ސ:s ޑ:d ޒ:z ޓ:t ޔ:y ޕ:p ޖ:j ޗ:ch ' +
    '\u07a6:a \u07a7:aa \u07a8:i \u07a9:ee \u07aa:u \u07ab:oo \u07ac:e \u07ad:ey \u07ae:o \u07af:oa \u07b0: ' +
    'ı:i ə:e ß:ss æ:ae œ:oe ø:o ł:l đ:d',
)

/** Languages that read some letters differently from the others. */
const own: Readonly<Record<string, (text: string) => string>> = {
  fa: /* @__PURE__ */ letterMapper('و:v ث:s ذ:z ض:z ی:i ي:i ة:e ق:gh'),
  azb: /* @__PURE__ */ letterMapper('و:v ث:s ذ:z ض:z ی:i ق:q'),
  ckb: /* @__PURE__ */ letterMapper('ی:y و:w ژ:j'),
  yi: /* @__PURE__ */ letterMapper('א:a ו:u י:i ע:e ח:kh כ:kh ך:kh'),
  ur: /* @__PURE__ */ letterMapper('ث:s ذ:z ض:z و:w'),
}

/** Longer names end between two words where there is one. */
const longest = 100

/** Names Windows keeps for devices, with any extension behind them. */
const devices = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/

/**
 * A readable Latin spelling for file names: only `a–z`, `0–9` and hyphens, words apart, at most 100 letters, never the name of
 * a device, never empty (`file` where nothing can be spelled). Short vowels are not guessed, the original cannot be had back,
 * and it follows no standard of transliteration.
 * @example
 * romanize('کتاب خوب', 'fa') // → 'ktab-khvb'
 */
export function romanize(text: string, language: string): string {
  const plain = toLatinDigits(toLowerCase(unshape(text).normalize('NFC'), language)).replaceAll('\u200c', '-')
  const mapOwn = own[primaryOf(language)]
  const spelled = mapCommon(mapOwn === undefined ? plain : mapOwn(plain))
  const ascii = spelled
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u200d-\u200f'’‘ʼʻ׳״]+/gu, '')
    .replace(/(?<=[a-z])"(?=[a-z])/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const name = shortened(ascii)
  return name === '' ? 'file' : devices.test(name) ? `${name}-file` : name
}

function shortened(name: string): string {
  if (name.length <= longest) return name
  const space = name.lastIndexOf('-', longest)
  return name.slice(0, space > 0 ? space : longest)
}
