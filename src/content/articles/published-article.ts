import type { ArticleKind, ArticleState } from '../../db/schema.ts'
import { type LongText, readLongText } from '../../db/long-text.ts'
import { readJson } from '../json.ts'
import { type Picture, type PictureRow, toPicture } from '../media/picture.ts'

/** An article as its page shows it. */
export interface PublishedArticle {
  readonly id: string
  readonly storyId: string
  readonly language: string
  readonly code: number
  readonly slug: string
  readonly kind: ArticleKind
  /** `published` or `archived`. */
  readonly state: ArticleState
  readonly kicker: string
  readonly headline: string
  readonly secondHeadline: string
  readonly lead: string
  readonly dateline: string
  readonly html: string
  readonly excerpt: string
  readonly wordCount: number
  /** The renderer that wrote `html`; another than today's means that it has to be rendered again. */
  readonly rendererVersion: number
  readonly sectionId: string | null
  /** With the caption and credit written for this article, or else those of the picture. */
  readonly picture: Picture | null
  readonly sourceName: string
  readonly sourceUrl: string
  readonly sourceArticleId: string | null
  readonly seoTitle: string
  readonly seoDescription: string
  readonly commentsOpen: boolean
  /** Ids of articles picked by hand. */
  readonly related: readonly string[]
  readonly publishedAt: number
  readonly updatedAt: number
  readonly comments: number
  readonly views: number
}

interface PublishedArticleRow
  extends PictureRow, Omit<PublishedArticle, 'html' | 'picture' | 'commentsOpen' | 'related' | 'comments' | 'views'> {
  readonly html: LongText
  readonly leadCaption: string
  readonly leadCredit: string
  readonly commentsOpen: 0 | 1
  readonly related: string
  readonly comments: number | null
  readonly views: number | null
}

/** The article of a row. */
export function toPublishedArticle(row: PublishedArticleRow): PublishedArticle {
  const picture = toPicture(row)
  return {
    id: row.id,
    storyId: row.storyId,
    language: row.language,
    code: row.code,
    slug: row.slug,
    kind: row.kind,
    state: row.state,
    kicker: row.kicker,
    headline: row.headline,
    secondHeadline: row.secondHeadline,
    lead: row.lead,
    dateline: row.dateline,
    html: readLongText(row.html),
    excerpt: row.excerpt,
    wordCount: row.wordCount,
    rendererVersion: row.rendererVersion,
    sectionId: row.sectionId,
    picture:
      picture === null
        ? null
        : { ...picture, caption: row.leadCaption || picture.caption, credit: row.leadCredit || picture.credit },
    sourceName: row.sourceName,
    sourceUrl: row.sourceUrl,
    sourceArticleId: row.sourceArticleId,
    seoTitle: row.seoTitle,
    seoDescription: row.seoDescription,
    commentsOpen: row.commentsOpen === 1,
    related: readJson<readonly string[]>(row.related),
    publishedAt: row.publishedAt,
    updatedAt: row.updatedAt,
    comments: row.comments ?? 0,
    views: row.views ?? 0,
  }
}
