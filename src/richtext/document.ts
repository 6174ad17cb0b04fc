/**
 * The document: what a body is made of. JSON in the shape ProseMirror uses, so that an editor can hold it,
 * but owned here: the schema in `validate.ts` is the only door, `render.ts` the only way to HTML.
 */

export type Direction = 'rtl' | 'ltr'

/** Every block may say its language and direction; both are left out where they equal what surrounds the block. */
export interface BlockAttrs {
  readonly dir?: Direction
  /** BCP 47. */
  readonly lang?: string
}

export interface Document {
  readonly type: 'doc'
  readonly content: readonly Block[]
}

/** A thing of the same paper, resolved to an address when the document is rendered. Ids are those of the model. */
export type Reference =
  | { readonly kind: 'article'; readonly id: string }
  | { readonly kind: 'page'; readonly id: string }
  | { readonly kind: 'section'; readonly id: string }
  | { readonly kind: 'tag'; readonly id: string }
  | { readonly kind: 'author'; readonly id: string }
  | { readonly kind: 'media'; readonly id: string }

export type Mark =
  | { readonly type: 'bold' | 'italic' | 'underline' | 'strike' | 'code' | 'subscript' | 'superscript' }
  /** `href` is an absolute http(s), mailto or tel address, or a path or fragment of this site; `ref` wins over it when it resolves. */
  | {
      readonly type: 'link'
      readonly attrs: { readonly href: string; readonly ref?: Reference; readonly title?: string }
    }
  | { readonly type: 'lang'; readonly attrs: { readonly lang: string; readonly dir?: Direction } }
  /** Bidi isolation: `<bdi>`. */
  | { readonly type: 'isolate'; readonly attrs?: { readonly dir?: Direction } }

export interface Text {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly Mark[]
}
export interface HardBreak {
  readonly type: 'hardBreak'
}
/** Numbered by the renderer in reading order; its text is printed after the body. */
export interface Footnote {
  readonly type: 'footnote'
  readonly content: readonly Inline[]
}
/** A picture inside a line of text. */
export interface InlineImage {
  readonly type: 'inlineImage'
  readonly attrs: { readonly media?: string; readonly src?: string; readonly alt: string }
}
export type Inline = Text | HardBreak | Footnote | InlineImage

export interface Paragraph {
  readonly type: 'paragraph'
  readonly attrs?: BlockAttrs
  readonly content?: readonly Inline[]
}
export interface Heading {
  readonly type: 'heading'
  readonly attrs: BlockAttrs & { readonly level: 2 | 3 | 4; readonly id?: string }
  readonly content?: readonly Inline[]
}
export interface BulletList {
  readonly type: 'bulletList'
  readonly attrs?: BlockAttrs
  readonly content: readonly ListItem[]
}
export interface OrderedList {
  readonly type: 'orderedList'
  readonly attrs?: BlockAttrs & { readonly start?: number }
  readonly content: readonly ListItem[]
}
export interface ListItem {
  readonly type: 'listItem'
  readonly attrs?: BlockAttrs
  readonly content: readonly Block[]
}
export interface Blockquote {
  readonly type: 'blockquote'
  readonly attrs?: BlockAttrs & { readonly cite?: string }
  readonly content: readonly Block[]
}
/** A sentence of the story lifted out in large type, with who said it. */
export interface PullQuote {
  readonly type: 'pullQuote'
  readonly attrs?: BlockAttrs & { readonly attribution?: string }
  readonly content: readonly Inline[]
}
/** `media` is the id of a media row; `src` an outside picture that could not be brought in (it becomes a link, never a request). */
export interface Figure {
  readonly type: 'figure'
  readonly attrs: BlockAttrs & {
    readonly media?: string
    readonly src?: string
    readonly alt: string
    readonly credit?: string
    readonly link?: string
    readonly ref?: Reference
    readonly width?: 'text' | 'wide' | 'inset'
  }
  /** The caption. */
  readonly content?: readonly Inline[]
}
export interface Gallery {
  readonly type: 'gallery'
  readonly attrs?: BlockAttrs & { readonly columns?: number }
  readonly content: readonly Figure[]
}
export interface Table {
  readonly type: 'table'
  readonly attrs?: BlockAttrs & { readonly caption?: string }
  readonly content: readonly TableRow[]
}
export interface TableRow {
  readonly type: 'tableRow'
  readonly content: readonly TableCell[]
}
export interface TableCell {
  readonly type: 'tableCell' | 'tableHeader'
  readonly attrs?: BlockAttrs & { readonly colspan?: number; readonly rowspan?: number }
  readonly content: readonly Block[]
}
/** Always left to right. */
export interface CodeBlock {
  readonly type: 'codeBlock'
  readonly attrs?: { readonly language?: string }
  readonly content?: readonly Text[]
}
export interface HorizontalRule {
  readonly type: 'horizontalRule'
}
/** Something of another house, shown only after a click. `provider` is a key of the allow-list in `nodes/embed.ts`. */
export interface Embed {
  readonly type: 'embed'
  readonly attrs: BlockAttrs & { readonly provider: string; readonly url: string; readonly title?: string }
  readonly content?: readonly Inline[]
}
export interface Player {
  readonly type: 'audio' | 'video'
  readonly attrs: BlockAttrs & {
    readonly media?: string
    readonly src?: string
    readonly title?: string
    readonly poster?: string
  }
  readonly content?: readonly Inline[]
}
/** A correction, clarification or update, dated, inside the body. */
export interface Correction {
  readonly type: 'correction'
  readonly attrs: BlockAttrs & { readonly kind: 'correction' | 'clarification' | 'update'; readonly at?: number }
  readonly content: readonly Block[]
}
/** What could not be represented: inert, shown with its source. `label` names it (a shortcode, a block, a tag). */
export interface Unsupported {
  readonly type: 'unsupported'
  readonly attrs: { readonly label: string; readonly source: string }
}

export type Block =
  | Paragraph
  | Heading
  | BulletList
  | OrderedList
  | Blockquote
  | PullQuote
  | Figure
  | Gallery
  | Table
  | CodeBlock
  | HorizontalRule
  | Embed
  | Player
  | Correction
  | Unsupported

export type Node = Document | Block | Inline | ListItem | TableRow | TableCell
