import type { Block, Document, Inline, Mark, Text } from '../../richtext/document.ts'

const blankLines = /\r?\n[^\S\r\n]*(?:\r?\n[^\S\r\n]*)+/
const address = /https?:\/\/[^\s<>"'«»]+/g
/** Punctuation that ends the sentence, not the address. */
const trailing = /[.,;:!?)\]}،؛؟…]+$/

/** The document of a comment typed as plain text: blank lines part paragraphs, addresses become links. */
export function documentOfPlainText(text: string): Document {
  const content = text
    .split(blankLines)
    .filter((part) => part.trim() !== '')
    .map((part): Block => ({ type: 'paragraph', content: inlinesOf(part.trim()) }))
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content }
}

/**
 * What a reader's comment may contain of a document: paragraphs, lists, quotes and code with their emphasis and links.
 * Headings become paragraphs; pictures, players, tables, embeds and all else leave only their text.
 */
export function restrictToComment(document: Document): Document {
  const content = document.content.flatMap(restrictBlock)
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content }
}

function restrictBlock(block: Block): readonly Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [paragraphOf(block.content)]
    case 'codeBlock':
      return [block]
    case 'bulletList':
    case 'orderedList':
      return [
        { ...block, content: block.content.map((item) => ({ ...item, content: item.content.flatMap(restrictBlock) })) },
      ]
    case 'blockquote':
      return [{ type: 'blockquote', content: block.content.flatMap(restrictBlock) }]
    case 'correction':
      return block.content.flatMap(restrictBlock)
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content.flatMap(restrictBlock)))
    case 'gallery':
      return block.content.flatMap(restrictBlock)
    case 'unsupported':
      return [{ type: 'paragraph', content: [{ type: 'text', text: block.attrs.source }] }]
    case 'horizontalRule':
      return []
    default:
      return block.content === undefined || block.content.length === 0 ? [] : [paragraphOf(block.content)]
  }
}

function paragraphOf(content: readonly Inline[] | undefined): Block {
  return { type: 'paragraph', content: (content ?? []).flatMap(restrictInline) }
}

function restrictInline(inline: Inline): readonly Inline[] {
  switch (inline.type) {
    case 'text':
      return [{ ...inline, ...(inline.marks === undefined ? {} : { marks: inline.marks.map(outsideLink) }) }]
    case 'hardBreak':
      return [inline]
    case 'footnote':
      return inline.content.flatMap(restrictInline)
    default:
      return inline.attrs.alt === '' ? [] : [{ type: 'text', text: inline.attrs.alt }]
  }
}

/** A comment never points to a thing by its id. */
function outsideLink(mark: Mark): Mark {
  return mark.type === 'link' ? { type: 'link', attrs: { href: mark.attrs.href } } : mark
}

function inlinesOf(paragraph: string): readonly Inline[] {
  return paragraph
    .split(/\r?\n/)
    .flatMap((line, index): readonly Inline[] =>
      index === 0 ? linked(line) : [{ type: 'hardBreak' }, ...linked(line)],
    )
}

function linked(line: string): readonly Text[] {
  const parts: Text[] = []
  let from = 0
  for (const match of line.matchAll(address)) {
    const href = match[0].replace(trailing, '')
    if (!URL.canParse(href)) continue
    if (match.index > from) parts.push({ type: 'text', text: line.slice(from, match.index) })
    parts.push({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
    from = match.index + href.length
  }
  if (from < line.length) parts.push({ type: 'text', text: line.slice(from) })
  return parts
}
