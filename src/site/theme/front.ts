import type { LayoutView } from './layout.ts'
import type { LinkView, TeaserView } from './pieces.ts'

/** `feature`: one large, the rest small; `row`: equals side by side; `headlines`: a column of headlines; `opinion`: by writers; `pictures`: by pictures. */
export type StripShape = 'feature' | 'row' | 'headlines' | 'opinion' | 'pictures'

export interface StripView {
  readonly section: LinkView
  readonly shape: StripShape
  readonly articles: readonly TeaserView[]
}

export interface FrontView {
  readonly layout: LayoutView
  /** Absent only while nothing has been published. */
  readonly lead?: TeaserView
  readonly pair: readonly TeaserView[]
  readonly list: readonly TeaserView[]
  readonly strips: readonly StripView[]
  readonly mostRead: readonly TeaserView[]
  /** The page of what is read most. */
  readonly mostReadUrl: string
  readonly latest: readonly TeaserView[]
}
