import { BLOCK_ATTRIBUTES } from '../attributes.ts'
import { placeBlock } from '../direction.ts'
import type { Block, ListItem } from '../document.ts'
import { tightBlocks } from './tight-blocks.ts'
import type { NodeSpec } from './spec.ts'

/** An item; its direction is the list's unless it says otherwise, so that the markers stay in one column. */
export const listItem: NodeSpec<ListItem> = {
  attributes: BLOCK_ATTRIBUTES,
  content: { kind: 'blocks', min: 1 },
  toHtml: (node, writer, around) => {
    const { html, inside } = placeBlock(node.attrs, [], around)
    return `<li${html}>${tightBlocks(node.content, writer, inside, isList)}</li>`
  },
  toText: (node, text) => text.blocks(node.content, '\n'),
}

function isList(block: Block): boolean {
  return block.type === 'bulletList' || block.type === 'orderedList'
}
