import { BLOCK_ATTRIBUTES } from '../attributes.ts'
import { placeBlock } from '../direction.ts'
import type { Paragraph } from '../document.ts'
import type { NodeSpec } from './spec.ts'

/** A paragraph; an empty one is the editor's business and is not written. */
export const paragraph: NodeSpec<Paragraph> = {
  attributes: BLOCK_ATTRIBUTES,
  content: { kind: 'inlines', optional: true },
  toHtml: (node, writer, around) => {
    const { html, inside } = placeBlock(node.attrs, node.content ?? [], around)
    const inner = writer.inlines(node.content, inside)
    return inner === '' ? '' : `<p${html}>${inner}</p>`
  },
  toText: (node, text) => text.inlines(node.content),
}
