import { verbAfterMi, verbForm, verbJoinedToMi } from '../persian/conjugation.ts'
import { wordSet } from '../text/word-set.ts'
import { findAll, type TypographyFinding } from './finding.ts'
import { findCompounds } from './persian-compounds.ts'

const zwnj = '\u200c'

/** No letter, mark or joiner before: here a word begins. */
const begin = String.raw`(?<![\p{L}\p{M}\u200c])`

/** No letter, mark or joiner after: here a word ends. */
const end = String.raw`(?![\p{L}\p{M}\u200c])`

const word = String.raw`[\p{L}\p{M}\u200c]`

/** Endings of ها with and without what may follow it. */
const ha = '(?:ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان|هاست)'

const mi = new RegExp(`${begin}((?:بر|در|وا|فرا|فرو|باز|ور)?ن?می)(\u200c* +\u200c*)(\\p{L}+)${end}`, 'gu')
const joinedMi = new RegExp(`${begin}((?:بر|در|فرا|فرو|باز)?ن?می)()(\\p{L}{2,})${end}`, 'gu')
const plural = new RegExp(`${begin}(${word}{2,})( +)${ha}${end}`, 'gu')
const joinedPlural = new RegExp(`${begin}(${word}{2,}ه)()${ha}${end}`, 'gu')
const comparative = new RegExp(
  `${begin}(${word}{2,})( +)(تر|ترین|تری|ترها|ترهای|ترین‌ها|ترین‌های|ترینها|ترینهای)${end}`,
  'gu',
)
const ending = new RegExp(`${begin}(${word}{2,}ه)( +)(ام|ات|اش|ای|ایم|اید|اند|ایی|مان|تان|شان)${end}`, 'gu')
const owned = new RegExp(`${begin}(${word}{2,}(?:ها|ی))( +)(مان|تان|شان)${end}`, 'gu')
const spacedEzafe = new RegExp(`${begin}(${word}{2,}ه)([ \u200c]+ی)(?= +[\\p{L}\\p{N}«"“(])`, 'gu')
const hamzaEzafe = new RegExp(`${begin}(${word}{2,}ه)([ \u200c]?ء|\u200c\u0654)(?= \\p{L})`, 'gu')
const taEzafe = new RegExp(`${begin}(${word}+)(ة)(?= (?!ال)\\p{L})`, 'gu')
const indefinite = new RegExp(`${begin}(${word}{2,}ه\u200c)([یئ]ی)${end}`, 'gu')

/** Words after which ها is no ending: prepositions, interjections, laughter. */
const noStems = wordSet('و یا که با به از در هر بر را ها های هه هی آی ای وای آها اوه نه بله')

/** What is said to be wet (تر), not to be more so; names before Terry. */
const wetThings = wordSet(
  'این آن تر چوب چشم چشمان دیده دیدگان مژه مژگان گونه رخ رخسار لب لبان مو موی گیسو زلف لباس جامه ' +
    'پیراهن دامن شلوار کفش دستمال حوله پارچه کاغذ هوا هوای زمین خاک گل برگ علف سبزه شاخه چمن نان دست دستان پا پوست تن بدن فرش کف ' +
    'دیوار شن ماسه کهنه پنبه ابر میوه هیزم کاه جان',
)

/** Words whose final ه is heard: no ZWNJ parts their endings, and ای after them calls. */
const heardHe = wordSet(
  'گروه کوه انبوه اندوه شکوه ستوه نستوه وجوه شبیه تشبیه توجیه فقیه تنبیه سیه فرمانده متوجه توجه وجه فقه موجه مشابه',
)

/**
 * Words that may be می joined to a verb and may be others, *of the field*, *may he not die*: search takes both, typography neither.
 * *Comes* as it is said is written in one.
 */
const notParted = wordSet(
  'میدانی میرانی میشی نمیره نمیرم نمیریم نمیرین نمیرن میاد میام میای میایم میاین نمیاد نمیام نمیای نمیایم نمیاین نمیان',
)

/** The names of Latin letters, which may follow ام and ای: MRI, MP3. */
const latinLetters = /^ (?:آر|پی|بی|اس|تی|وی|دی|سی|جی|کیو|آی|ام)(?!\p{L})/u

