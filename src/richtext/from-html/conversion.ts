import type { Block, Inline, Mark } from '../document.ts'
import type { Flow, Newlines } from './flow.ts'
import type { FromHtmlOptions } from './options.ts'
import type { Shortcode } from './shortcodes.ts'
import type { ChildNode, Element } from './tree.ts'

/** What is inside an element that takes no blocks: its words, and the blocks found among them. */
export interface InlineContent {
  readonly inlines: readonly Inline[]
  readonly blocks: readonly Block[]
}

/** One reading of one piece of HTML. */
export interface Conversion {
  readonly options: FromHtmlOptions
  readonly newlines: Newlines
  readonly shortcodes: readonly Shortcode[]
  /** Notes printed after the body, by the id their number leads to. */
  readonly notes: ReadonlyMap<string, Element>
  readonly isInNote: boolean
  /** The edition's, for `<q>`. */
  readonly quotationMarks: readonly [string, string]
  readonly lose: (what: string) => void
  /** Adds what some nodes say to a flow. */
  readonly add: (nodes: readonly ChildNode[], flow: Flow, marks: readonly Mark[]) => void
  /** The blocks of an element's inside; `depth` is that of the blocks in the document. */
  readonly blocks: (nodes: readonly ChildNode[], marks: readonly Mark[], depth: number) => Block[]
  readonly inlines: (nodes: readonly ChildNode[], marks: readonly Mark[], newlines?: Newlines) => InlineContent
  /** The words of another piece of HTML. */
  readonly inlinesOf: (html: string) => InlineContent
  /** An address that may be kept, made absolute; `undefined` where it is refused. */
  readonly address: (value: string | undefined) => string | undefined
  readonly unsupported: (label: string, source: string) => Block
  /** The same reading, for words in which no further note may stand. */
  readonly insideNote: () => Conversion
}
