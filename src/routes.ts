/** Every address pattern of the reader site, declared once; `href` builds all links from them. */

const segment = (text: string): string => encodeURIComponent(text)

/** Two digits for months and days in archive addresses. */
const two = (n: number): string => String(n).padStart(2, '0')

/** Builders of the reader site's addresses: paths only, to be put behind the configured origin where an absolute one is needed. */
export const href = {
  front: (language: string) => `/${language}/`,
  article: (language: string, code: number, slug: string) => `/${language}/${code}/${segment(slug)}`,
  shortLink: (code: number) => `/${code}`,
  /** A section or a static page. */
  path: (language: string, slug: string) => `/${language}/${segment(slug)}/`,
  tag: (language: string, slug: string) => `/${language}/tag/${segment(slug)}/`,
  author: (language: string, slug: string) => `/${language}/author/${segment(slug)}/`,
  /** Year, month and day are those of the edition's first calendar. */
  archive: (language: string, year?: number, month?: number, day?: number) =>
    `/${language}/archive/${[
      year,
      month === undefined ? undefined : two(month),
      day === undefined ? undefined : two(day),
    ]
      .filter((part) => part !== undefined)
      .map((part) => `${part}/`)
      .join('')}`,
  search: (language: string, query?: string) =>
    `/${language}/search${query === undefined ? '' : `?q=${segment(query)}`}`,
  comments: (language: string, code: number) => `/${language}/${code}/comments`,
  media: (key: string) => `/media/${key}`,
  asset: (name: string) => `/assets/${name}`,
  feed: (base: string, format: 'feed.xml' | 'atom.xml' | 'feed.json') => `${base}${format}`,
} as const

/** The next page of a list: what stands after the article with this code. */
export const listPage = (path: string, before: number): string => `${path}?before=${before}`

/** First path segments under a language that no section or page may take. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'tag',
  'author',
  'archive',
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
])

/** Pattern of a path segment that is an article's code: no section or page slug may look like it. */
export const codePattern = /^[0-9]{1,15}$/
