import type { LayoutView } from './layout.ts'
import type { LinkView, PictureView, TeaserView } from './pieces.ts'

/** Newest first. */
export interface ListView {
  readonly articles: readonly TeaserView[]
  /** The next page of the list. */
  readonly olderUrl?: string
  /** The first page, when this is not it. */
  readonly newestUrl?: string
}

/** What was read most, the first first. */
export interface MostReadView {
  readonly layout: LayoutView
  readonly periods: readonly LinkView[]
  readonly articles: readonly TeaserView[]
}

export interface SectionView {
  readonly layout: LayoutView
  readonly name: string
  readonly description: string
  /** Nothing new comes into it. */
  readonly isClosed: boolean
  readonly parent?: LinkView
  readonly children: readonly LinkView[]
  readonly list: ListView
}

export interface TagView {
  readonly layout: LayoutView
  readonly name: string
  readonly description: string
  readonly list: ListView
}

export interface AuthorView {
  readonly layout: LayoutView
  readonly name: string
  readonly role: string
  readonly bio: string
  readonly avatar?: PictureView
  /** Already checked: http or https. */
  readonly website?: string
  readonly list: ListView
}
