import { placeBlock } from './direction.ts'
import type { Block, Document, Inline, Mark } from './document.ts'
import { escapeText } from './escape.ts'
import { headingIds } from './heading-ids.ts'
import { canonicalInlines, isBlank } from './inline-text.ts'
import { MARKS, openMark, sortedMarks } from './marks.ts'
import { blockquote } from './nodes/blockquote.ts'
import { bulletList } from './nodes/bullet-list.ts'
import { codeBlock } from './nodes/code-block.ts'
import { correction } from './nodes/correction.ts'
import { embed } from './nodes/embed.ts'
import { figure } from './nodes/figure.ts'
import { footnote, footnoteList } from './nodes/footnote.ts'
import { gallery } from './nodes/gallery.ts'
import { hardBreak } from './nodes/hard-break.ts'
import { heading } from './nodes/heading.ts'
import { horizontalRule } from './nodes/horizontal-rule.ts'
import { inlineImage } from './nodes/inline-image.ts'
import { orderedList } from './nodes/ordered-list.ts'
import { paragraph } from './nodes/paragraph.ts'
import { player } from './nodes/player.ts'
import { pullQuote } from './nodes/pull-quote.ts'
import type { Writer } from './nodes/spec.ts'
import { table } from './nodes/table.ts'
import { unsupported } from './nodes/unsupported.ts'
import type { RenderContext, Surroundings } from './render-context.ts'

/** Raised whenever the same document gives other HTML: what was stored by an older renderer is written anew. */
export const RENDERER_VERSION = 1

/** The HTML of a document: only elements and attributes that this folder writes can come out, all text is escaped. */
export function renderHtml(document: Document, context: RenderContext): string {
  const notes: (readonly Inline[])[] = []
  const ids = headingIds(document)
  const writer: Writer = {
    context,
    blocks: (content, around) => {
      let html = ''
      for (const block of content) html += blockHtml(block, writer, around)
      return html
    },
    inlines: (content, around) => inlinesHtml(content, writer, around),
    footnote: (content) => notes.push(content),
    headingId: ids.next,
    fragment: ids.fragment,
  }
  const body = writer.blocks(document.content, context)
  return (
    body +
    footnoteList(
      notes.map((content) => note(content, writer)),
      context,
    )
  )
}

function note(content: readonly Inline[], writer: Writer): { attributes: string; html: string } {
  const { html, inside } = placeBlock(undefined, content, writer.context)
  return { attributes: html, html: writer.inlines(content, inside) }
}

function blockHtml(node: Block, writer: Writer, around: Surroundings): string {
  switch (node.type) {
    case 'paragraph':
      return paragraph.toHtml(node, writer, around)
    case 'heading':
      return heading.toHtml(node, writer, around)
    case 'bulletList':
      return bulletList.toHtml(node, writer, around)
    case 'orderedList':
      return orderedList.toHtml(node, writer, around)
    case 'blockquote':
      return blockquote.toHtml(node, writer, around)
    case 'pullQuote':
      return pullQuote.toHtml(node, writer, around)
    case 'figure':
      return figure.toHtml(node, writer, around)
    case 'gallery':
      return gallery.toHtml(node, writer, around)
    case 'table':
      return table.toHtml(node, writer, around)
    case 'codeBlock':
      return codeBlock.toHtml(node, writer, around)
    case 'horizontalRule':
      return horizontalRule.toHtml(node, writer, around)
    case 'embed':
      return embed.toHtml(node, writer, around)
    case 'audio':
    case 'video':
      return player.toHtml(node, writer, around)
    case 'correction':
      return correction.toHtml(node, writer, around)
  }
  return unsupported.toHtml(node, writer, around)
}

/** Marks stay open from one text to the next as far as both begin with the same ones. */
function inlinesHtml(content: readonly Inline[] | undefined, writer: Writer, around: Surroundings): string {
  if (content === undefined || content.length === 0) return ''
  const inlines = canonicalInlines(content)
  if (isBlank(inlines)) return ''
  let html = ''
  let open: readonly OpenMark[] = []
  inlines.forEach((inline, index) => {
    const wanted =
      inline.type === 'text'
        ? openMarks(inline.marks, writer, around)
        : carried(inline, inlines[index + 1], open, writer, around)
    const kept = commonLength(open, wanted)
    for (let at = open.length - 1; at >= kept; at--) html += open[at]?.close ?? ''
    for (let at = kept; at < wanted.length; at++) html += wanted[at]?.open ?? ''
    open = wanted
    html += inline.type === 'text' ? escapeText(inline.text) : leafHtml(inline, writer, around)
  })
  for (let at = open.length - 1; at >= 0; at--) html += open[at]?.close ?? ''
  return html
}

interface OpenMark {
  readonly open: string
  readonly close: string
}

const NO_MARKS: readonly OpenMark[] = []

function openMarks(marks: readonly Mark[] | undefined, writer: Writer, around: Surroundings): readonly OpenMark[] {
  if (marks === undefined || marks.length === 0) return NO_MARKS
  return sortedMarks(marks).map((mark) => ({ open: openMark(mark, writer, around), close: MARKS[mark.type].close }))
}

/** A line break inside a link or a bold run does not end it. */
function carried(
  inline: Inline,
  next: Inline | undefined,
  open: readonly OpenMark[],
  writer: Writer,
  around: Surroundings,
): readonly OpenMark[] {
  if (inline.type !== 'hardBreak' || open.length === 0 || next?.type !== 'text') return NO_MARKS
  return open.slice(0, commonLength(open, openMarks(next.marks, writer, around)))
}

function commonLength(a: readonly OpenMark[], b: readonly OpenMark[]): number {
  let length = 0
  while (length < a.length && length < b.length && a[length]?.open === b[length]?.open) length++
  return length
}

function leafHtml(inline: Exclude<Inline, { type: 'text' }>, writer: Writer, around: Surroundings): string {
  switch (inline.type) {
    case 'hardBreak':
      return hardBreak.toHtml(inline, writer, around)
    case 'footnote':
      return footnote.toHtml(inline, writer, around)
  }
  return inlineImage.toHtml(inline, writer, around)
}
