import type { Block, BlockAttrs, Inline, Mark } from '../document.ts'
import { append, canonicalInlines, isBlank, isBlankText, textNode } from '../inline-text.ts'
import { withAttrs } from './attributes.ts'

/**
 * What a line break in the source is: `space` as in HTML; `blank-lines`: a blank line outside paragraphs begins a new one;
 * `breaks`: WordPress' classic texts, a line break is one and a blank line begins a paragraph; `verse`: every line break is one.
 */
export type Newlines = 'space' | 'blank-lines' | 'breaks' | 'verse'

/** Blocks being gathered, with the paragraph that is still open. */
export interface Flow {
  readonly blocks: Block[]
  /** The open paragraph. */
  inlines: Inline[]
  /** Blocks met inside a line of text: they come after its paragraph, so that no sentence is cut in two. */
  after: Block[]
  /** Language and direction of the elements around, for the blocks that are made. */
  attrs: BlockAttrs
  /** Nothing has been written since the paragraph or the line began. */
  isLineStart: boolean
  /** The line began with a `<br>`, not with a line break of the source. */
  isBrokenByTag: boolean
  newlines: Newlines
  /** Inside a heading or a caption: no paragraphs, a block's edges are line breaks. */
  readonly isInline: boolean
  /** Of the blocks in the document. */
  readonly depth: number
  /** What a paragraph becomes; WordPress makes embeds of addresses that stand alone. */
  readonly toBlocks: (inlines: readonly Inline[], attrs: BlockAttrs) => readonly Block[]
}

export function createFlow(
  settings: Pick<Flow, 'newlines' | 'isInline' | 'depth'> & Partial<Pick<Flow, 'toBlocks'>>,
): Flow {
  return {
    blocks: [],
    inlines: [],
    after: [],
    attrs: {},
    isLineStart: true,
    isBrokenByTag: false,
    toBlocks: paragraphOf,
    ...settings,
  }
}

/** The paragraph of some words. */
export function paragraphOf(inlines: readonly Inline[], attrs: BlockAttrs): readonly Block[] {
  return [{ type: 'paragraph', ...withAttrs(attrs), content: inlines }]
}

/** Ends the open paragraph; one in which nothing is seen is dropped. */
export function endParagraph(flow: Flow): void {
  if (flow.isInline) {
    breakLine(flow)
    return
  }
  if (flow.inlines.length > 0) {
    const inlines = canonicalInlines(flow.inlines)
    if (!isBlank(inlines)) addBlocks(flow.blocks, flow.toBlocks(inlines, flow.attrs))
    flow.inlines = []
  }
  flow.isLineStart = true
  if (flow.after.length === 0) return
  addBlocks(flow.blocks, flow.after)
  flow.after = []
}

/** A new line, unless the line has only just begun. */
export function breakLine(flow: Flow): void {
  if (!flow.isLineStart) addBreak(flow)
}

/** A new line in any case. */
export function addBreak(flow: Flow): void {
  flow.inlines.push({ type: 'hardBreak' })
  flow.isLineStart = true
  flow.isBrokenByTag = false
}

/** A block between paragraphs stands where it is; one inside a line comes after its paragraph. */
export function placeBlock(flow: Flow, block: Block): void {
  placeBlocks(flow, [block])
}

/** The same for several. */
export function placeBlocks(flow: Flow, blocks: readonly Block[]): void {
  if (flow.isInline || !flow.isLineStart) addBlocks(flow.after, blocks)
  else {
    endParagraph(flow)
    addBlocks(flow.blocks, blocks)
  }
}

/** More blocks at the end of a list. One by one: as arguments of one call, a hundred thousand of them would overflow the stack. */
export function addBlocks<B extends Block>(list: B[], blocks: readonly B[]): void {
  for (const block of blocks) list.push(block)
}

/** A note or a small picture inside the line. */
export function addInline(flow: Flow, inline: Exclude<Inline, { type: 'text' | 'hardBreak' }>): void {
  flow.inlines.push(inline)
  flow.isLineStart = false
}

function addWords(flow: Flow, text: string, marks: readonly Mark[]): void {
  if (text === '') return
  append(flow.inlines, textNode(text, marks))
  if (flow.isLineStart && !isBlankText(text)) flow.isLineStart = false
}

/** Text as it stands in the source; what its line breaks mean is the flow's matter. */
export function addText(flow: Flow, value: string, marks: readonly Mark[]): void {
  if (value === '') return
  if (flow.newlines === 'space' || !value.includes('\n')) {
    addWords(flow, value, marks)
    return
  }
  if (flow.newlines === 'verse') {
    value.split('\n').forEach((line, index) => {
      if (index > 0) addBreak(flow)
      addWords(flow, line, marks)
    })
    return
  }
  value.split(/\n[\t ]*\n/).forEach((part, index) => {
    if (index > 0) endParagraph(flow)
    if (flow.newlines === 'breaks') addLines(flow, part, marks)
    else addWords(flow, part, marks)
  })
}

function addLines(flow: Flow, text: string, marks: readonly Mark[]): void {
  text.split('\n').forEach((line, index) => {
    if (index > 0) breakLine(flow)
    addWords(flow, line, marks)
  })
}
