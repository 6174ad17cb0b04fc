/** What pages are made of. Everything is ready to be shown: dates, numbers and addresses are made by the site in the language of the edition. */

export type { Translate } from '../../messages.ts'

export type Direction = 'rtl' | 'ltr'

export const articleKinds = ['news', 'report', 'opinion', 'interview', 'photo-report'] as const
export type ArticleKind = (typeof articleKinds)[number]

/** CLDR numbering systems. */
export type Digits = 'arab' | 'arabext' | 'latn'

/** `lang` and `dir` are there exactly when they differ from those of the page. */
export interface Marked {
  readonly lang?: string
  readonly dir?: Direction
}

export interface TextView extends Marked {
  readonly text: string
}

export interface LinkView extends TextView {
  readonly url: string
  /** The page shown is the link's page (`page`) or lies under it (`true`). */
  readonly current?: 'page' | 'true'
}

/** An entry of a menu with those below it. */
export interface MenuLinkView extends LinkView {
  readonly below?: readonly MenuLinkView[]
}

export interface TimeView extends TextView {
  /** For `datetime`: ISO 8601 with offset, or a date. */
  readonly iso: string
  /** "two hours ago", where the time is near enough to be told so. */
  readonly relative?: string
}

export interface PictureSource {
  /** `image/avif`, `image/webp`. */
  readonly type: string
  readonly srcset: string
}

export interface PictureView {
  readonly sources: readonly PictureSource[]
  /** The JPEG or PNG for everybody else. */
  readonly src: string
  readonly srcset?: string
  readonly width: number
  readonly height: number
  /** Empty when the picture says nothing that the text does not. */
  readonly alt: string
  /** `data:` address of a tiny picture, shown until the real one is there. */
  readonly placeholder?: string
  readonly caption?: string
  readonly credit?: string
}

export interface PersonView extends Marked {
  readonly name: string
  readonly url?: string
  readonly avatar?: PictureView
  /** What stands between this name and the next by the list rules of the language ("، ", " و "); empty after the last. */
  readonly joiner: string
}

/** An article as lists show it. */
export interface TeaserView {
  readonly code: number
  readonly url: string
  readonly kind: ArticleKind
  /** May be empty. */
  readonly kicker: string
  readonly headline: string
  /** The lead, or an excerpt; may be empty. */
  readonly lead: string
  readonly section?: LinkView
  readonly bylines: readonly PersonView[]
  readonly published: TimeView
  readonly picture?: PictureView
  /** Approved comments. */
  readonly comments: number
}
