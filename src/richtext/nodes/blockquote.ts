import { BLOCK_ATTRIBUTES, href, optional } from '../attributes.ts'
import { placeBlock } from '../direction.ts'
import type { Blockquote } from '../document.ts'
import { attribute } from '../escape.ts'
import type { NodeSpec } from './spec.ts'

/** Words of somebody else; `cite` is the address they come from. */
export const blockquote: NodeSpec<Blockquote> = {
  attributes: { ...BLOCK_ATTRIBUTES, cite: optional(href) },
  content: { kind: 'blocks', min: 1 },
  toHtml: (node, writer, around) => {
    const { html, inside } = placeBlock(node.attrs, node.content, around)
    const inner = writer.blocks(node.content, inside)
    return inner === '' ? '' : `<blockquote${attribute('cite', node.attrs?.cite)}${html}>${inner}</blockquote>`
  },
  toText: (node, text) => text.blocks(node.content),
}
