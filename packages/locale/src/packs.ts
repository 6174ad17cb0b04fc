import { scriptOf, subtagsOf } from './language-tag.ts'
import type { LanguagePack } from './pack.ts'
import { ar } from './packs/ar.ts'
import { az } from './packs/az.ts'
import { azb } from './packs/azb.ts'
import { ckb } from './packs/ckb.ts'
import { de } from './packs/de.ts'
import { dv } from './packs/dv.ts'
import { en } from './packs/en.ts'
import { fa } from './packs/fa.ts'
import { faAF } from './packs/fa-AF.ts'
import { fr } from './packs/fr.ts'
import { he } from './packs/he.ts'
import { kmr } from './packs/kmr.ts'
import { ps } from './packs/ps.ts'
import { ru } from './packs/ru.ts'
import { sd } from './packs/sd.ts'
import { tr } from './packs/tr.ts'
import { ug } from './packs/ug.ts'
import { ur } from './packs/ur.ts'
import { yi } from './packs/yi.ts'

const packs: readonly LanguagePack[] = [fa, faAF, ar, ckb, kmr, ur, ps, sd, ug, azb, az, tr, he, yi, dv, en, fr, de, ru]

/**
 * Under each tag as written and in lower case; `iw`, `ji` and `ku` are older names that exports still carry. Script or country
 * tell the two Azerbaijani and the two Kurdish languages apart (CLDR 48 likely subtags).
 */
const byTag: ReadonlyMap<string, LanguagePack> = /* @__PURE__ */ new Map([
  ...packs.flatMap((pack): [string, LanguagePack][] => [
    [pack.tag, pack],
    [canonicalTag(pack.tag), pack],
  ]),
  ['iw', he],
  ['ji', yi],
  ['ku', kmr],
  ['prs', faAF],
  ['az-arab', azb],
  ['az-ir', azb],
  ['ku-arab', ckb],
  ['ku-iq', ckb],
  ['ku-ir', ckb],
])

/** All language packs, in the order in which a list of languages shows them. */
export function languagePacks(): readonly LanguagePack[] {
  return packs
}

/**
 * The pack of exactly this language tag (case and `_` do not matter; the older `iw`, `ji`, `ku` and `prs` are known), or
 * `undefined`.
 */
export function findLanguagePack(tag: string): LanguagePack | undefined {
  return byTag.get(tag) ?? byTag.get(canonicalTag(tag))
}

/**
 * The pack of a tag or of the nearest wider one: `fa_IR` and `fa-Arab-IR` lead to `fa` (RFC 4647 §3.4, lookup); `undefined`
 * where there is none. With `among`, only packs of those tags count, so that `fa-AF` leads to `fa` where a program has no
 * Dari. A tag that names another script than a pack's does not lead to it: `az-Arab` is South Azerbaijani, and `fa-Latn` has
 * no pack.
 * @example
 * nearestLanguagePack('fa_IR').tag // → 'fa'
 */
export function nearestLanguagePack(tag: string, among?: Iterable<string>): LanguagePack | undefined {
  // Keys of names and words ask for the same few tags again and again.
  const exact = among === undefined ? byTag.get(tag) : undefined
  if (exact !== undefined) return exact
  const allowed = among === undefined ? undefined : new Set(Array.from(among, canonicalTag))
  const subtags = subtagsOf(tag)
  const script = scriptOf(subtags)
  // With its script left out `fa-Arab-AF` is Dari; with it `az-Arab` is found at all.
  const plain = subtags.filter((subtag) => subtag !== script)
  for (const wider of new Set([...widening(plain), ...widening(subtags)])) {
    const pack = findLanguagePack(wider)
    if (pack === undefined || (script !== undefined && canonicalTag(pack.script) !== script)) continue
    if (allowed === undefined || allowed.has(wider) || allowed.has(canonicalTag(pack.tag))) return pack
  }
  return undefined
}

/** A tag and all tags it begins with, the longest first. */
const widening = (subtags: readonly string[]): readonly string[] =>
  subtags.map((_, index) => subtags.slice(0, subtags.length - index).join('-'))

/** Tags are compared in lower case with hyphens. */
function canonicalTag(tag: string): string {
  return subtagsOf(tag).join('-')
}
