import { BLOCK_ATTRIBUTES, line, optional } from '../attributes.ts'
import { placeBlock } from '../direction.ts'
import type { PullQuote } from '../document.ts'
import { escapeText } from '../escape.ts'
import { canonicalLine } from '../inline-text.ts'
import type { NodeSpec } from './spec.ts'

/** A sentence lifted out of the story, with who said it. */
export const pullQuote: NodeSpec<PullQuote> = {
  attributes: { ...BLOCK_ATTRIBUTES, attribution: optional(line) },
  content: { kind: 'inlines', optional: false },
  toHtml: (node, writer, around) => {
    const { html, inside } = placeBlock(node.attrs, node.content, around)
    const inner = writer.inlines(node.content, inside)
    if (inner === '') return ''
    const who = canonicalLine(node.attrs?.attribution ?? '')
    const caption = who === '' ? '' : `<figcaption>${escapeText(who)}</figcaption>`
    return `<figure class="pull-quote"${html}><blockquote><p>${inner}</p></blockquote>${caption}</figure>`
  },
  toText: (node, text) => joinLines([text.inlines(node.content), canonicalLine(node.attrs?.attribution ?? '')]),
}

function joinLines(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n')
}