/** ZWNJ where Persian grammar asks for it, and the ezafe of words that end in ه. `folded` has the letters of one keyboard. */
export function findPersianJoining(text: string, folded: string): TypographyFinding[] {
  return [
    ...findAll(folded, mi, 'zwnj-verb', (match) => (isVerb(match[3]) && !isWine(match) ? zwnj : undefined)),
    ...findAll(folded, joinedMi, 'zwnj-verb', (match) => (isJoinedVerb(match) ? zwnj : undefined)),
    ...findAll(folded, plural, 'zwnj-plural', ([, stem = '']) => (isStem(stem) ? zwnj : undefined)),
    ...findAll(folded, joinedPlural, 'zwnj-plural', ([, stem = '']) => (isHeard(stem) ? undefined : zwnj)),
    ...findAll(folded, comparative, 'zwnj-comparative', (match) => (isCompared(match) ? zwnj : undefined)),
    ...findAll(folded, ending, 'zwnj-ending', (match) => (isEnding(match) ? zwnj : undefined)),
    ...findAll(folded, owned, 'zwnj-ending', ([, stem = '', , owner]) => (isOwned(stem, owner) ? zwnj : undefined)),
    ...findAll(folded, indefinite, 'zwnj-ending', () => 'ای'),
    ...findAll(folded, spacedEzafe, 'ezafe', ([, stem = '']) => (isHeard(stem) ? undefined : '\u0654')),
    ...findAll(folded, hamzaEzafe, 'ezafe', () => '\u0654'),
    ...findAll(folded, taEzafe, 'ezafe', ([, stem = '']) => (/[پچژگ\u200c]/.test(stem) ? 'هٔ' : undefined)),
    ...findCompounds(folded),
    ...findAll(
      text,
      /(\p{Script=Arabic}\p{M}*)([\u00ac\u00ad\u200b]+)(?=\p{Script=Arabic})/gu,
      'zwnj-substitute',
      () => zwnj,
    ),
    ...findAll(text, /(^|[^\p{L}\p{M}\p{N}\u200c])(\u200c+)/gu, 'zwnj-stray', () => ''),
    ...findAll(text, /([\p{L}\p{M}\p{N}])(\u200c+)(?=$|[^\p{L}\p{M}\p{N}\u200c])/gu, 'zwnj-stray', () => ''),
    ...findAll(text, /()(\u200c{2,})/g, 'zwnj-stray', () => zwnj),
  ]
}

/** A form of a verb, its participle (می‌رفته), or how it is said (می‌گه); «ماه می سال» is May. */
const isVerb = (word = ''): boolean => verbAfterMi(plain(word)) !== undefined

/** After the month or the cup, می is May or wine. */
const isWine = ({ input, index }: RegExpExecArray): boolean =>
  /(?:^|[^\p{L}\p{M}])(?:ماه|جام|ساغر|پیاله|خم|اوایل|اواخر|اواسط) $/u.test(input.slice(Math.max(0, index - 8), index))

/** Without its preverb the word has *mi-* before a verb. */
const isJoinedVerb = ([whole]: RegExpExecArray): boolean =>
  !notParted.has(whole) && verbJoinedToMi(plain(whole).replace(/^(?:بر|در|فرا|فرو|باز)/, '')) !== undefined

/** Not a verb with its person, after which ها warns: می‌افتی ها. */
function isStem(stem: string): boolean {
  if (noStems.has(stem) || /^ن?می\u200c/.test(stem)) return false
  const form = /(?:م|یم|ید|ند)$/.test(stem) ? verbForm(plain(stem)) : undefined
  return form === undefined || form.isDoubtful || form.verb === plain(stem)
}

/** Not a wet thing, nor several things; «تر و خشک» is a pair. */
function isCompared({ 0: whole, 1: stem = '', 3: ending = '', input, index }: RegExpExecArray): boolean {
  if (noStems.has(stem)) return false
  if (ending.startsWith('ترین')) return true
  const isPair = /^ و (?:خشک|تازه|تمیز)(?!\p{L})/u.test(input.slice(index + whole.length, index + whole.length + 8))
  return !isPair && !/ها(?:ی|یی|یش|یم|یت)?$/.test(stem) && !wetThings.has(stem) && !wetThings.has(stem.slice(0, -1))
}

/** As the conjugation spells: without madda, and ی for the hamza of گوئیم. */
const plain = (word: string): string => word.replace(/آ/g, 'ا').replace(/ئ/g, 'ی')

const isHeard = (stem: string): boolean => stem.endsWith('اه') || heardHe.has(stem)

function isEnding({ 0: whole, 1: stem = '', 3: ending = '', input, index }: RegExpExecArray): boolean {
  const after = index + whole.length
  const isInitial = (ending === 'ام' || ending === 'ای') && latinLetters.test(input.slice(after, after + 5))
  return !isHeard(stem) && !isInitial
}

/** After ها anyone may own; after ی, شان is more often dignity. */
const isOwned = (stem: string, owner = ''): boolean =>
  /های?$/.test(stem) ? !noStems.has(stem) : owner !== 'شان' && stem.length > 3
