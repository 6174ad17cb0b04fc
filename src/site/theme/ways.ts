import type { LayoutView } from './layout.ts'
import type { LinkView, TeaserView } from './pieces.ts'

/** All ways of an edition: a page, and what the script shows as a dialog. */
export interface MenuView {
  readonly layout: LayoutView
  readonly sections: readonly LinkView[]
  readonly mostReadUrl: string
}

/** The form of the search is sent by GET to the page itself, as `q`. */
export interface SearchView {
  readonly layout: LayoutView
  /** As it was typed; empty before anything was searched for. */
  readonly query: string
  /** Absent before anything was searched for. */
  readonly found?: readonly TeaserView[]
  /** Shown while nothing was found. */
  readonly latest: readonly TeaserView[]
}

/** What a newsroom does with what readers leave, in paragraphs under headings. */
export interface PrivacyView {
  readonly layout: LayoutView
  readonly title: string
  readonly lead: string
  readonly parts: readonly {
    readonly title: string
    readonly paragraphs: readonly string[]
    /** Names of other houses, written from left to right. */
    readonly hosts: readonly string[]
  }[]
}
