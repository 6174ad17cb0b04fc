import type { AttributeRules } from '../attributes.ts'
import type { Block, Inline, Mark, Node } from '../document.ts'
import type { RenderContext, Surroundings } from '../render-context.ts'

/** What a node may hold. `none`: no `content` key at all; `inlinesOptional`: the key may be left out. */
export type ContentRule =
  | { readonly kind: 'none' }
  | { readonly kind: 'inlines'; readonly optional: boolean }
  | { readonly kind: 'text' }
  | { readonly kind: 'blocks'; readonly min: number }
  | { readonly kind: 'nodes'; readonly types: readonly string[]; readonly min: number }

/** All there is to know about one kind of node: one file each, without a dependency on the server. */
export interface NodeSpec<N extends Node> {
  readonly attributes: AttributeRules
  readonly content: ContentRule
  /** A rule about several attributes at once. */
  readonly check?: (attrs: Readonly<Record<string, unknown>>) => string | undefined
  readonly toHtml: (node: N, writer: Writer, around: Surroundings) => string
  readonly toText: (node: N, text: TextWriter) => string
}

/** All there is to know about one mark. `rank` is the order of nesting, outermost first. */
export interface MarkSpec<M extends Mark> {
  readonly attributes: AttributeRules
  readonly rank: number
  readonly open: (mark: M, writer: Writer, around: Surroundings) => string
  readonly close: string
}

/** How a node's `toHtml` writes what is inside it. */
export interface Writer {
  readonly context: RenderContext
  readonly blocks: (content: readonly Block[], around: Surroundings) => string
  /** Empty where nothing would be seen. */
  readonly inlines: (content: readonly Inline[] | undefined, around: Surroundings) => string
  /** Takes the next number for a note and keeps it for the end. */
  readonly footnote: (content: readonly Inline[]) => number
  readonly headingId: () => string
  /** The address for a link, a fragment of this document led to its heading. */
  readonly fragment: (href: string) => string
}

/** How a node's `toText` writes what is inside it. */
export interface TextWriter {
  readonly blocks: (content: readonly Block[], separator?: string) => string
  readonly inlines: (content: readonly Inline[] | undefined) => string
  /** Printed after the last block. */
  readonly footnote: (content: readonly Inline[]) => void
}
