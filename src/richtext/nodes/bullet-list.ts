import { BLOCK_ATTRIBUTES } from '../attributes.ts'
import { placeBlock } from '../direction.ts'
import type { BulletList } from '../document.ts'
import { listItem } from './list-item.ts'
import type { NodeSpec } from './spec.ts'

/** A list without an order. */
export const bulletList: NodeSpec<BulletList> = {
  attributes: BLOCK_ATTRIBUTES,
  content: { kind: 'nodes', types: ['listItem'], min: 1 },
  toHtml: (node, writer, around) => {
    const { html, inside } = placeBlock(node.attrs, node.content, around)
    return `<ul${html}>${node.content.map((item) => listItem.toHtml(item, writer, inside)).join('')}</ul>`
  },
  toText: (node, text) => node.content.map((item) => listItem.toText(item, text)).join('\n'),
}
