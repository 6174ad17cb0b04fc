import type { LanguagePack } from './pack.ts'
import { ar } from './packs/ar.ts'
import { en } from './packs/en.ts'
import { fa } from './packs/fa.ts'

const packs: readonly LanguagePack[] = [fa, ar, en]

/** All language packs, in the order in which a list of languages shows them. */
export function languagePacks(): readonly LanguagePack[] {
  return packs
}

/** The pack of exactly this language tag (case and `_` do not matter). */
export function findLanguagePack(tag: string): LanguagePack | undefined {
  const wanted = canonicalTag(tag)
  return packs.find((pack) => canonicalTag(pack.tag) === wanted)
}

/** The pack of a tag or of the nearest wider one: `fa_IR` and `fa-Arab-IR` lead to `fa`; `undefined` where there is none. */
export function nearestLanguagePack(tag: string): LanguagePack | undefined {
  const subtags = canonicalTag(tag).split('-')
  for (let count = subtags.length; count > 0; count--) {
    const pack = findLanguagePack(subtags.slice(0, count).join('-'))
    if (pack !== undefined) return pack
  }
  return undefined
}

/** Tags are ASCII: they are compared in lower case with hyphens. */
const canonicalTag = (tag: string): string =>
  tag.replaceAll('_', '-').replace(/[A-Z]/g, (letter) => letter.toLowerCase())
