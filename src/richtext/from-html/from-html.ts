import { findLanguagePack } from '@matbaa/locale'
import type { Block, BlockAttrs, Inline, Mark } from '../document.ts'
import { canonicalInlines } from '../inline-text.ts'
import { LIMITS } from '../limits.ts'
import { resolveUrl } from '../url.ts'
import { shortLine } from './attributes.ts'
import type { Conversion, InlineContent } from './conversion.ts'
import { convertNodes } from './convert.ts'
import { embedOf, linkParagraph } from './embeds.ts'
import { createFlow, endParagraph, type Newlines, paragraphOf } from './flow.ts'
import { takeNotes } from './notes.ts'
import type { FromHtmlOptions, FromHtmlResult } from './options.ts'
import { cutSource } from './own-blocks.ts'
import { markShortcodes, type Shortcode, unmarkShortcodes } from './shortcodes.ts'
import { tidyDirections } from './tidy-directions.ts'
import { type ChildNode, type Element, parseHtml } from './tree.ts'

const URL_LINE = /^https?:\/\/[^\s<>"]+$/

/**
 * Reads HTML of any kind into a document. Text always survives; what has no place is kept as an “unsupported” block with its source, or, where
 * it is only looks, counted among the losses. What the renderer wrote reads back as the document that gives the same HTML.
 */
export function fromHtml(html: string, options: FromHtmlOptions = {}): FromHtmlResult {
  const isWordpress = options.wordpress === true
  const source = storable(html)
  const marked = isWordpress && options.isComment !== true ? markShortcodes(source) : { html: source, shortcodes: [] }
  const { nodes, notes } = takeNotes(parseHtml(marked.html))
  const losses = new Map<string, number>()
  const newlines: Newlines = !isWordpress ? 'space' : /<!--\s*\/?wp:/.test(html) ? 'blank-lines' : 'breaks'
  const conversion = createConversion({
    options,
    newlines,
    notes,
    losses,
    shortcodes: marked.shortcodes,
    isInNote: false,
  })
  const found = conversion.blocks(nodes, [], 2)
  const blocks = options.language === undefined ? found : tidyDirections(found, options.language)
  return {
    document: { type: 'doc', content: blocks },
    unsupported: [...unsupportedIn(blocks)],
    losses: Object.fromEntries(losses),
  }
}

/** U+0000 and halves of surrogate pairs cannot be stored; browsers show neither. */
function storable(html: string): string {
  return html.toWellFormed().replaceAll('\0', '')
}

interface Settings {
  readonly options: FromHtmlOptions
  readonly newlines: Newlines
  readonly notes: ReadonlyMap<string, Element>
  readonly losses: Map<string, number>
  readonly shortcodes: readonly Shortcode[]
  readonly isInNote: boolean
}

function createConversion(settings: Settings): Conversion {
  const { options, losses, shortcodes, newlines } = settings
  const conversion: Conversion = {
    options,
    newlines,
    shortcodes,
    notes: settings.notes,
    isInNote: settings.isInNote,
    quotationMarks: quotationMarksOf(options.language),
    lose: (what) => {
      losses.set(what, (losses.get(what) ?? 0) + 1)
    },
    add: (nodes, flow, marks) => convertNodes(nodes, flow, marks, conversion),
    blocks: (nodes, marks, depth) => readBlocks(nodes, marks, depth, conversion),
    inlines: (nodes, marks, lines = newlines) => readInlines(nodes, marks, lines, conversion),
    inlinesOf: (html) => readInlines(parseHtml(storable(html)), [], newlines, conversion),
    address: (value) => {
      const url = value === undefined ? undefined : resolveUrl(value, options.base)
      return url === undefined || url.length > LIMITS.url ? undefined : url
    },
    unsupported: (label, source) => {
      const whole = unmarkShortcodes(source, shortcodes)
      if (whole.length > LIMITS.source) conversion.lose('source')
      return { type: 'unsupported', attrs: { label: shortLine(label), source: cutSource(whole) } }
    },
    insideNote: () => createConversion({ ...settings, isInNote: true }),
  }
  return conversion
}

function readBlocks(
  nodes: readonly ChildNode[],
  marks: readonly Mark[],
  depth: number,
  conversion: Conversion,
): Block[] {
  const { newlines, options } = conversion
  const makesEmbeds = options.wordpress === true && options.isComment !== true && depth === 2
  const flow = createFlow({
    newlines,
    isInline: false,
    depth,
    ...(makesEmbeds
      ? { toBlocks: (inlines: readonly Inline[], attrs: BlockAttrs) => splitAtAddresses(inlines, attrs, conversion) }
      : {}),
  })
  convertNodes(nodes, flow, marks, conversion)
  endParagraph(flow)
  return flow.blocks
}

function readInlines(
  nodes: readonly ChildNode[],
  marks: readonly Mark[],
  newlines: Newlines,
  conversion: Conversion,
): InlineContent {
  const flow = createFlow({ newlines: newlines === 'blank-lines' ? 'space' : newlines, isInline: true, depth: 0 })
  convertNodes(nodes, flow, marks, conversion)
  return { inlines: canonicalInlines(flow.inlines), blocks: flow.after }
}

/** WordPress asks the address that stands alone on a line for something to show: here it is an embed, or a link. */
function splitAtAddresses(inlines: readonly Inline[], attrs: BlockAttrs, conversion: Conversion): readonly Block[] {
  const isCandidate = inlines.some(
    (inline) => inline.type === 'text' && inline.marks === undefined && inline.text.startsWith('http'),
  )
  if (!isCandidate) return paragraphOf(inlines, attrs)
  const blocks: Block[] = []
  let rest: Inline[] = []
  const flush = (): void => {
    const words = canonicalInlines(rest)
    if (words.length > 0) blocks.push(...paragraphOf(words, attrs))
    rest = []
  }
  for (const line of linesOf(inlines)) {
    const [only] = line
    const address = line.length === 1 && only?.type === 'text' && only.marks === undefined ? only.text.trim() : ''
    const block = URL_LINE.test(address) ? (embedOf(address) ?? linkParagraph(address, conversion)) : undefined
    if (block === undefined) {
      if (rest.length > 0) rest.push({ type: 'hardBreak' })
      for (const inline of line) rest.push(inline)
    } else {
      flush()
      blocks.push(block)
    }
  }
  flush()
  return blocks
}

function linesOf(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]]
  for (const inline of inlines) {
    if (inline.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(inline)
  }
  return lines
}

function quotationMarksOf(language: string | undefined): readonly [string, string] {
  const quotes = language === undefined ? undefined : findLanguagePack(language)?.quotes
  return quotes?.outer ?? ['“', '”']
}

function* unsupportedIn(blocks: readonly Block[]): Generator<{ readonly label: string; readonly source: string }> {
  for (const block of blocks) {
    switch (block.type) {
      case 'unsupported':
        yield block.attrs
        break
      case 'blockquote':
      case 'correction':
        yield* unsupportedIn(block.content)
        break
      case 'bulletList':
      case 'orderedList':
        for (const item of block.content) yield* unsupportedIn(item.content)
        break
      case 'table':
        for (const row of block.content) for (const cell of row.content) yield* unsupportedIn(cell.content)
        break
    }
  }
}
