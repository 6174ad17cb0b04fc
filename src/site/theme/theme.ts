/**
 * The contract of themes: what a theme is given beside the views of this folder, and what is expected back.
 * A change that breaks a theme raises `themeContract`.
 */
import type { ArchiveView, MonthView } from './calendar.ts'
import type { ArticleView } from './article.ts'
import type { FrontView } from './front.ts'
import type { BusyView, MissingView, ServerErrorView, WordsView } from './stand-ins.ts'
import type { MostReadView, SectionView, TagView, AuthorView } from './lists.ts'
import type { PageView } from './static-page.ts'
import type { MenuView, PrivacyView, SearchView } from './ways.ts'

/** Version of this contract; a theme says which one it was written for. */
export const themeContract = 1

/** Address of each built file by its plain name (`theme.css`, `reader.js`, `suggest.js`, `icon.svg`, the PNG icons, `arabic.woff2`, `latin.woff2`, `hebrew.woff2`). */
export type AssetManifest = Readonly<Record<string, string>>

/** A whole page, doctype and all. */
export type Html = string

export interface Theme {
  readonly contract: typeof themeContract
  readonly renderFront: (view: FrontView) => Html
  readonly renderArticle: (view: ArticleView) => Html
  readonly renderMostRead: (view: MostReadView) => Html
  readonly renderSection: (view: SectionView) => Html
  readonly renderTag: (view: TagView) => Html
  readonly renderAuthor: (view: AuthorView) => Html
  readonly renderPage: (view: PageView) => Html
  readonly renderArchive: (view: ArchiveView) => Html
  readonly renderMonth: (view: MonthView) => Html
  readonly renderMenu: (view: MenuView) => Html
  readonly renderSearch: (view: SearchView) => Html
  readonly renderPrivacy: (view: PrivacyView) => Html
  readonly renderNotFound: (view: MissingView) => Html
  readonly renderGone: (view: MissingView) => Html
  /** A link to what is not published that counts no longer. */
  readonly renderPreviewEnded: (view: MissingView) => Html
  readonly renderServerError: (view: ServerErrorView) => Html
  readonly renderBusy: (view: BusyView) => Html
  readonly renderTooLong: (view: WordsView) => Html
}
