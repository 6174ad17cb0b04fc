import type { LanguagePack } from '../pack.ts'
import { findAll, type TypographyFinding } from './finding.ts'

/** A letter of the Arabic script with its marks; the digits ۰–۹ belong to the script too, and are none. */
const letter = String.raw`[\p{Script=Arabic}&&\p{L}]`

/** Not before a face: `:)`. */
const beforeSign = new RegExp(
  String.raw`((?:${letter}\p{M}*|[0-9٠-٩۰-۹»“”\)…])\u200c?)( +)(?=[،؛؟!»\)\],?]|[:;](?![\-\)\(DPpo])|\.(?![.\p{L}\p{N}]))`,
  'gv',
)
const beforeHighSign = /((?:\p{L}\p{M}*|\p{Nd}|[»\)”’"]))([ \u00a0\u202f]?)(?=[;!?]+(?:\s|$|»|\)))/gv
const beforeColon = /((?:\p{L}\p{M}*|\p{Nd}|[»\)”’"]))([ \u00a0\u202f]?)(?=:(?:\s|$))/gv
/** « opens in most languages and closes in German. */
const insideOpening = /([«\(\[])( +)(?=[^\s\]\)»])/gv
const insideBrackets = /([\(\[])( +)(?=[^\s\]\)])/gv
const insideGuillemets = [/(«)( ?)(?=[^\s»])/gu, /([^\s«])( ?)(?=»)/gu] as const

/** Endings that are joined to a closed quotation, which may be a name: «کتاب»ها, Sorani «ستیغ»ی and «کەرانە»ەوە. */
const quotationEnding = String.raw`(?:ها|های|هایی|ی|ام|ات|اش|ش|م|ت|ای|تر|ترین|گونه|وار|اند|یی|ەوە|ەکە|ەکەی|ەکان|دا)(?!\p{L})`
/**
 * Endings that a number carries: ordinals of Persian (۲۲ام), Urdu (7ویں) and Sorani (٥ەم), plurals, eras, and any one letter, as
 * the year's ء and ه and Sorani's ی of dates.
 */
const numberEnding = String.raw`(?:ام|امین|مین|ین|هـ|ها|های|واں|ویں|یەم|یەمین|ەم|ەمین|\p{L})(?!\p{L})`

const afterSign = new RegExp(
  String.raw`(${letter}\p{M}*(?:[،؛؟!:…,;?]|[؟!.…]?[»\)](?!${quotationEnding})|\.{3,}))()(?=\p{L})`,
  'gv',
)
const afterOwnSign = new RegExp(
  String.raw`((?:${letter}\p{M}*|[»“”\)])[،؛؟!:])()(?=«|\p{L}|(?<=[،؛])[0-9٠-٩۰-۹])`,
  'gv',
)
/** Not between the parts of an abbreviation: ق.م, بی.بی.سی. */
const afterStop = new RegExp(String.raw`(?<=${letter}{3})(\.)()(?=${letter}{3})`, 'gv')

/** Not before an honorific (ص), an ending in brackets (ها) or the number of a note. */
const opening = String.raw`(?=«|\((?!(?:\p{L}{1,3}|[0-9٠-٩۰-۹]{1,3}|های|هایی|گان|علیه\p{L}*)\)))`
const beforeOpening = new RegExp(String.raw`(${letter}\p{M}*)()${opening}`, 'gv')
/** Arabic and those who follow it join their one-letter words and the article: و«الأهرام», ال«أنا». */
const beforeOpeningUnjoined = new RegExp(
  String.raw`(${letter}\p{M}*)()(?<!(?<![\p{L}\p{M}])[وف]?\p{M}*(?:[بكکلس]?\p{M}*(?:ال)?|لل)\p{M}*)${opening}`,
  'gv',
)
const numberThenWord = new RegExp(String.raw`([0-9٠-٩۰-۹])()(?=${letter})(?!${numberEnding})`, 'gv')
/** Not after و, ب and other joined words, nor after units and abbreviations: و2006, كم2, ص۲۲۰. */
const wordThenNumber = new RegExp(String.raw`(${letter}{3})()(?=[0-9٠-٩۰-۹])`, 'gv')

/** Spaces: doubled, at the edges, before a closing sign, missing after one, inside brackets, between a number and its unit. */
export function findSpacing(
  text: string,
  { quotes, typography }: LanguagePack,
  isFragment: boolean,
): TypographyFinding[] {
  const before = typography.beforeHighSigns
  const [mark] = quotes.outer
  const isSpacedInside = mark !== mark.trim()
  return [
    ...(isFragment ? [] : findEdges(text)),
    ...(before === ''
      ? findAll(text, beforeSign, 'space-before-sign', () => '')
      : [
          ...findAll(text, beforeHighSign, 'space-before-sign', () => before),
          ...findAll(text, beforeColon, 'space-before-sign', () => '\u00a0'),
        ]),
    ...(isSpacedInside
      ? [insideBrackets, ...insideGuillemets].flatMap((pattern, order) =>
          findAll(text, pattern, 'space-inside-brackets', () => (order === 0 ? '' : '\u00a0')),
        )
      : findAll(text, mark === '«' ? insideOpening : insideBrackets, 'space-inside-brackets', () => '')),
    ...findAll(text, afterSign, 'space-after-sign', () => ' '),
    ...findAll(text, afterOwnSign, 'space-after-sign', () => ' '),
    ...findAll(text, afterStop, 'space-after-sign', () => ' '),
    ...findAll(text, typography.persianJoining ? beforeOpening : beforeOpeningUnjoined, 'space-after-sign', () => ' '),
    ...findAll(text, numberThenWord, 'space-number', () => ' '),
    ...findAll(text, wordThenNumber, 'space-number', () => ' '),
    ...findAll(text, /(\S)( {2,})(?=\S)/g, 'space-repeated', () => ' '),
  ]
}

function findEdges(text: string): TypographyFinding[] {
  const start = text.length - text.replace(/^ +/, '').length
  let end = text.length
  while (end > start && text[end - 1] === ' ') end--
  return [
    { start: 0, end: start, replacement: '', rule: 'space-edge' as const },
    { start: end, end: text.length, replacement: '', rule: 'space-edge' as const },
  ].filter((edge) => edge.end > edge.start)
}
