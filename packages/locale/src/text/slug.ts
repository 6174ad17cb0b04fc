import { toLatinDigits } from '../numbers/digits.ts'
import type { LanguagePack } from '../pack.ts'
import { nearestLanguagePack } from '../packs.ts'
import { letterMap } from './letter-map.ts'
import { toLowerCase } from './lower-case.ts'
import { stripVowelMarks, unshape } from './marks.ts'

/** What of a pack decides about slugs. */
type Rules = Pick<LanguagePack, 'slug'> & { readonly typography: Pick<LanguagePack['typography'], 'letters'> }

/** For a language without a pack. */
const defaults: Rules = { slug: { zwnj: 'join', marks: 'keep', fallback: 'article' }, typography: { letters: '' } }

/** Letters, hyphens included, in one slug; a longer headline ends between two words. */
const longest = 200

/**
 * The slug of a headline or name: small letters of any script, Latin digits, words joined by hyphens, at most 200 letters.
 * Never empty, never cut inside a word, equal to itself when made again; vowel marks, ZWNJ and letters of another keyboard
 * follow the language. Percent-encoded text is read decoded.
 * @example
 * slugify('کتابخانه‌های «تهران» در ۱۴۰۳', 'fa') // → 'کتابخانه-های-تهران-در-1403'
 */
export function slugify(text: string, language: string): string {
  const rules = nearestLanguagePack(language) ?? defaults
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
  return kept.length === 0 ? rules.slug.fallback : kept.join('-')
}

/** Letters in the form an address shows: composed, of one keyboard, without shapes, controls and the marks the language leaves out. */
function spellOut(text: string, { slug, typography }: Rules, language: string): string {
  const lettered = ofOneKeyboard(unshape(text).normalize('NFC'), typography.letters)
  const plain = lettered
    .replaceAll('\u200c', slug.zwnj === 'hyphen' ? '-' : '')
    .replace(/[\u0640\p{Default_Ignorable_Code_Point}]/gu, '')
    .normalize('NFC')
    .replace(/(?<=[\p{L}\p{M}])['’‘ʼ׳״"](?=\p{L})/gu, '')
  const unmarked = slug.marks === 'drop' ? stripVowelMarks(plain) : plain
  return toLatinDigits(toLowerCase(unmarked, language)).normalize('NFC')
}

/** علي and علی have one address in Persian. */
function ofOneKeyboard(text: string, letters: string): string {
  if (letters === '') return text
  let typed = text
  for (const [wrong, right] of letterMap(letters)) typed = typed.replaceAll(wrong, right)
  return typed
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
