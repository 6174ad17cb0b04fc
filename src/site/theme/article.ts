import type { CommentsView } from './comments.ts'
import type { Direction, ArticleKind, LinkView, TimeView, PictureView, PersonView, TeaserView } from './pieces.ts'
import type { LayoutView } from './layout.ts'

export interface CorrectionView {
  readonly kind: 'correction' | 'clarification' | 'update'
  readonly time?: TimeView
  /** Fragment of the note in the body; absent when it stands only here. */
  readonly url?: string
}

export interface TranslationView {
  readonly language: string
  readonly dir: Direction
  /** The language's own name, in itself. */
  readonly languageName: string
  readonly headline: string
  readonly url: string
}

export interface ArticleView {
  readonly layout: LayoutView
  readonly kind: ArticleKind
  /** May be empty, as may the second headline, the lead and the dateline. */
  readonly kicker: string
  readonly headline: string
  readonly secondHeadline: string
  readonly lead: string
  readonly dateline: string
  readonly section?: LinkView
  readonly bylines: readonly PersonView[]
  readonly published: TimeView
  /** When readers should know of a change. */
  readonly updated?: TimeView
  readonly readingMinutes: number
  readonly code: {
    readonly number: number
    /** In the digits of the edition. */
    readonly text: string
    /** Absolute short link. */
    readonly url: string
  }
  readonly views: number
  /** What the reader's script sends when the page has been seen; without it nobody is counted. */
  readonly ticket?: string
  readonly isArchived: boolean
  readonly picture?: PictureView
  /** From the renderer: the only markup that is trusted. */
  readonly bodyHtml: string
  readonly source?: { readonly name: string; readonly url?: string }
  readonly tags: readonly LinkView[]
  readonly corrections: readonly CorrectionView[]
  /** The other editions' articles of the same story. */
  readonly translations: readonly TranslationView[]
  readonly related: readonly TeaserView[]
  readonly comments: CommentsView
}
