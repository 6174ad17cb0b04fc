/**
 * The contract of themes: what the site hands to a theme for each kind of page, and what it expects back.
 * Everything is ready to be shown: dates, numbers and addresses are made by the site in the language of the edition.
 * A change that breaks a theme raises `themeContract`.
 */
import type { Translate } from '../messages.ts'

export type { Translate } from '../messages.ts'

/** Version of this contract; a theme says which one it was written for. */
export const themeContract = 1

export type Direction = 'rtl' | 'ltr'
export type ArticleKind = 'news' | 'report' | 'opinion' | 'interview' | 'photo-report'

/** CLDR numbering systems. */
export type Digits = 'arab' | 'arabext' | 'latn'

/** Address of each built file by its plain name (`theme.css`, `reader.js`, `icon.svg`, `arabic.woff2`, `latin.woff2`, `hebrew.woff2`). */
export type AssetManifest = Readonly<Record<string, string>>

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

/** What only machines read of a page. */
export interface HeadView {
  /** Of the page alone; the theme adds the name of the edition. */
  readonly title: string
  readonly description: string
  /** Absolute; absent on error pages. */
  readonly canonical?: string
  readonly alternates: readonly AlternateView[]
  readonly feeds: readonly FeedView[]
  readonly noindex: boolean
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
    /** A line of plain text for the foot of the page; may be empty. */
    readonly footer: string
    readonly url: string
  }
  readonly head: HeadView
  /** Today, once for each calendar of the masthead, each whole in its own language. */
  readonly today: readonly TimeView[]
  readonly editions: readonly EditionLinkView[]
  readonly menu: readonly LinkView[]
  readonly footerMenu: readonly LinkView[]
  /** This month in the calendars of the edition. */
  readonly calendarUrl: string
  readonly archiveUrl: string
}

/** Newest first. */
export interface ListView {
  readonly articles: readonly TeaserView[]
  /** The next page of the list. */
  readonly olderUrl?: string
  /** The first page, when this is not it. */
  readonly newestUrl?: string
}

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

/** What was read most, the first first. */
export interface MostReadView {
  readonly layout: LayoutView
  readonly periods: readonly LinkView[]
  readonly articles: readonly TeaserView[]
}

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

export interface CommentView extends Marked {
  readonly id: string
  /** Of the comment, with its fragment. */
  readonly url: string
  readonly author: TextView
  /** Already checked: http or https. */
  readonly authorUrl?: string
  readonly time: TimeView
  readonly bodyHtml: string
  /** Where the form answers it; absent where comments are closed. */
  readonly replyUrl?: string
  /** Whom it answers, where it does not stand right below what it answers. */
  readonly answered?: string
  readonly replies: readonly CommentView[]
  /** The replies lie so deep that they are shown only when asked for. */
  readonly isFolded: boolean
}

export interface PingbackView extends TextView {
  readonly url: string
  readonly time: TimeView
}

export interface CommentsView {
  /** Approved comments on all pages. */
  readonly count: number
  readonly isOpen: boolean
  readonly comments: readonly CommentView[]
  readonly olderUrl?: string
  readonly newerUrl?: string
  readonly pingbacks: readonly PingbackView[]
  /** Absent where comments are closed. */
  readonly form?: CommentFormView
}

