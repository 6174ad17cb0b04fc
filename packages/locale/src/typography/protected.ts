import type { LanguagePack } from '../pack.ts'

/** A stretch of a text, from the first offset up to the second (UTF-16). */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Code in backticks, addresses, mail, mentions and tags. */
const addresses =
  /`[^`\n]{1,2000}`|(?:https?|ftp):\/\/[^\s«»<>]+|www\.[^\s«»<>]+|[\p{L}\p{N}_%+-][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}.-]{1,253}|[@#][\p{L}\p{N}_\u200c]+/gu

/** A Latin word with what hangs on it: numbers (COVID-19, 5G, A4), versions, file names, the Latin words and signs after it. */
const latin =
  /(?:\p{Nd}[\p{Nd}.-]{0,20})?\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\p{Nd}_/\\'’+-]|[.:](?=[\p{Script=Latin}\p{Nd}])|[,;?!%] ?(?=[\p{Script=Latin}\p{Nd}])|[?](?= |$)| (?=[\p{Script=Latin}\p{Nd}]))*/gu

/** A passage between quotation marks or ornate brackets. */
const quoted = /«[^«»]*»|“[^“”]*”|"[^"]*"|﴿[^﴿﴾]*﴾|\([^()]*\)/gu

/** What a text in this language must not be corrected in. */
export function findProtected(text: string, pack: LanguagePack): Range[] {
  const own = Array.from(text.matchAll(addresses), toRange)
  const foreign = pack.script === 'Latn' ? [] : Array.from(text.matchAll(latin), toRange)
  const arabic = pack.typography.persianJoining
    ? Array.from(text.matchAll(quoted))
        .filter(([passage]) => isArabic(passage))
        .map(inner)
    : []
  return [...own, ...foreign, ...arabic]
}

/** Arabic inside Persian shows itself by tāʾ marbūṭa, by vowel marks on most words, or by ornate brackets. */
function isArabic(passage: string): boolean {
  if (passage.startsWith('﴿')) return true
  const letters = passage.match(/\p{L}/gu)?.length ?? 0
  const marks = passage.match(/[\u064b-\u0652\u0670]/g)?.length ?? 0
  const isPersian = /[پچژگ\u200c]/.test(passage)
  return !isPersian && (/\u0629(?!\p{L})/u.test(passage) || marks * 3 >= letters) && letters > 3
}

const toRange = (match: RegExpExecArray): Range => ({ start: match.index, end: match.index + match[0].length })

/** The marks themselves may be corrected, what stands between them not. */
const inner = (match: RegExpExecArray): Range => ({ start: match.index + 1, end: match.index + match[0].length - 1 })
