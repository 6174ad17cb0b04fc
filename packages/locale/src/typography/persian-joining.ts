import { verbAfterMi, verbJoinedToMi } from '../persian/conjugation.ts'
import { findAll, type Examined, type TypographyFinding } from './finding.ts'

const zwnj = '\u200c'

/** No letter, mark or joiner before: here a word begins. */
const begin = String.raw`(?<![\p{L}\p{M}\u200c])`

/** No letter, mark or joiner after: here a word ends. */
const end = String.raw`(?![\p{L}\p{M}\u200c])`

const mi = new RegExp(`${begin}((?:بر|در|وا|فرا|فرو|باز|ور)?ن?می)( +)(\\p{L}+)${end}`, 'gu')
const joinedMi = new RegExp(`${begin}(ن?می)()(\\p{L}{2,})${end}`, 'gu')
const plural = new RegExp(
  `${begin}([\\p{L}\u200c]{2,})( +)(?:ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان)${end}`,
  'gu',
)
const joinedPlural = new RegExp(
  `${begin}([\\p{L}\u200c]{2,}ه)()(?:ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان)${end}`,
  'gu',
)
const comparative = new RegExp(`${begin}([\\p{L}\u200c]{2,})( +)(?:تر|ترین|تری|ترها|ترهای|ترین‌ها)${end}`, 'gu')
const ending = new RegExp(`${begin}([\\p{L}\u200c]{2,}ه)( +)(?:ام|ات|اش|ای|ایم|اید|اند|ایی|مان|تان|شان)${end}`, 'gu')
const spacedEzafe = new RegExp(`${begin}([\\p{L}\u200c]{2,}ه)([ \u200c]+ی)(?= \\p{L})`, 'gu')

/** Words after which ها or تر is no ending. */
const noStems: ReadonlySet<string> = new Set('و یا که با به از در هر این آن تر چوب چشم هوای'.split(' '))

/** ZWNJ where Persian grammar asks for it, and the ezafe of words that end in ه. */
export function findPersianJoining({ text, folded }: Examined): TypographyFinding[] {
  return [
    ...findAll(folded, mi, 'zwnj-verb', (match) => (isVerb(match[3]) ? zwnj : undefined)),
    ...findAll(folded, joinedMi, 'zwnj-verb', ([word]) =>
      verbJoinedToMi(word.replace(/آ/g, 'ا')) === undefined ? undefined : zwnj,
    ),
    ...findAll(folded, plural, 'zwnj-plural', ([, word = '']) => (noStems.has(word) ? undefined : zwnj)),
    ...findAll(folded, joinedPlural, 'zwnj-plural', () => zwnj),
    ...findAll(folded, comparative, 'zwnj-comparative', ([, word = '']) => (noStems.has(word) ? undefined : zwnj)),
    ...findAll(folded, ending, 'zwnj-ending', ([, word = '']) => (word === 'به' || word === 'که' ? undefined : zwnj)),
    ...findAll(folded, spacedEzafe, 'ezafe', () => '\u0654'),
    ...findAll(text, /(^|[^\p{L}\p{M}\p{N}\u200c])(\u200c+)/gu, 'zwnj-stray', () => ''),
    ...findAll(text, /([\p{L}\p{M}\p{N}])(\u200c+)(?=$|[^\p{L}\p{M}\p{N}\u200c])/gu, 'zwnj-stray', () => ''),
    ...findAll(text, /()(\u200c{2,})/g, 'zwnj-stray', () => zwnj),
  ]
}

/** The word after *mi-* is a form of a verb of the list; «ماه می سال» is May. */
const isVerb = (word = ''): boolean => verbAfterMi(word.replace(/آ/g, 'ا')) !== undefined
