/** What a document may hold at most; `parseDocument` refuses more. `fromHtml` keeps depth, lines, addresses and sources within it by itself. */
export const LIMITS = {
  /** Nodes inside nodes, the document itself being 1. A list in a list counts two. */
  depth: 32,
  nodes: 60_000,
  /** UTF-16 units of all text and attributes together. */
  text: 4_000_000,
  /** UTF-16 units of one short attribute: alternative text, credit, title, caption of a table. */
  line: 4000,
  url: 4000,
  /** UTF-16 units of the source of one unsupported block. */
  source: 200_000,
  span: 1000,
  columns: 12,
} as const
