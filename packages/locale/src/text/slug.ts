import { toLatinDigits } from '../numbers/digits.ts'
import type { SlugRules } from '../pack.ts'
import { nearestLanguagePack } from '../packs.ts'
import { toLowerCase } from './lower-case.ts'
import { arabicMarks, hebrewMarks, unshape } from './marks.ts'

const defaults: SlugRules = { zwnj: 'join', marks: 'keep', fallback: 'article' }

/** Letters, hyphens included, in one slug; a longer headline ends between two words. */
const longest = 200

/**
 * The slug of a headline or name: small letters of any script, Latin digits, words joined by hyphens, at most 200 letters.
 * Never empty, never cut inside a word, equal to itself when made again; vowel marks and ZWNJ follow the language.
 * Percent-encoded text is read decoded.
 * @example
 * slugify('کتابخانه‌های «تهران» در ۱۴۰۳', 'fa') // → 'کتابخانه-های-تهران-در-1403'
 */
export function slugify(text: string, language: string): string {
  const rules = nearestLanguagePack(language)?.slug ?? defaults
  const parts = spellOut(decode(text), rules, language).match(/[\p{L}\p{M}\p{Nd}\p{Nl}]+/gu) ?? []
  const kept: string[] = []
  let room = longest
  for (const part of parts.map((part) => part.replace(/^\p{M}+/u, ''))) {
    const length = Array.from(part).length
    if (length === 0 || length > longest) continue
    if (length > room) break
    kept.push(part)
    room -= length + 1
  }
  return kept.length === 0 ? rules.fallback : kept.join('-')
}

/** Letters in the form an address shows: composed, without shapes, controls and the marks the language leaves out. */
function spellOut(text: string, rules: SlugRules, language: string): string {
  const separated = unshape(text).replaceAll('\u200c', rules.zwnj === 'hyphen' ? '-' : '')
  const plain = separated
    .normalize('NFC')
    .replace(/[\u0640\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/(?<=\p{L})['’‘ʼ׳״"](?=\p{L})/gu, '')
  const unmarked = rules.marks === 'drop' ? plain.replace(arabicMarks, '').replace(hebrewMarks, '') : plain
  return toLatinDigits(toLowerCase(unmarked, language)).normalize('NFC')
}

/** Old systems hand over slugs percent-encoded; a text that only looks like it stays as it is. */
function decode(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
