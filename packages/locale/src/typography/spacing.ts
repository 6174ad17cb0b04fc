import type { TypographyRules } from '../pack.ts'
import { findAll, type TypographyFinding } from './finding.ts'

/** A letter of the Arabic script with its marks; the digits ۰–۹ belong to the script too, and are none. */
const letter = String.raw`[\p{Script=Arabic}&&\p{L}]`

const beforeSign = new RegExp(
  String.raw`((?:${letter}\p{M}*|[0-9٠-٩۰-۹»\)…])\u200c?)( +)(?=[،؛؟!:»\)\],;?]|\.(?![.\p{L}\p{N}]))`,
  'gv',
)
const beforeHighSign = /((?:\p{L}\p{M}*|\p{Nd}|[»\)”’"]))([ \u00a0\u202f]?)(?=[;!?]+(?:\s|$|»|\)))/gv
const insideOpening = /([«\(\[])( +)(?=\S)/gv
/** A full stop after a single letter abbreviates: ق.م, ه.ش. An ending ی joins a name in quotation marks: «ستیغ»ی. */
const afterSign = new RegExp(
  String.raw`(${letter}\p{M}*(?:[،؛؟!:…\),;?]|»(?!ی(?!\p{L}))|\.{3,}|(?<=${letter}\p{M}*${letter}\p{M}*)\.))()(?=\p{L})`,
  'gv',
)
const beforeOpening = new RegExp(String.raw`(${letter}\p{M}*)()(?=[«\(])`, 'gv')
/** Endings that a number carries: ordinals of Persian (۲۲ام), Urdu (7ویں) and Sorani (٥ەم), the year's ء and ه, Sorani's ی of dates. */
const endings = 'ام|امین|م|مین|ه|هـ|ش|ء|واں|ویں|ی|یەم|یەمین|ەم|ەمین'
const numberThenWord = new RegExp(String.raw`([0-9٠-٩۰-۹])()(?=${letter})(?!(?:${endings})(?!\p{L}))`, 'gv')
/** Not after و, ب and other joined words, nor after units and abbreviations: و2006, كم2, ص۲۲۰. */
const wordThenNumber = new RegExp(String.raw`(${letter}{3})()(?=[0-9٠-٩۰-۹])`, 'gv')

/** Spaces: doubled, at the edges, before a closing sign, missing after one, inside brackets, between a number and its unit. */
export function findSpacing(text: string, rules: TypographyRules, isFragment: boolean): TypographyFinding[] {
  const before = rules.beforeHighSigns
  return [
    ...(isFragment ? [] : findAll(text, /()(^ +| +$)/g, 'space-edge', () => '')),
    ...(before === ''
      ? findAll(text, beforeSign, 'space-before-sign', () => '')
      : findAll(text, beforeHighSign, 'space-before-sign', () => before)),
    ...findAll(text, insideOpening, 'space-inside-brackets', () => ''),
    ...findAll(text, afterSign, 'space-after-sign', () => ' '),
    ...findAll(text, beforeOpening, 'space-after-sign', () => ' '),
    ...findAll(text, numberThenWord, 'space-number', () => ' '),
    ...findAll(text, wordThenNumber, 'space-number', () => ' '),
    ...findAll(text, /(\S)( {2,})(?=\S)/g, 'space-repeated', () => ' '),
  ]
}
