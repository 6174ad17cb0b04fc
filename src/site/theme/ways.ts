import type { LayoutView } from './layout.ts'
import type { LinkView, MenuLinkView, TeaserView } from './pieces.ts'

/** All ways of an edition: a page, and what the script shows as a dialog. */
export interface MenuView {
  readonly layout: LayoutView
  readonly sections: readonly MenuLinkView[]
  readonly mostReadUrl: string
}

/** The form of the search is sent by GET to the page itself, as `q` and the names of the filters. */
export interface SearchView {
  readonly layout: LayoutView
  /** As it was typed; empty before anything was searched for. */
  readonly query: string
  readonly filters: readonly SearchFilterView[]
  /** Where the script asks while letters are typed. */
  readonly suggestionsUrl: string
  /** Absent before anything was searched for. */
  readonly results?: SearchResultsView
  /** Shown while nothing was found: what the newest articles are about most, and the newest. */
  readonly topics: readonly LinkView[]
  readonly latest: readonly TeaserView[]
}

/** What narrows the search: a choice, or a field to type into; the empty value narrows nothing. */
export type SearchFilterView = {
  readonly name: string
  readonly label: string
} & (
  | { readonly options: readonly { readonly value: string; readonly text: string; readonly isChosen: boolean }[] }
  | {
      /** As it was typed. */
      readonly value: string
      /** What may be typed. */
      readonly example?: string
      /** Why it narrows nothing. */
      readonly fault?: string
    }
)

/** Something that narrows the answers, with the address of the search without it. */
export interface SearchChipView {
  readonly text: string
  /** What following the link does. */
  readonly remove: string
  readonly url: string
}

/** Another search. */
export interface SearchLinkView {
  readonly text: string
  readonly url: string
}

export interface SearchResultsView {
  /** How many, in words. */
  readonly count: string
  readonly articles: readonly FoundView[]
  readonly chips: readonly SearchChipView[]
  /** The query was too long, and its end left out. */
  readonly isCut: boolean
  /** What may have been meant. */
  readonly otherReading?: SearchLinkView
  /** What was looked for beside words that no article has. */
  readonly alsoSearched?: SearchLinkView
  readonly previousUrl?: string
  readonly nextUrl?: string
}

/** Text in pieces; marked is what was searched for. */
export type MarkedText = readonly { readonly text: string; readonly isMarked: boolean }[]

export interface FoundView {
  readonly article: TeaserView
  readonly isArchived: boolean
  /** Articles that are nearly the same. */
  readonly alsoAs: readonly TeaserView[]
  readonly headline: MarkedText
  readonly snippets: readonly {
    readonly pieces: MarkedText
    readonly isCutBefore: boolean
    readonly isCutAfter: boolean
  }[]
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
