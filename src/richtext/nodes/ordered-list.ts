import { BLOCK_ATTRIBUTES, integer, optional } from '../attributes.ts'
import { placeBlock } from '../direction.ts'
import type { OrderedList } from '../document.ts'
import { attribute } from '../escape.ts'
import { listItem } from './list-item.ts'
import type { NodeSpec } from './spec.ts'

/** A numbered list; the digits are the style sheet's matter. */
export const orderedList: NodeSpec<OrderedList> = {
  attributes: { ...BLOCK_ATTRIBUTES, start: optional(integer(-1_000_000, 1_000_000)) },
  content: { kind: 'nodes', types: ['listItem'], min: 1 },
  toHtml: (node, writer, around) => {
    const { html, inside } = placeBlock(node.attrs, node.content, around)
    const start = node.attrs?.start === 1 ? undefined : node.attrs?.start
    const items = node.content.map((item) => listItem.toHtml(item, writer, inside)).join('')
    return `<ol${attribute('start', start)}${html}>${items}</ol>`
  },
  toText: (node, text) => node.content.map((item) => listItem.toText(item, text)).join('\n'),
}
