import type { LanguagePack } from '../pack.ts'
import { findForeign } from './foreign.ts'
import { mergeRanges, type TextRange } from './range.ts'

/** What machines read in any text, whatever the language around it. */
const technical = new RegExp(
  [
    // Code, markup, entities, placeholders, targets of Markdown links.
    '```[^`]*```',
    '`[^`\\n]{1,2000}`',
    '</?[A-Za-z][^<>]{0,2000}>|<!--[^<>]{0,2000}-->',
    '&(?:[A-Za-z]{2,31}|#\\d{1,7}|#x[\\dA-Fa-f]{1,6});',
    '%(?:\\d{1,2}\\$)?[sdf](?![A-Za-z])|\\{\\{[^{}]{0,200}\\}\\}|\\$\\{[^{}]{0,200}\\}',
    '(?<=\\])\\([^()\\s]{1,2000}\\)',
    // Addresses, mail, mentions and tags, paths.
    '(?:https?|ftp|mailto|tel):[^\\s«»<>]+',
    'www\\.[^\\s«»<>]+',
    '(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}_%+-][\\p{L}\\p{N}._%+-]{0,63}@[\\p{L}\\p{N}.-]{1,253}',
    '[@#][\\p{L}\\p{M}\\p{N}_\\u200c]+',
    '(?<![\\p{L}\\p{N}.])\\.{0,2}/[A-Za-z0-9._~/-]+',
    // ISBN, telephone numbers with their country, versions and network addresses: more than one point, Latin digits.
    '(?<!\\p{Nd})97[89][- ]?(?:\\d[- ]?){9}\\d(?!\\p{Nd})',
    '(?<!\\p{Nd})(?:\\+|00)\\d[\\d ()-]{6,18}\\d(?!\\p{Nd})',
    '(?<![\\p{Nd}.])\\d{1,5}(?:\\.\\d{1,5}){2,}(?![\\p{Nd}])',
  ].join('|'),
  'gu',
)

/** A Latin word with what hangs on it: numbers (COVID-19, 5G, A4), versions, file names, the Latin words and signs after it. */
const latin =
  /(?:\p{Nd}[\p{Nd}.-]{0,20})?\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\p{Nd}_/\\'’+-]|[.:](?=[\p{Script=Latin}\p{Nd}])|[,;?!%] ?(?=[\p{Script=Latin}\p{Nd}])|[?](?= |$)| (?=[\p{Script=Latin}\p{Nd}]))*/gu

/** What a text in this language must not be corrected in, in order, without overlaps. */
export function findProtected(text: string, pack: LanguagePack): TextRange[] {
  const machine = Array.from(text.matchAll(technical), toRange)
  const foreign = pack.script === 'Latn' ? [] : Array.from(text.matchAll(latin), toRange)
  return mergeRanges([...machine, ...foreign, ...(pack.script === 'Arab' ? findForeign(text, pack.tag) : [])])
}

const toRange = (match: RegExpExecArray): TextRange => ({ start: match.index, end: match.index + match[0].length })
