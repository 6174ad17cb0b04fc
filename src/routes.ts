/** Every address pattern of the reader site, declared once; all links are built here. */

const segment = (text: string): string => encodeURIComponent(text)

/** Two digits for months and days in archive addresses. */
const two = (n: number): string => String(n).padStart(2, '0')

/** The feeds of a list, by format: the names of their files. */
export const feedFiles = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const

/** RSS 2.0, Atom, JSON Feed. */
export type FeedFormat = keyof typeof feedFiles

/** What of an edition a feed is of; the edition itself when left out. */
export interface FeedSubject {
  readonly kind: 'section' | 'tag' | 'author'
  readonly slug: string
}

/** The mark on a front page for who came to it from a page that is not in its edition. */
export const cameFromOther = 'other-edition'

/** Addresses that are the same whatever the settings say. */
export const href = {
  shortLink: (code: number) => `/${code}`,
  media: (key: string) => `/media/${key}`,
  /** All editions in one feed; feeds of editions are among their addresses. */
  feed: (format: FeedFormat) => `/${feedFiles[format]}`,
  robots: '/robots.txt',
  ads: '/ads.txt',
  /** Proves to search engines that a ping came from here. */
  pingKey: (key: string) => `/${key}.txt`,
  /** The index of all others. */
  sitemap: '/sitemap.xml',
  newsSitemap: '/sitemap-news.xml',
  pagesSitemap: '/sitemap-pages.xml',
  tagsSitemap: (chunk: number) => `/sitemap-tags-${chunk}.xml`,
  articlesSitemap: (chunk: number) => `/sitemap-articles-${chunk}.xml`,
  /** Where the reader's script tells of a visit. */
  view: () => '/-/view',
  /** The newsroom's own colours as a style sheet: the address says all of it. */
  colours: (values: readonly string[]) => `/-/colours/${values.map((value) => value.replace('#', '')).join('-')}.css`,
  /** A page that is not published, for who was given the link. */
  preview: (token: string) => `/-/preview/${segment(token)}`,
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
    /** What was read most in so many days; without a number, in the usual ones. */
    mostRead: (language: string, days?: number) =>
      `${base(language)}/most-read/${days === undefined ? '' : `?days=${days}`}`,
    /** All ways of the edition on one page: what the menu shows where no script runs. */
    menu: (language: string) => `${base(language)}/menu/`,
    search: (language: string, query?: string) =>
      `${base(language)}/search/${query === undefined ? '' : `?q=${segment(query)}`}`,
    /** What may become of what is being typed there: JSON for the reader's script, which adds `?q=`. */
    suggestions: (language: string) => `${base(language)}/search/suggestions`,
    /** Made from the settings, unless the newsroom has a page of its own there. */
    privacy: (language: string) => `${base(language)}/privacy/`,
    /** How the paper is put among the programs of a device. */
    manifest: (language: string) => `${base(language)}/manifest.webmanifest`,
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
    /** Always with the language: a subscription outlives a change of the prefix, and `/feed.xml` is that of all editions. */
    feed: (language: string, format: FeedFormat, subject?: FeedSubject) =>
      `/${[
        language,
        ...(subject === undefined ? [] : subject.kind === 'section' ? [] : [subject.kind]),
        ...(subject === undefined ? [] : [segment(subject.slug)]),
        feedFiles[format],
      ].join('/')}`,
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
  'menu',
  'manifest.webmanifest',
  'feed.xml',
  'atom.xml',
  'feed.json',
  'most-read',
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
  'sitemap-pages.xml',
  'robots.txt',
  'ads.txt',
  'favicon.ico',
])

/** Names of files at the root that programs ask for: sitemaps, robots.txt, ads.txt, and the key of pings. */
export const rootFilePattern = /^(?:sitemap(?:-[a-z]+(?:-[0-9]{1,12})?)?\.xml|(?:robots|ads|[A-Za-z0-9-]{8,128})\.txt)$/

/** Pattern of a path segment that is an article's code: no section or page slug may look like it. */
export const codePattern = /^[0-9]{1,15}$/
