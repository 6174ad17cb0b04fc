import { foldText } from './fold.ts'
import { letterMapper } from './letter-map.ts'

/** Letters of other scripts, and digits, that look like a Latin one in common typefaces (after UTS #39's confusables). */
const mapLookalikes = /* @__PURE__ */ letterMapper(
  'а:a в:b с:c е:e ҽ:e г:r н:h һ:h і:i ј:j к:k м:m о:o р:p ѕ:s т:t у:y ү:y х:x ԁ:d ԍ:g ԛ:q ԝ:w ѡ:w ѵ:v ь:b ӏ:l ӕ:ae з:3 б:6 ' +
    'α:a β:b γ:y ε:e ζ:z η:n ι:i κ:k μ:u ν:v ο:o ρ:p σ:o ς:c ϲ:c τ:t υ:u χ:x ω:w ϳ:j ' +
    'ա:w ց:g գ:q զ:q հ:h յ:j ո:n ռ:n ս:u օ:o ք:f ו:i ן:i ט:v ס:o װ:ii ' +
    'ɑ:a ᴄ:c ɡ:g ɪ:i ɩ:i ᴏ:o ꜱ:s ƽ:s ᴜ:u ʋ:u ᴠ:v ᴡ:w ɯ:w ʏ:y ɣ:y ᴢ:z ʟ:l ɴ:n ʀ:r ᴋ:k ᴍ:m ᴛ:t ᴘ:p ᴊ:j ᴅ:d ᴇ:e ʙ:b ᴀ:a ɢ:g ʜ:h ' +
    'ꭺ:a ᏼ:b ꮯ:c ꭰ:d ꭼ:e ꮐ:g ꮋ:h ꭵ:i ꭻ:j ꮶ:k ꮮ:l ꮇ:m ꮲ:p ꭱ:r ꮪ:s ꭲ:t ꮩ:v ꮃ:w ꮓ:z',
)

/** What only a text that is Latin otherwise can be taken for: Greek capitals, whose small letters look otherwise, and alef and he. */
const mapAmongLatin = /* @__PURE__ */ letterMapper(
  'Η:h Μ:m Ν:n Υ:y Ρ:p Τ:t Χ:x Ζ:z Ϲ:c Ϝ:f Ϳ:j ا:i ه:o ھ:o ہ:o ە:o ٥:o ۵:o',
)

/** Three that cannot be told apart, digits included. */
const mapAlike = /* @__PURE__ */ letterMapper('0:o 1:l i:l')

/**
 * A key under which two names that look alike meet: letters of other scripts stand for the Latin ones they resemble (after the
 * confusables of UTS #39), invisible characters and spacing do not count. For comparing names of people and accounts; never
 * for display or search.
 * @example
 * nameKey('аdmin') === nameKey('admin') // → true
 */
export function nameKey(text: string): string {
  const visible = text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  const latin = /\p{Script=Latin}/u.test(visible) ? mapAmongLatin(visible) : visible
  const letters = foldText(latin)
    .replace(/ /g, '')
    .replace(/\p{Nd}/gu, latinDigit)
  return mapAlike(mapLookalikes(letters)).replaceAll('rn', 'm').replaceAll('vv', 'w')
}

/** Digits of every script stand in tens that begin at a code point ending in 0 or in 6. */
function latinDigit(digit: string): string {
  const low = (digit.codePointAt(0) ?? 0) & 15
  return String(low > 9 || !/\p{Nd}/u.test(String.fromCodePoint((digit.codePointAt(0) ?? 0) - low)) ? low - 6 : low)
}
