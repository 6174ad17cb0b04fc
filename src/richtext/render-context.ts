import type { Direction, Reference } from './document.ts'

/** What the renderer asks of the page: words, addresses and pictures. The richtext layer itself holds no visible string. */
export interface RenderContext extends Surroundings {
  readonly labels: RenderLabels
  /** The address of a thing of this paper, `undefined` where it is gone or not public: the link's stored `href` is used then. */
  readonly resolveLink: (ref: Reference) => string | undefined
  readonly resolveMedia: (id: string) => ResolvedMedia | undefined
  readonly formatDate: (epochMs: number) => { readonly text: string; readonly iso: string }
  readonly formatNumber: (value: number) => string
  /** `sizes` of responsive pictures by the figure's width; left out, the defaults of `nodes/figure.ts` are used. */
  readonly sizes?: Partial<Record<PictureWidth, string>>
}

/** Language and direction of what is around a block. */
export interface Surroundings {
  /** BCP 47. */
  readonly language: string
  readonly direction: Direction
}

export type PictureWidth = 'text' | 'wide' | 'inset' | 'gallery'

/** Strings already translated into the page's language; the functions take what stands inside the sentence. */
export interface RenderLabels {
  /** Heading above the notes. */
  readonly footnotes: string
  /** Accessible name of a reference number, e.g. “Footnote 3”; the number is already formatted. */
  readonly footnote: (number: string) => string
  /** Accessible name of the link from a note back to its place. */
  readonly backToText: string
  /** Text of the plain link, e.g. “Watch on YouTube”; `provider` is a key of `EMBED_PROVIDERS`. */
  readonly viewEmbed: (provider: string) => string
  /** Text of the button a script puts there, e.g. “Load from YouTube”. */
  readonly loadEmbed: (provider: string) => string
  readonly correction: string
  readonly clarification: string
  readonly update: string
  /** Above the source of what could not be represented. */
  readonly unsupported: string
  readonly audio: string
  readonly video: string
  /** Link to a picture, sound or film that lies elsewhere and has no text of its own. */
  readonly openPicture: string
  /** Stands where a media item no longer exists and has no alternative text. */
  readonly missingMedia: string
  /** Accessible name of a table without a caption (its box can be scrolled with the keyboard). */
  readonly table: string
  /** The line under a picture that says whose it is, e.g. “Photo: Sara”. */
  readonly credit: (name: string) => string
}

export interface ResolvedMedia {
  readonly kind: 'image' | 'audio' | 'video' | 'file'
  readonly width?: number
  readonly height?: number
  /** For pictures: one entry per format, best first. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[]
  readonly src: string
  /** A `data:` URL of a few hundred bytes, shown until the picture is there. */
  readonly placeholder?: string
  readonly alt?: string
  readonly credit?: string
  readonly caption?: string
}
