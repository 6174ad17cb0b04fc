import { codePattern, type FeedFormat, feedFiles, type FeedSubject, rootFilePattern } from '../routes.ts'

/** What an address of the reader site names, before anything has been looked up. */
export type Address =
  /** The front page of the edition without a prefix, or where readers choose one. */
  | { readonly kind: 'root' }
  | { readonly kind: 'short-link'; readonly code: number }
  | { readonly kind: 'front'; readonly language: string }
  | { readonly kind: 'article'; readonly language: string; readonly code: number; readonly slug: string }
  | { readonly kind: 'path'; readonly language: string; readonly slug: string }
  | { readonly kind: 'tag'; readonly language: string; readonly slug: string }
  | { readonly kind: 'author'; readonly language: string; readonly slug: string }
  | {
      readonly kind: 'archive'
      readonly language: string
      readonly year?: number
      readonly month?: number
      readonly day?: number
    }
  | { readonly kind: 'calendar'; readonly language: string; readonly year?: number; readonly month?: number }
  /** Of all editions where there is no language, of the whole edition where there is no subject. */
  | {
      readonly kind: 'feed'
      readonly format: FeedFormat
      readonly language?: string
      readonly subject?: FeedSubject
    }
  /** What only programs ask for: robots.txt, sitemaps and the like. */
  | { readonly kind: 'root-file'; readonly name: string }
  | { readonly kind: 'most-read' | 'menu' | 'search' | 'suggestions' | 'manifest'; readonly language: string }
  | { readonly kind: 'unknown' }

/**
 * Reads the path of a request (as it was sent, still percent-encoded) with the languages of the editions. Without a language
 * at its beginning it is one of the first language: whether its prefix belongs there is a setting, and both forms are understood.
 * Says nothing about that, nor about a slash too many or too few: a page compares the path with its canonical one and redirects.
 */
export function readAddress(path: string, languages: ReadonlySet<string>, primaryLanguage: string): Address {
  if (path === '/') return { kind: 'root' }
  const segments = decodeSegments(path)
  const [first, ...rest] = segments ?? []
  if (first === undefined) return { kind: 'unknown' }
  if (!path.endsWith('/')) {
    if (rest.length === 0 && rootFilePattern.test(first)) return { kind: 'root-file', name: first }
    const format = feedFormats.find((name) => feedFiles[name] === (rest.at(-1) ?? first))
    if (format !== undefined) return readFeed(format, [first, ...rest].slice(0, -1), languages, primaryLanguage)
  }
  const code = readCode(first)
  // `/2024/` is the date of an older system.
  if (code !== undefined && rest.length === 0)
    return path.endsWith('/') ? { kind: 'unknown' } : { kind: 'short-link', code }
  return languages.has(first) ? readWithin(first, rest) : readWithin(primaryLanguage, [first, ...rest])
}

const feedFormats = Object.keys(feedFiles) as readonly FeedFormat[]

/** A feed stands under the address of what it is of. */
function readFeed(
  format: FeedFormat,
  place: readonly string[],
  languages: ReadonlySet<string>,
  primaryLanguage: string,
): Address {
  const [first, ...rest] = place
  if (first === undefined) return { kind: 'feed', format }
  const of = languages.has(first) ? readWithin(first, rest) : readWithin(primaryLanguage, place)
  switch (of.kind) {
    case 'front':
      return { kind: 'feed', format, language: of.language }
    case 'path':
      return { kind: 'feed', format, language: of.language, subject: { kind: 'section', slug: of.slug } }
    case 'tag':
    case 'author':
      return { kind: 'feed', format, language: of.language, subject: { kind: of.kind, slug: of.slug } }
    default:
      return { kind: 'unknown' }
  }
}

/** The language a path begins with, for pages that must answer in it whatever the rest is. */
export function languageOfPath(path: string, languages: ReadonlySet<string>): string | undefined {
  const first = path.split('/', 2)[1]
  return first !== undefined && languages.has(first) ? first : undefined
}

function readWithin(language: string, segments: readonly string[]): Address {
  const [first, second, ...rest] = segments
  if (first === undefined) return { kind: 'front', language }
  const code = readCode(first)
  if (code !== undefined) {
    return rest.length === 0 ? { kind: 'article', language, code, slug: second ?? '' } : { kind: 'unknown' }
  }
  if (first === 'archive') return readPeriod('archive', language, segments.slice(1))
  if (first === 'calendar' && rest.length < 2) return readPeriod('calendar', language, segments.slice(1))
  if (second === undefined && (first === 'most-read' || first === 'menu' || first === 'search'))
    return { kind: first, language }
  if (second === undefined && first === 'manifest.webmanifest') return { kind: 'manifest', language }
  if (second === undefined) return { kind: 'path', language, slug: first }
  if (first === 'search' && second === 'suggestions' && rest.length === 0) return { kind: 'suggestions', language }
  if ((first === 'tag' || first === 'author') && rest.length === 0) return { kind: first, language, slug: second }
  return { kind: 'unknown' }
}

/** Whether such a day exists, the calendar says later; here only that they are numbers of a sane size. */
function readPeriod(kind: 'archive' | 'calendar', language: string, parts: readonly string[]): Address {
  const [year, month, day, ...rest] = parts.map((part, index) =>
    (index === 0 ? /^[0-9]{1,4}$/ : /^[0-9]{1,2}$/).test(part) ? Number(part) : undefined,
  )
  const isWhole = rest.length === 0 && [year, month, day].slice(0, parts.length).every((part) => part !== undefined)
  if (!isWhole) return { kind: 'unknown' }
  return {
    kind,
    language,
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  }
}

function readCode(segment: string): number | undefined {
  return codePattern.test(segment) ? Number(segment) : undefined
}

/** `undefined` for what no address of ours can be: broken encoding, an empty segment inside, a slash or NUL in a segment. */
function decodeSegments(path: string): readonly string[] | undefined {
  const parts = path.slice(1, path.endsWith('/') ? -1 : undefined).split('/')
  const segments: string[] = []
  for (const part of parts) {
    const segment = decodeSegment(part)
    if (segment === undefined || segment === '' || /[/\\\0]/.test(segment)) return undefined
    segments.push(segment)
  }
  return segments
}

function decodeSegment(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
