import type { FeedFormat } from '../../routes.ts'
import type { Direction } from '../theme/pieces.ts'

/** A feed before it is written down in one of the formats; every address is absolute. */
export interface Feed {
  readonly title: string
  readonly description: string
  /** Absent where the articles are of several languages. */
  readonly language?: string
  /** The page that shows the same list. */
  readonly pageUrl: string
  /** Of the feed itself, in each format. */
  readonly urls: Readonly<Record<FeedFormat, string>>
  /** Whose feed it is. */
  readonly publisher: string
  /** The last change of an article in it. */
  readonly updated: number
  readonly items: readonly FeedItem[]
}

/** An article in a feed. */
export interface FeedItem {
  readonly code: number
  readonly language: string
  readonly dir: Direction
  readonly url: string
  /** Never changes, whatever becomes of the headline. */
  readonly permalink: string
  /** RFC 4151; the same for ever. */
  readonly tagUri: string
  readonly title: string
  /** Plain text; may be empty. */
  readonly summary: string
  /** Empty where none was written. */
  readonly lead: string
  readonly bodyHtml: string
  /** The whole article. */
  readonly html: string
  readonly published: number
  readonly updated: number
  readonly authors: readonly { readonly name: string; readonly url: string }[]
  /** Names of section and tags, the section first. */
  readonly topics: readonly string[]
  readonly picture?: FeedPicture
}

export interface FeedPicture {
  readonly url: string
  readonly type: string
  readonly bytes: number
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

/** An instant in UTC as ISO 8601 and RFC 3339 write it, without fractions. */
export const toUtc = (at: number): string => new Date(at).toISOString().replace(/\.[0-9]{3}Z$/, 'Z')
