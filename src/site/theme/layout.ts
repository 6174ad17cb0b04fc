import type { Translate } from '../../messages.ts'
import type { Direction, Digits, MenuLinkView, TimeView } from './pieces.ts'

export interface AlternateView {
  /** BCP 47, or `x-default`. */
  readonly hreflang: string
  readonly url: string
}

export interface FeedView {
  readonly url: string
  readonly type: 'application/rss+xml' | 'application/atom+xml' | 'application/feed+json'
  readonly title: string
}

/** The newsroom's own picture beside its name; another one where the page is dark. */
export interface LogoView {
  readonly url: string
  readonly width: number
  readonly height: number
  readonly darkUrl?: string
}

/** What only machines read of a page. */
export interface HeadView {
  /** Of the page alone; the theme adds the name of the edition. */
  readonly title: string
  readonly description: string
  /** Absolute; absent on error pages. */
  readonly canonical?: string
  readonly alternates: readonly AlternateView[]
  readonly feeds: readonly FeedView[]
  /** Address of the web app manifest. */
  readonly manifestUrl: string
  readonly noindex: boolean
  /** Address of a style sheet with the newsroom's own colours. */
  readonly coloursUrl?: string
  /** The sign in a tab and on a device's screen; those of the theme where the newsroom has none of its own. */
  readonly iconUrl?: string
  readonly appleIconUrl?: string
  readonly openGraph: {
    readonly type: 'website' | 'article' | 'profile'
    /** `fa_IR`, `ar_AR`, `en_GB`. */
    readonly locale: string
    /** Of the other editions that have this very page. */
    readonly alternateLocales?: readonly string[]
    readonly image?: { readonly url: string; readonly width: number; readonly height: number; readonly alt: string }
    readonly publishedTime?: string
    readonly modifiedTime?: string
    readonly section?: string
    readonly tags?: readonly string[]
    /** Absolute addresses of their pages. */
    readonly authors?: readonly string[]
  }
  /** Serialised JSON with every `<` as `\u003c`. */
  readonly jsonLd?: string
}

export interface EditionLinkView {
  readonly language: string
  readonly dir: Direction
  /** The language's own name, in itself. */
  readonly name: string
  /** This very page in that edition where it exists, else its front page. */
  readonly url: string
  readonly isCurrent: boolean
  /** Said, in that language, where the link leads to the front page because this page is not in that edition. */
  readonly hint?: string
}

/** What surrounds every page. */
export interface LayoutView {
  readonly t: Translate
  readonly language: string
  readonly dir: Direction
  /** The edition's numbering system; counters of lists follow it. */
  readonly digits: Digits
  readonly edition: {
    readonly name: string
    readonly motto: string
    readonly logo?: LogoView
    /** A line of plain text for the foot of the page; may be empty. */
    readonly footer: string
    readonly url: string
  }
  readonly head: HeadView
  /** Today, once for each calendar of the masthead, each whole in its own language. */
  readonly today: readonly TimeView[]
  readonly editions: readonly EditionLinkView[]
  readonly menu: readonly MenuLinkView[]
  readonly footerMenu: readonly MenuLinkView[]
  /** This month in the calendars of the edition. */
  readonly calendarUrl: string
  readonly archiveUrl: string
  /** Pages that the script shows as dialogs. */
  readonly menuUrl: string
  readonly searchUrl: string
  readonly privacyUrl: string
}
