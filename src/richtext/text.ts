import type { Block, Document, Inline } from './document.ts'
import { canonicalInlines } from './inline-text.ts'
import { blockquote } from './nodes/blockquote.ts'
import { bulletList } from './nodes/bullet-list.ts'
import { codeBlock } from './nodes/code-block.ts'
import { correction } from './nodes/correction.ts'
import { embed } from './nodes/embed.ts'
import { figure } from './nodes/figure.ts'
import { footnote } from './nodes/footnote.ts'
import { gallery } from './nodes/gallery.ts'
import { hardBreak } from './nodes/hard-break.ts'
import { heading } from './nodes/heading.ts'
import { horizontalRule } from './nodes/horizontal-rule.ts'
import { inlineImage } from './nodes/inline-image.ts'
import { orderedList } from './nodes/ordered-list.ts'
import { paragraph } from './nodes/paragraph.ts'
import { player } from './nodes/player.ts'
import { pullQuote } from './nodes/pull-quote.ts'
import type { TextWriter } from './nodes/spec.ts'
import { table } from './nodes/table.ts'
import { text } from './nodes/text.ts'
import { unsupported } from './nodes/unsupported.ts'

/**
 * What a document says, as text: a blank line between blocks, a line per list item and table row, a tab between cells, captions and credits
 * under their pictures, notes at the end. Two blocks never run together. The source of unsupported blocks is not text.
 */
export function toPlainText(document: Document): string {
  const notes: (readonly Inline[])[] = []
  const writer: TextWriter = {
    blocks: (content, separator = '\n\n') =>
      joinFilled(
        content.map((block) => blockText(block, writer)),
        separator,
      ),
    inlines: (content) => (content === undefined ? '' : inlinesText(content, writer)),
    footnote: (content) => {
      notes.push(content)
    },
  }
  const body = writer.blocks(document.content)
  return joinFilled([body, ...notes.map((content) => inlinesText(content, writer))], '\n\n')
}

function inlinesText(content: readonly Inline[], writer: TextWriter): string {
  return canonicalInlines(content)
    .map((inline) => inlineText(inline, writer))
    .join('')
    .trim()
}

function inlineText(inline: Inline, writer: TextWriter): string {
  switch (inline.type) {
    case 'text':
      return text.toText(inline, writer)
    case 'hardBreak':
      return hardBreak.toText(inline, writer)
    case 'footnote':
      return footnote.toText(inline, writer)
  }
  return inlineImage.toText(inline, writer)
}

function blockText(node: Block, writer: TextWriter): string {
  switch (node.type) {
    case 'paragraph':
      return paragraph.toText(node, writer)
    case 'heading':
      return heading.toText(node, writer)
    case 'bulletList':
      return bulletList.toText(node, writer)
    case 'orderedList':
      return orderedList.toText(node, writer)
    case 'blockquote':
      return blockquote.toText(node, writer)
    case 'pullQuote':
      return pullQuote.toText(node, writer)
    case 'figure':
      return figure.toText(node, writer)
    case 'gallery':
      return gallery.toText(node, writer)
    case 'table':
      return table.toText(node, writer)
    case 'codeBlock':
      return codeBlock.toText(node, writer)
    case 'horizontalRule':
      return horizontalRule.toText(node, writer)
    case 'embed':
      return embed.toText(node, writer)
    case 'audio':
    case 'video':
      return player.toText(node, writer)
    case 'correction':
      return correction.toText(node, writer)
  }
  return unsupported.toText(node, writer)
}

function joinFilled(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator)
}
