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

/** Under each tag as written and in lower case; `iw`, `ji` and `ku` are older names that exports still carry. */
const byTag: ReadonlyMap<string, LanguagePack> = /* @__PURE__ */ new Map([
  ...packs.flatMap((pack): [string, LanguagePack][] => [
    [pack.tag, pack],
    [canonicalTag(pack.tag), pack],
  ]),
  ['iw', he],
  ['ji', yi],
  ['ku', kmr],
  ['prs', faAF],
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
 * Dari.
 * @example
 * nearestLanguagePack('fa_IR').tag // → 'fa'
 */
export function nearestLanguagePack(tag: string, among?: Iterable<string>): LanguagePack | undefined {
  const allowed = among === undefined ? undefined : new Set(Array.from(among, canonicalTag))
  const subtags = canonicalTag(tag).split('-')
  for (let count = subtags.length; count > 0; count--) {
    const wider = subtags.slice(0, count).join('-')
    const pack = findLanguagePack(wider)
    if (pack !== undefined && (allowed === undefined || allowed.has(wider))) return pack
  }
  return undefined
}

/** Tags are ASCII: they are compared in lower case with hyphens. */
function canonicalTag(tag: string): string {
  return tag.replaceAll('_', '-').replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}
