import { withoutOneOf } from './affixes.ts'
import { personsIn } from './persian-words.ts'

/** Takes one kind of ending off a word, or gives it back as it is. */
type Step = (word: string) => string

/**
 * Light stemming of a folded Persian word, ending by ending from the last one in: plurals, possessives, comparatives, the *i* of
 * adjectives and indefinites, plurals in *-ān*, Arabic plurals. A final *h* is never dropped: نام and نامه are two words.
 */
export function stemPersian(word: string, exceptions: ReadonlyMap<string, string>): string {
  let stem = word
  for (const step of steps) {
    const next = step(stem)
    if (next === stem) continue
    stem = next
    const known = exceptions.get(stem)
    if (known !== undefined) return known
  }
  // A stem that is a word has to come to the stem of that word: زندیان, زندی, زند.
  return stem === word ? stem : stemPersian(stem, exceptions)
}

const plurals = 'هایشان هایمان هایتان هایم هایت هایش هایی های ها'.split(' ')

/** Words whose own *hā* is no plural, alone or at the end of a compound: گران‌بها. */
const ownHa = /^(?:تنها|انتها|منتها|اشتها|فقها|سفها|بلها|طاها|(?:گران|پر|کم|خون|هم|اجاره|شیر)بها)(?=ی|$)/

function plural(word: string): string {
  const own = ownHa.exec(word)?.[0]
  return own ?? withoutOneOf(word, plurals, 2)
}

/** Places (افغانستان) and verbal nouns (ساختمان) end like plurals in *-ān* or possessives, and are neither. */
const rooted = /(?:ستان|مان)$/

/** Persons whose word ends like those: friends, worshippers, teachers, translators. */
const pluralOfPersons = /(?:دوستان|پرستان|م\p{L}{2,}مان|حاکمان|عالمان|خادمان|ناظمان|ظالمان|مردمان|خانمان)$/u

/** Words in *-mān* and *-tān*, alone or at the end of a compound: نابسامان. */
const ownMan =
  /(?:ستان|سامان|درمان|ریسمان|پیمان|ایمان|فرمان|زمان|اسمان|قهرمان|سازمان|مهمان|المان|پارلمان|گمان|کمان|خانمان|دودمان|گفتمان)$/

/** Those who wear, sell, think, shave: their *sh* is no possessive. */
const ownSh =
  /(?:پوش|فروش|اندیش|تراش|کش|هوش|گوش|نوش|باش|موش|درویش|خویش|کشیش|خفاش)ان$|(?:فشان|نشان|درخشان|بدخشان|پریشان|[خف]تان)$/

function possessive(word: string): string {
  if (ownMan.test(word) || ownSh.test(word) || pluralOfPersons.test(word)) return word
  if (/[او]ی[شمت]ان$/.test(word) && word.length >= 7) return word.slice(0, -4)
  return withoutOneOf(word, ['شان', 'مان', 'تان', 'شون', 'مون'], 4)
}

/** Measures and machines at the end of compounds: ابرنواختر, رادیومتر. */
const ownTar = /(?:ومتر|اختر|یوتر|رامتر|دفتر|سنتر|کستر|چستر)ی?$/

function comparative(word: string): string {
  if (ownTar.test(word)) return word
  if (/(?:ترینها|ترین)$/.test(word)) return withoutOneOf(word, ['ترینها', 'ترین'], 2)
  return withoutOneOf(word, ['تری', 'تر'], 3)
}

const ownGi = /(?:هنگ|رنگ|جنگ|(?<!گر)سنگ|[^ش]تنگ|^تنگ|لنگ|[کلتپسد]ینگ|دنگ|زنگ|پلنگ|فنگ|شنگ|بزرگ|مرگ|برگ|گرگ|سترگ)ی$/

function quality(word: string): string {
  const { length } = word
  if (length >= 6 && /[^اوی]گانی?$/.test(word)) return `${word.slice(0, word.lastIndexOf('گ'))}ه`
  if (length >= 5 && word.endsWith('گی') && !ownGi.test(word)) return `${word.slice(0, -2)}ه`
  if (length >= 6 && word.endsWith('است') && !ownAst.test(word)) return word.slice(0, -2)
  if (length >= 5 && /[اوی]یی$/.test(word)) return word.slice(0, -2)
  return length >= 4 && word.endsWith('ی') ? word.slice(0, -1) : word
}

const ownAst = /(?:سیاست|ریاست|کیاست|راست|خاست|خواست|نجاست)$/

/** Keepers and knowers (باغبان, حقوقدان) are not many; persons are. */
const ownAn = /(?:بان|دان)$/
const manyPersons = /(?:ندان|ردان|هدان|زادان|ستادان)$/

function personPlural(word: string): string {
  if (word.length < 6 || !word.endsWith('ان')) return word
  if (rooted.test(word) && !pluralOfPersons.test(word)) return word
  if (ownAn.test(word) && !manyPersons.test(word) && !personsIn.has(word.slice(0, -2))) return word
  return word.endsWith('یان') && word.length >= 7 ? word.slice(0, -3) : word.slice(0, -2)
}

function arabicPlural(word: string): string {
  if (word.endsWith('ین') && personsIn.has(word.slice(0, -2))) return word.slice(0, -2)
  if (word.length >= 7 && /[^سزلش]یون$/.test(word)) return word.slice(0, -3)
  if (word.length < 6 || !word.endsWith('ات')) return word
  if (word.endsWith('جات')) return word.endsWith('یجات') ? word.slice(0, -3) : `${word.slice(0, -3)}ه`
  // Verbal nouns of the third form have their *h* back: مذاکرات, مطالعات.
  return /^م\p{L}ا\p{L}{2}ات$/u.test(word) ? `${word.slice(0, -2)}ه` : word.slice(0, -2)
}

const steps: readonly Step[] = [plural, possessive, comparative, quality, personPlural, arabicPlural]
