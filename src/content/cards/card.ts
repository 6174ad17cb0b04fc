import type { ArticleKind } from '../../db/schema.ts'
import { type Picture, type PictureRow, toPicture } from '../media/picture.ts'

/** An article as lists show it. */
export interface ArticleCard {
  readonly id: string
  readonly storyId: string
  readonly language: string
  readonly code: number
  readonly slug: string
  readonly kind: ArticleKind
  readonly kicker: string
  readonly headline: string
  /** The lead if one was written, otherwise the beginning of the text. */
  readonly excerpt: string
  readonly wordCount: number
  readonly publishedAt: number
  readonly publishedZone: string
  readonly updatedAt: number
  readonly section: { readonly id: string; readonly name: string; readonly slug: string } | null
  /** Name of the first author, empty for none. */
  readonly author: string
  readonly picture: Picture | null
  readonly comments: number
  readonly commentsOpen: boolean
}

/** What `selectCards` reads. */
export interface CardRow extends PictureRow {
  readonly id: string
  readonly storyId: string
  readonly language: string
  readonly code: number
  readonly slug: string
  readonly kind: ArticleKind
  readonly kicker: string
  readonly headline: string
  readonly excerpt: string
  readonly wordCount: number
  readonly publishedAt: number
  readonly publishedZone: string
  readonly updatedAt: number
  readonly commentsOpen: 0 | 1
  readonly leadCredit: string
  readonly sectionId: string | null
  readonly sectionName: string | null
  readonly sectionSlug: string | null
  readonly author: string | null
  readonly comments: number | null
}

/** The card of a row. */
export function toCard(row: CardRow): ArticleCard {
  const picture = toPicture(row)
  const { sectionId: id, sectionName: name, sectionSlug: slug } = row
  return {
    id: row.id,
    storyId: row.storyId,
    language: row.language,
    code: row.code,
    slug: row.slug,
    kind: row.kind,
    kicker: row.kicker,
    headline: row.headline,
    excerpt: row.excerpt,
    wordCount: row.wordCount,
    publishedAt: row.publishedAt,
    publishedZone: row.publishedZone,
    updatedAt: row.updatedAt,
    section: id === null || name === null || slug === null ? null : { id, name, slug },
    author: row.author ?? '',
    picture: picture === null || row.leadCredit === '' ? picture : { ...picture, credit: row.leadCredit },
    comments: row.comments ?? 0,
    commentsOpen: row.commentsOpen === 1,
  }
}
