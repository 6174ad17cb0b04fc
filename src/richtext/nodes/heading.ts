import { anchor, BLOCK_ATTRIBUTES, oneOf, optional, required } from '../attributes.ts'
import { placeBlock } from '../direction.ts'
import type { Heading } from '../document.ts'
import { attribute } from '../escape.ts'
import type { NodeSpec } from './spec.ts'

/** A heading inside the body; the page's own heading is the headline, so these begin at level 2. */
export const heading: NodeSpec<Heading> = {
  attributes: { ...BLOCK_ATTRIBUTES, level: required(oneOf(2, 3, 4)), id: optional(anchor) },
  content: { kind: 'inlines', optional: true },
  toHtml: (node, writer, around) => {
    const { html, inside } = placeBlock(node.attrs, node.content ?? [], around)
    const inner = writer.inlines(node.content, inside)
    if (inner === '') return ''
    const tag = `h${node.attrs.level}`
    return `<${tag}${attribute('id', writer.headingId())}${html}>${inner}</${tag}>`
  },
  toText: (node, text) => text.inlines(node.content),
}
