import { BLOCK_ATTRIBUTES, integer, optional } from '../attributes.ts'
import { placeBlock } from '../direction.ts'
import type { Block, TableCell } from '../document.ts'
import { attribute } from '../escape.ts'
import { isBlank } from '../inline-text.ts'
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
  return isHeader(node) ? `<th scope="${scope}"${spans}${html}>${inner}</th>` : `<td${spans}${html}>${inner}</td>`
}

/** Whether a cell is written as a header. HTML forbids headings and quotes in one: a cell that holds them is an ordinary cell. */
export function isHeader(node: TableCell): boolean {
  return node.type === 'tableHeader' && !holdsSection(node.content)
}

function holdsSection(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    switch (block.type) {
      case 'heading':
        return !isBlank(block.content ?? [])
      // These are sections of their own, which a header may not hold either.
      case 'correction':
      case 'blockquote':
      case 'pullQuote':
      case 'unsupported':
        return true
      case 'bulletList':
      case 'orderedList':
        return block.content.some((item) => holdsSection(item.content))
      case 'table':
        return block.content.some((row) => row.content.some((cell) => holdsSection(cell.content)))
      default:
        return false
    }
  })
}

function span(name: string, value: number | undefined): string {
  return value === undefined || value === 1 ? '' : attribute(name, value)
}
