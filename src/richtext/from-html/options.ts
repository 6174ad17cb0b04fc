import type { Document, Reference } from '../document.ts'

/** What the caller knows about the HTML and about the things it points at. */
export interface FromHtmlOptions {
  /** WordPress' rules: blank lines are paragraphs, block comments, shortcodes, an address alone on its line is an embed. */
  readonly wordpress?: boolean
  /** A reader's comment in WordPress: its line breaks count, its shortcodes and lonely addresses do not. */
  readonly isComment?: boolean
  /** Language of the edition; marks of the same language and direction are left out of the document. */
  readonly language?: string
  /** Address of the page the HTML comes from; relative addresses are resolved against it, and dropped without it. */
  readonly base?: string
  /** The id of the media row of a picture, sound, film or file, `undefined` where it is not known (then `src` is kept). */
  readonly resolveMedia?: (source: MediaSource) => string | undefined
  /** The thing of this paper that an address means. */
  readonly resolveLink?: (href: string) => Reference | undefined
  /** What `[gallery]` and `[playlist]` show; `ids` is left out where the shortcode means “everything attached to this post”. */
  readonly galleryItems?: (
    ids: readonly number[] | undefined,
    attributes: Readonly<Record<string, string>>,
  ) => readonly GalleryItem[]
  /** The HTML of a footnote that WordPress keeps beside the body, by its id. */
  readonly footnote?: (id: string) => string | undefined
}

export interface MediaSource {
  readonly kind: 'image' | 'audio' | 'video'
  /** Absolute, or a path of this site. */
  readonly src?: string
  /** Attachment id in WordPress (`wp-image-12`, `data-id`, `attachment_12`). */
  readonly wpId?: number
}

export interface GalleryItem {
  readonly kind: 'image' | 'audio' | 'video'
  readonly media?: string
  readonly src?: string
  readonly alt?: string
  readonly title?: string
  /** HTML or plain text. */
  readonly caption?: string
}

export interface FromHtmlResult {
  readonly document: Document
  /** What stands in the document as “unsupported” blocks, in order. */
  readonly unsupported: readonly { readonly label: string; readonly source: string }[]
  /** What the document has no place for and was left away without losing text, with how often: `attribute:style`, `element:font` … */
  readonly losses: Readonly<Record<string, number>>
}
