import type { WxrMeta } from './items.ts'
import { parsePhpSerialized, type PhpValue } from './php-serialized.ts'
import { plainText } from './plain-text.ts'

/** The first value of a meta key, `''` where there is none. */
export function metaValue(meta: readonly WxrMeta[], key: string): string {
  return meta.find((entry) => entry.key === key)?.value ?? ''
}

/** All meta as one object: a text for each key, a list of texts where a key stands more than once. */
export function metaObject(meta: readonly WxrMeta[]): Record<string, string | readonly string[]> {
  const values = new Map<string, string[]>()
  for (const { key, value } of meta) {
    const known = values.get(key)
    if (known === undefined) values.set(key, [value])
    else known.push(value)
  }
  return Object.fromEntries([...values].map(([key, list]) => [key, list.length === 1 ? (list[0] ?? '') : list]))
}

/** Totals that counting plugins keep with a post: Post Views Counter, WP-PostViews, WPBeginner's and theme counters. */
const viewKeys = [
  'views',
  'post_views_count',
  '_post_views',
  'wpb_post_views_count',
  'post_views',
  '_post_views_count',
  'entry_views',
  'tie_views',
  'better-views-count',
  'penci_post_views_count',
  'jnews_view',
  'td_post_views',
  'pageviews',
]

/** How often a post had been read, by the greatest of the usual counters; 0 where nobody counted. */
export function readViews(meta: readonly WxrMeta[]): number {
  const counts = meta
    .filter(({ key, value }) => viewKeys.includes(key) && /^[0-9]{1,12}$/.test(value))
    .map(({ value }) => Number(value))
  return Math.max(0, ...counts)
}

/** Keys of Yoast, Rank Math, All in One SEO, SEOPress and The SEO Framework. */
const seoTitleKeys = [
  '_yoast_wpseo_title',
  'rank_math_title',
  '_aioseo_title',
  '_aioseop_title',
  '_seopress_titles_title',
  '_genesis_title',
]
const seoDescriptionKeys = [
  '_yoast_wpseo_metadesc',
  'rank_math_description',
  '_aioseo_description',
  '_aioseop_description',
  '_seopress_titles_desc',
  '_genesis_description',
]
const primaryCategoryKeys = [
  '_yoast_wpseo_primary_category',
  'rank_math_primary_category',
  '_seopress_robots_primary_cat',
  '_primary_term_category',
]

/** What templates of SEO plugins may fill in; anything else of the form is left out. */
export interface SeoValues {
  readonly title: string
  readonly siteTitle: string
  readonly excerpt: string
}

/** Title and description for search engines, with the plugins' variables (`%%title%%`, `%sep%`, `#post_title`) resolved. */
export function readSeo(
  meta: readonly WxrMeta[],
  values: SeoValues,
): { readonly title: string; readonly description: string } {
  const find = (keys: readonly string[]): string => {
    for (const key of keys) {
      const value = metaValue(meta, key)
      if (value !== '') return fillTemplate(value, values)
    }
    return ''
  }
  const title = find(seoTitleKeys)
  // A title that says only what the page says anyway is the plugin's default, not somebody's wish.
  return { title: title === values.title ? '' : title, description: find(seoDescriptionKeys) }
}

function fillTemplate(text: string, values: SeoValues): string {
  const variable =
    /%%([a-z_]+)%%|%([a-z_]+)%|#(post_title|site_title|separator_sa|post_excerpt|[a-z]+_[a-z_]+)(?![\p{L}\p{N}])/gu
  if (!variable.test(text)) return plainText(text)
  const known: Readonly<Record<string, string>> = {
    title: values.title,
    post_title: values.title,
    sitename: values.siteTitle,
    sitetitle: values.siteTitle,
    site_title: values.siteTitle,
    sep: '–',
    separator_sa: '–',
    excerpt: values.excerpt,
    excerpt_only: values.excerpt,
    post_excerpt: values.excerpt,
  }
  const filled = text.replace(variable, (_, yoast?: string, rankMath?: string, aioseo?: string) => {
    const name = yoast ?? rankMath ?? aioseo ?? ''
    return Object.hasOwn(known, name) ? (known[name] ?? '') : ''
  })
  return plainText(filled)
    .replace(/ {2,}/g, ' ')
    .replace(/^[ –|-]+|[ –|-]+$/g, '')
}

/** Id of the category that an SEO plugin was told is the main one. */
export function readPrimaryCategory(meta: readonly WxrMeta[]): string {
  const found = primaryCategoryKeys.map((key) => metaValue(meta, key)).find((value) => value !== '' && value !== '0')
  return found ?? ''
}

const creditKeys = [
  '_media_credit',
  'media_credit',
  '_wp_attachment_credit',
  'credit',
  'photo_credit',
  '_photo_credit',
  'image_credit',
  '_image_credit',
  'isc_image_source',
  '_navis_media_credit',
  'be_photographer_name',
  'photographer',
  '_photographer',
  'source_credit',
]

/** Who made a picture: what a credits plugin was told, otherwise what the camera or agency wrote into the file. */
export function readCredit(meta: readonly WxrMeta[]): string {
  const told = creditKeys.map((key) => metaValue(meta, key)).find((value) => value.trim() !== '')
  if (told !== undefined) return plainText(told)
  const details = phpRecord(parsePhpSerialized(metaValue(meta, '_wp_attachment_metadata')))['image_meta']
  const { credit, copyright } = phpRecord(details)
  if (typeof credit === 'string' && credit.trim() !== '') return credit
  return typeof copyright === 'string' ? copyright.trim() : ''
}

/** A serialized value as an object; empty for anything else. */
export function phpRecord(value: PhpValue | undefined): Readonly<Record<string, PhpValue>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {}
}
