import type { Block, Document, Inline, Mark } from '../document.ts'
import { isBlank, textNode } from '../inline-text.ts'
import { toPlainText } from '../text.ts'
import { fromHtml } from './from-html.ts'
import type { FromHtmlOptions } from './options.ts'

const MARKS: ReadonlySet<Mark['type']> = new Set<Mark['type']>([
  'bold',
  'italic',
  'strike',
  'code',
  'link',
  'lang',
  'isolate',
])

/**
 * Reads the body of a reader's comment: paragraphs, quotes, lists and code, and inside lines bold, italic, strike, code and links. Everything
 * else is reduced to its words, a picture to a link. Scripts, frames and forms leave nothing behind.
 */
export function commentFromHtml(
  html: string,
  options: Pick<FromHtmlOptions, 'language' | 'base' | 'resolveLink'> = {},
): Document {
  const { document } = fromHtml(html, { ...options, wordpress: true, isComment: true })
  return { type: 'doc', content: document.content.flatMap(reduceBlock) }
}

function reduceBlock(block: Block): readonly Block[] {
  switch (block.type) {
    case 'paragraph':
      return paragraphs(block.content ?? [])
    case 'codeBlock':
      return [block]
    case 'heading':
    case 'pullQuote':
      return paragraphs(block.content ?? [])
    case 'blockquote': {
      const content = block.content.flatMap(reduceBlock)
      return content.length === 0 ? [] : [{ type: 'blockquote', content }]
    }
    case 'correction':
      return block.content.flatMap(reduceBlock)
    case 'bulletList':
    case 'orderedList': {
      const content = block.content.map((item) => ({ ...item, content: filled(item.content.flatMap(reduceBlock)) }))
      return [{ ...block, content }]
    }
    case 'figure':
    case 'audio':
    case 'video':
    case 'embed':
      return [...outsideLink(block), ...paragraphs(block.content ?? [])]
    case 'gallery':
      return block.content.flatMap(reduceBlock)
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content.flatMap(reduceBlock)))
  }
  return []
}

function outsideLink(block: Extract<Block, { type: 'figure' | 'audio' | 'video' | 'embed' }>): readonly Block[] {
  const href = block.type === 'embed' ? block.attrs.url : block.attrs.src
  if (href === undefined) return []
  const words = block.type === 'figure' && block.attrs.alt.trim() !== '' ? block.attrs.alt : href
  return paragraphs([textNode(words, [{ type: 'link', attrs: { href } }])])
}

function paragraphs(content: readonly Inline[]): readonly Block[] {
  const inlines = content.map(reduceInline)
  return isBlank(inlines) ? [] : [{ type: 'paragraph', content: inlines }]
}

function reduceInline(inline: Inline): Inline {
  switch (inline.type) {
    case 'hardBreak':
      return inline
    case 'text':
      return textNode(
        inline.text,
        (inline.marks ?? []).filter((mark) => MARKS.has(mark.type)),
      )
    case 'inlineImage':
      return textNode(inline.attrs.alt === '' ? '·' : inline.attrs.alt, [])
  }
  const words = toPlainText({ type: 'doc', content: [{ type: 'paragraph', content: inline.content }] })
  return textNode(` (${words}) `, [])
}

function filled(content: readonly Block[]): readonly Block[] {
  return content.length === 0 ? [{ type: 'paragraph' }] : content
}
