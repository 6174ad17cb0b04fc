import type { AnnouncedMonths, CalendarId, LocaleContext } from '@matbaa/locale'
import type { Look } from '../content/settings/look.ts'
import type { Translate } from '../messages.ts'
import type { Addresses } from '../routes.ts'
import type { LogoView } from './theme/layout.ts'
import type { Direction } from './theme/pieces.ts'

/** Sees every text that the site itself writes (messages, dates, numbers), with its language: tests mark where it came from. */
export type Decorate = (text: string, language: string) => string

/** One date line of the masthead; its language may differ from the edition's. */
export interface MastheadCalendar {
  readonly calendar: CalendarId
  readonly locale: LocaleContext
  readonly mark: (text: string) => string
}

/** A section with its place in the tree. */
export interface SectionEntry {
  readonly id: string
  /** The same section in other editions has the same group. */
  readonly groupId: string
  readonly slug: string
  readonly url: string
  readonly name: string
  readonly description: string
  readonly parentId: string | null
  /** Its own colour on light pages; empty for that of the paper. */
  readonly colour: string
  /** Nothing new comes into it: it stays at its address and leaves the front page. */
  readonly isClosed: boolean
}

/** A menu's item with its target already resolved. */
export interface MenuEntry {
  readonly label: string
  readonly url: string
  readonly below: readonly MenuEntry[]
}

/** An edition as pages need it: how it speaks, and what stands around every page. Read once, kept until it changes. */
export interface Edition {
  readonly language: string
  readonly dir: Direction
  /** The language's own name, in itself. */
  readonly languageName: string
  readonly locale: LocaleContext
  /** What links are built with; the same for all editions. */
  readonly addresses: Addresses
  readonly t: Translate
  /** Passes text that came from the language's data and not from a message through `Decorate`. */
  readonly mark: (text: string) => string
  /** First days of Hijri months as they were announced in its country; `locale` follows them already. */
  readonly announced: AnnouncedMonths
  readonly masthead: readonly MastheadCalendar[]
  readonly name: string
  /** Where there is room for a word. */
  readonly shortName: string
  readonly motto: string
  readonly footer: string
  readonly menu: readonly MenuEntry[]
  readonly footerMenu: readonly MenuEntry[]
  /** In the order of the desk. */
  readonly sections: readonly SectionEntry[]
}

/** What is read once and stands around every page until it changes. */
export interface Chrome {
  /** In their order. */
  readonly editions: readonly [Edition, ...Edition[]]
  /** The edition of readers whose language has none, and of old addresses. */
  readonly primary: Edition
  readonly languages: ReadonlySet<string>
  readonly commentsPerPage: number
  /** What pages may load and from where. */
  readonly contentSecurityPolicy: string
  readonly look: SiteLook
  readonly machines: MachineSettings
  readonly privacy: PrivacySettings
}

/** How the paper looks beside what its theme gives. */
export interface SiteLook {
  /** Address of the newsroom's own colours; absent where it has those of the theme. */
  readonly coloursUrl?: string
  /** The colours themselves, for pages of sections with one of their own. */
  readonly colours: Look['colours']
  readonly logo?: LogoView
  /** Signs made of the logo; none where there is no logo, or they are not made yet. */
  readonly icons: readonly {
    readonly url: string
    readonly use: 'tab' | 'any' | 'maskable' | 'apple'
    readonly width: number
  }[]
}

/** What the settings say of what becomes of readers' traces. */
export interface PrivacySettings {
  /** Whether new articles take comments. */
  readonly takesComments: boolean
  /** Hosts of others that pages load from, each once, in order. */
  readonly hosts: readonly string[]
}

/** What the settings say to programs that visit. */
export interface MachineSettings {
  /** False for a copy that no search engine shall list. */
  readonly mayIndex: boolean
  /** Further lines of robots.txt. */
  readonly robots: string
  /** Empty for none. */
  readonly adsTxt: string
  /** Served as a file while search engines are told of changes; empty otherwise. */
  readonly pingKey: string
}