/** The form is sent by POST and works without JavaScript; its element with the id `respond` is what addresses lead to. */
export interface CommentFormView {
  readonly action: string
  /** Names of the fields. `trap` is a field that no person sees: what fills it in is a machine. */
  readonly names: Readonly<Record<'name' | 'email' | 'body' | 'parent' | 'token' | 'trap', string>>
  readonly token: string
  /** The comment that is answered. */
  readonly replyTo?: { readonly id: string; readonly name: string; readonly url: string; readonly cancelUrl: string }
  readonly values: Readonly<Record<'name' | 'email' | 'body', string>>
  /** What has to be put right, in the order of the fields. */
  readonly faults: readonly { readonly field: 'name' | 'email' | 'body'; readonly text: string }[]
  /** What stands in the way of the whole form. */
  readonly problem?: string
  /** A comment was taken just now: an editor reads it first, or it stands on the page. */
  readonly taken?: 'held' | 'published'
  readonly mostCharacters: number
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

export interface SectionView {
  readonly layout: LayoutView
  readonly name: string
  readonly description: string
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

export interface PageView {
  readonly layout: LayoutView
  readonly title: string
  readonly lead: string
  readonly picture?: PictureView
  readonly bodyHtml: string
  readonly parent?: LinkView
  readonly children: readonly LinkView[]
  readonly updated?: TimeView
}

export interface CalendarDayView {
  /** ISO date. */
  readonly iso: string
  /** Day of the month in the edition's digits. */
  readonly text: string
  /** Absent on a day with no article. */
  readonly url?: string
  readonly count: number
  readonly isToday: boolean
}

export interface WeekdayView {
  readonly long: string
  /** One to three letters. */
  readonly short: string
  readonly isWeekend: boolean
}

/** A month as a grid in the edition's first calendar. */
export interface CalendarView {
  /** Month and year. */
  readonly title: string
  /** The month as a sheet in two calendars. */
  readonly url: string
  /** From the first day of the week of the edition. */
  readonly weekdays: readonly WeekdayView[]
  /** Seven cells each; null before the first and after the last day. */
  readonly weeks: readonly (readonly (CalendarDayView | null)[])[]
}

export interface ArchivePeriodView {
  readonly text: string
  /** Absent when nothing was published in it. */
  readonly url?: string
  /** Absent where counting would read the whole archive. */
  readonly count?: number
}

interface ArchiveBase {
  readonly layout: LayoutView
  /** "1403", "Bahman 1403", "3 Bahman 1403"; empty for the list of years. */
  readonly title: string
  /** The periods this one lies in, the archive itself first. */
  readonly trail: readonly LinkView[]
  /** The nearest periods of the same length that have articles. */
  readonly earlier?: LinkView
  readonly later?: LinkView
}

export type ArchiveView =
  | (ArchiveBase & { readonly period: 'all'; readonly years: readonly ArchivePeriodView[] })
  | (ArchiveBase & { readonly period: 'year'; readonly months: readonly ArchivePeriodView[] })
  | (ArchiveBase & { readonly period: 'month'; readonly calendar: CalendarView; readonly list: ListView })
  | (ArchiveBase & { readonly period: 'day'; readonly calendar: CalendarView; readonly list: ListView })

/** The same day in the other calendar. */
export interface OtherDayView extends TextView {
  /** The month's short name, on its first day and on the first day of the sheet. */
  readonly month?: string
}

export interface SheetDayView extends CalendarDayView {
  readonly isWeekend: boolean
  readonly other: OtherDayView
}

/** A month of the other calendar; words and digits are of the language it is marked with. */
export interface SideMonthView extends Marked {
  readonly title: string
  readonly weekdays: readonly WeekdayView[]
  /** `isWithin`: the day lies in the month of the sheet. */
  readonly weeks: readonly (readonly ({
    readonly iso: string
    readonly text: string
    readonly isToday: boolean
    readonly isWeekend: boolean
    readonly isWithin: boolean
  } | null)[])[]
}

/** A form that is sent by GET and answered with a redirect; works without JavaScript. */
export interface MonthJumpView {
  readonly action: string
  readonly months: readonly { readonly value: number; readonly text: string; readonly isChosen: boolean }[]
  /** In the digits of the edition; any digits are understood. */
  readonly year: string
  /** Kept as `with` where the other calendar was chosen. */
  readonly other?: string
}

/** A month in two calendars side by side. */
export interface MonthView {
  readonly layout: LayoutView
  /** Month and year in the edition's first calendar, and what they are in the other one. */
  readonly title: string
  readonly otherTitle: TextView
  /** Names of both calendars. */
  readonly calendarName: string
  readonly otherName: string
  readonly weekdays: readonly WeekdayView[]
  /** Seven cells each; null before the first and after the last day. */
  readonly weeks: readonly (readonly (SheetDayView | null)[])[]
  readonly others: readonly SideMonthView[]
  readonly earlier?: LinkView
  readonly later?: LinkView
  /** Months on the way from here lead on for ever: search engines need not follow. */
  readonly isEndless: boolean
  /** Absent on the page of this month. */
  readonly thisMonthUrl?: string
  /** The articles of the month; absent where there are none. */
  readonly archive?: LinkView
  readonly jump: MonthJumpView
  /** Which calendar stands beside the first one; empty where there is no choice. */
  readonly choices: readonly LinkView[]
  /** Names of the months that begin as announced and not by the table; empty where none does. */
  readonly announced: string
}

/** 404 and 410: what could not be shown, and ways on. */
export interface MissingView {
  readonly layout: LayoutView
  readonly latest: readonly TeaserView[]
}

/** 503, where more was asked for than can be made: nothing here may need the database. */
export interface BusyView {
  readonly t: Translate
  readonly language: string
  readonly dir: Direction
  readonly digits: Digits
  readonly editionName: string
  readonly url: string
}

/** 500: nothing here may need the database. */
export interface ServerErrorView extends BusyView {
  /** By which the staff finds the failure in the log. */
  readonly requestId: string
}

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
  readonly renderNotFound: (view: MissingView) => Html
  readonly renderGone: (view: MissingView) => Html
  readonly renderServerError: (view: ServerErrorView) => Html
  readonly renderBusy: (view: BusyView) => Html
}
