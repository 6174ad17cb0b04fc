/**
 * The shapes of the demo newsroom: pure data, written by hand, that the loader turns into rows.
 *
 * Names instead of ids: a key names a thing until it has an id, and the loader puts the id in its place.
 * In a document these stand for ids, in every attribute of the given kind:
 * - `media` and `poster`: `picture:` and a key of `pictures`, or `sound:` and a key of `sounds`;
 * - `ref`: `{ kind: 'article', id: 'story:<key>' }` (the article of that story in the same edition; where there is none,
 *   `href` stays), and likewise `page:<key>`, `section:<key>`, `tag:<key>`, `author:<key>`;
 * - `at` of a correction: milliseconds after the story's publication, to be added to it.
 */

import type { Block } from '../../richtext/document.ts'
import type { PictureKey } from '../pictures/pictures.ts'

/** The editions that tell nearly everything, and the short ones, which have only what their own stories need. */
type FullEdition = 'fa' | 'ar' | 'en'
type ShortEdition = 'ckb' | 'ur' | 'he'
export type EditionLanguage = FullEdition | ShortEdition
export type Texts<T> = Readonly<Record<FullEdition, T> & Partial<Record<ShortEdition, T>>>

type SectionKey = 'culture' | 'science' | 'environment' | 'sport' | 'life' | 'technology' | 'travel'
type TagKey =
  | 'sea'
  | 'water'
  | 'birds'
  | 'conservation'
  | 'night-sky'
  | 'craft'
  | 'music'
  | 'books'
  | 'cycling'
  | 'mountains'
  | 'bread'
  | 'words'
  | 'archive'
  | 'children'
  | 'food'
  | 'weather'
  | 'machines'
type AuthorKey = 'daryaban' | 'sahelpour' | 'marjani' | 'shatei' | 'tidewell' | 'saltmarsh'
type PageKey = 'about' | 'corrections'
type ArticleKind = 'news' | 'report' | 'opinion' | 'interview' | 'photo-report'

export interface DemoNewsroom {
  readonly zone: string
  /** The first is the one that `/` falls back to. */
  readonly editions: readonly DemoEdition[]
  readonly sections: readonly DemoSection[]
  readonly tags: readonly DemoTag[]
  readonly authors: readonly DemoAuthor[]
  readonly pages: readonly DemoPage[]
  readonly menus: readonly DemoMenu[]
  readonly stories: readonly DemoStory[]
}

export interface DemoEdition {
  readonly language: EditionLanguage
  readonly name: string
  /** What stands under its sign on a device. */
  readonly shortName: string
  readonly motto: string
  /** One sentence for search engines and shared links. */
  readonly description: string
  readonly footer: string
  /** A CLDR numbering system. */
  readonly digits: 'arab' | 'arabext' | 'latn'
  /** Whose announced months it follows; ISO 3166-1 alpha-2, empty for none. */
  readonly country: string
  /** The masthead's dates in order, each wholly in its language. */
  readonly calendars: readonly {
    readonly calendar: 'persian' | 'gregory' | 'islamic-umalqura' | 'hebrew'
    readonly language: EditionLanguage
  }[]
}

export interface DemoSection {
  readonly key: SectionKey
  readonly texts: Texts<{ readonly slug: string; readonly name: string; readonly description: string }>
}

export interface DemoTag {
  readonly key: TagKey
  readonly texts: Texts<{ readonly slug: string; readonly name: string }>
}

export interface DemoAuthor {
  readonly key: AuthorKey
  /** The edition the author writes for; the others show translations. */
  readonly home: FullEdition
  readonly portrait: PictureKey
  readonly texts: Texts<{ readonly slug: string; readonly name: string; readonly role: string; readonly bio: string }>
}

export interface DemoPage {
  readonly key: PageKey
  readonly texts: Texts<{
    readonly slug: string
    readonly title: string
    readonly lead?: string
    readonly body: readonly Block[]
  }>
}

export interface DemoMenu {
  readonly language: EditionLanguage
  readonly place: 'main' | 'footer'
  readonly items: readonly DemoMenuItem[]
}
/** A section or page shows its own name unless `label` gives a shorter one. */
type DemoMenuItem =
  | { readonly kind: 'section'; readonly key: SectionKey; readonly label?: string }
  | { readonly kind: 'page'; readonly key: PageKey; readonly label?: string }
  | { readonly kind: 'link'; readonly href: string; readonly label: string }

export interface DemoStory {
  readonly key: string
  readonly kind: ArticleKind
  readonly section: SectionKey
  readonly tags: readonly TagKey[]
  /** A brief may have none. */
  readonly picture?: PictureKey
  readonly published: DemoInstant
  /** A place on the front page held by hand; stories without one are placed by the rules. */
  readonly front?: { readonly slot: 'lead' | 'pair' | 'list'; readonly position: number }
  /** The edition in which the story was first written; the others are translations of it. */
  readonly sourceLanguage: EditionLanguage
  readonly editions: Readonly<Partial<Record<EditionLanguage, DemoArticle>>>
  readonly comments: readonly DemoComment[]
}

/** Relative to the moment of loading; `time` is a wall time (HH:MM) in the newsroom's zone on that day. */
export type DemoInstant =
  | { readonly minutesAgo: number }
  | { readonly daysAgo: number; readonly time: `${number}:${number}` }

export interface DemoArticle {
  readonly kicker?: string
  readonly headline: string
  readonly secondHeadline?: string
  readonly lead: string
  readonly dateline?: string
  readonly authors: readonly AuthorKey[]
  readonly source?: string
  readonly pictureAlt?: string
  readonly pictureCaption?: string
  readonly credit?: string
  /** Keys of stories picked by hand. */
  readonly related?: readonly string[]
  /** How often it has been read when the demo opens. */
  readonly views: number
  readonly body: readonly Block[]
}

export interface DemoComment {
  readonly language: EditionLanguage
  readonly name: string
  readonly email: string
  readonly body: string
  readonly state: 'approved' | 'held' | 'spam' | 'trash'
  /** Hours after the story's publication; the loader never lets it pass the moment of loading. */
  readonly hoursAfter: number
  readonly replies?: readonly DemoComment[]
}
