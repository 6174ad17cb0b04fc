import { nearestLanguagePack } from '@matbaa/locale'
import type { WxrItem, WxrTerm } from './items.ts'
import { metaValue, phpRecord } from './meta.ts'
import { parsePhpSerialized } from './php-serialized.ts'

/** What a site with several languages told of them, gathered from its terms. */
export interface SiteLanguages {
  /** Tag of the language that a Polylang slug stands for. */
  readonly bySlug: ReadonlyMap<string, string>
  /** Language of a term by its id, where its translations were listed. */
  readonly ofTerm: ReadonlyMap<string, string>
  /** Name of the group of translations a term belongs to, by its id. */
  readonly termGroups: ReadonlyMap<string, string>
}

const wpmlLanguageKeys = [
  '_wpml_import_language_code',
  'wpml_language',
  '_wpml_language',
  '_icl_lang_code',
  'icl_language_code',
  '_icl_language_code',
  'wpml_language_code',
]
const wpmlGroupKeys = ['_wpml_import_translation_group', 'wpml_trid', '_wpml_trid', '_icl_trid', 'icl_trid', 'trid']

/** Reads Polylang's terms: each language with its locale, and the groups of translated terms. */
export function readSiteLanguages(terms: Iterable<WxrTerm>): SiteLanguages {
  const bySlug = new Map<string, string>()
  const ofTerm = new Map<string, string>()
  const termGroups = new Map<string, string>()
  for (const term of terms) {
    const details = phpRecord(parsePhpSerialized(term.description))
    if (term.taxonomy === 'language') {
      const locale = details['locale']
      bySlug.set(term.slug, typeof locale === 'string' && locale !== '' ? toTag(locale) : toTag(term.slug))
    } else if (term.taxonomy === 'term_translations') {
      for (const [slug, id] of Object.entries(details)) {
        if (typeof id !== 'string' && typeof id !== 'number') continue
        ofTerm.set(`${id}`, slug)
        termGroups.set(`${id}`, term.slug)
      }
    }
  }
  return {
    bySlug,
    ofTerm: new Map([...ofTerm].map(([id, slug]) => [id, bySlug.get(slug) ?? toTag(slug)])),
    termGroups,
  }
}

/** The language tag that an item carries, by Polylang's term or WPML's meta; `''` where it carries none. */
export function languageOfItem(item: WxrItem, languages: SiteLanguages): string {
  const slug = item.terms.find(({ taxonomy }) => taxonomy === 'language')?.slug
  if (slug !== undefined && slug !== '') return languages.bySlug.get(slug) ?? toTag(slug)
  const told = wpmlLanguageKeys.map((key) => metaValue(item.meta, key)).find((value) => value !== '')
  return told === undefined ? '' : toTag(told)
}

/** The name of the group of translations an item belongs to; an item without one is a group of its own. */
export function storyOfItem(item: WxrItem, ownId: string): string {
  const polylang = item.terms.find(({ taxonomy }) => taxonomy === 'post_translations')?.slug
  if (polylang !== undefined && polylang !== '') return `polylang:${polylang}`
  const group = wpmlGroupKeys.map((key) => metaValue(item.meta, key)).find((value) => value !== '')
  if (group !== undefined) return `wpml:${group}`
  // WPML's duplicates name the post they repeat.
  const original = metaValue(item.meta, '_icl_lang_duplicate_of')
  return `post:${original === '' ? ownId : original}`
}

/**
 * Where the languages of an export go: to the one named by `--language-map`, otherwise to the nearest of those that an edition
 * can be in.
 */
export function createLanguageChoice(
  wished: ReadonlyMap<string, string>,
  possible: readonly string[],
): (tag: string) => string | undefined {
  return (tag) => {
    const subtags = toTag(wished.get(tag) ?? wished.get(tag.split('-')[0] ?? tag) ?? tag).split('-')
    for (let length = subtags.length; length > 0; length -= 1) {
      const pack = nearestLanguagePack(subtags.slice(0, length).join('-'))?.tag
      if (pack !== undefined && possible.includes(pack)) return pack
    }
    return undefined
  }
}

/** `fa_IR` is `fa-IR`. */
const toTag = (locale: string): string => locale.trim().replaceAll('_', '-')
