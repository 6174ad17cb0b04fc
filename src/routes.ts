/** Every address pattern of the reader site, declared once; all links are built here. */

const segment = (text: string): string => encodeURIComponent(text)

/** Two digits for months and days in archive addresses. */
const two = (n: number): string => String(n).padStart(2, '0')

/** Addresses that are the same whatever the settings say. */
export const href = {
  shortLink: (code: number) => `/${code}`,
  media: (key: string) => `/media/${key}`,
} as const

/** Builders of the addresses of editions. */
export type Addresses = ReturnType<typeof createAddresses>

/**
 * Makes the builders of the editions' addresses: paths only, to be put behind the configured origin where an absolute one is
 * needed. The edition of the language `unprefixed` lives at the root; all others begin with their language.
 */
export function createAddresses({ unprefixed }: { readonly unprefixed?: string | undefined } = {}) {
  const base = (language: string): string => (language === unprefixed ? '' : `/${language}`)
  return {
    unprefixed,
    front: (language: string) => `${base(language)}/`,
    article: (language: string, code: number, slug: string) => `${base(language)}/${code}/${segment(slug)}`,
    /** Where the form below an article is sent. */
    comments: (language: string, code: number) => `${base(language)}/${code}/comments`,
    /** A section or a static page. */
    path: (language: string, slug: string) => `${base(language)}/${segment(slug)}/`,
    tag: (language: string, slug: string) => `${base(language)}/tag/${segment(slug)}/`,
    author: (language: string, slug: string) => `${base(language)}/author/${segment(slug)}/`,
    /** Year, month and day are those of the edition's first calendar. */
    archive: (language: string, year?: number, month?: number, day?: number) =>
      `${base(language)}/archive/${[
        year,
        month === undefined ? undefined : two(month),
        day === undefined ? undefined : two(day),
      ]
        .filter((part) => part !== undefined)
        .map((part) => `${part}/`)
        .join('')}`,
    /** A month of the edition's first calendar as a sheet; this month without one. */
    calendar: (language: string, year?: number, month?: number) =>
      `${base(language)}/calendar/${year === undefined || month === undefined ? '' : `${year}/${two(month)}/`}`,
  } as const
}

/** The next page of a list: what stands after the article with this code. */
export const listPage = (path: string, before: number): string => `${path}?before=${before}`

/** First path segments that no section or page may take: the editions' own words, and those of the site's root. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'tag',
  'author',
  'archive',
  'calendar',
  'search',
  'feed.xml',
  'atom.xml',
  'feed.json',
  'most-read',
  'privacy',
  'admin',
  'api',
  'media',
  'assets',
  'healthz',
  'readyz',
  'metrics',
  '-',
  'sitemap.xml',
  'sitemap-news.xml',
  'robots.txt',
  'favicon.ico',
])

/** Pattern of a path segment that is an article's code: no section or page slug may look like it. */
export const codePattern = /^[0-9]{1,15}$/
