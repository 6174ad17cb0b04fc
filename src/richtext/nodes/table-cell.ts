import { BLOCK_ATTRIBUTES, integer, optional } from '../attributes.ts'
import { placeBlock } from '../direction.ts'
import type { TableCell } from '../document.ts'
import { attribute } from '../escape.ts'
import { LIMITS } from '../limits.ts'
import type { Surroundings } from '../render-context.ts'
import type { NodeSpec, Writer } from './spec.ts'
import { tightBlocks } from './tight-blocks.ts'

/** A cell, or a header cell. */
export const tableCell: NodeSpec<TableCell> = {
  attributes: {
    ...BLOCK_ATTRIBUTES,
    colspan: optional(integer(1, LIMITS.span)),
    rowspan: optional(integer(1, LIMITS.span)),
  },
  content: { kind: 'blocks', min: 1 },
  toHtml: (node, writer, around) => tableCellHtml(node, writer, around, 'row'),
  toText: (node, text) => text.blocks(node.content, '\n'),
}

/** A cell; a header says by `scope` whether it names its column or its row. */
export function tableCellHtml(node: TableCell, writer: Writer, around: Surroundings, scope: 'col' | 'row'): string {
  const { html, inside } = placeBlock(node.attrs, [], around)
  const spans = span('colspan', node.attrs?.colspan) + span('rowspan', node.attrs?.rowspan)
  const inner = tightBlocks(node.content, writer, inside, () => false)
  return node.type === 'tableHeader'
    ? `<th scope="${scope}"${spans}${html}>${inner}</th>`
    : `<td${spans}${html}>${inner}</td>`
}

function span(name: string, value: number | undefined): string {
  return value === undefined || value === 1 ? '' : attribute(name, value)
}
