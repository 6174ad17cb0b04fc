import type { TableRow } from '../document.ts'
import type { Surroundings } from '../render-context.ts'
import type { NodeSpec, Writer } from './spec.ts'
import { tableCell, tableCellHtml } from './table-cell.ts'

/** A row; it may be empty where cells above reach into it. */
export const tableRow: NodeSpec<TableRow> = {
  attributes: {},
  content: { kind: 'nodes', types: ['tableCell', 'tableHeader'], min: 0 },
  toHtml: (node, writer, around) => tableRowHtml(node, writer, around, 'row'),
  toText: (node, text) => node.content.map((cell) => tableCell.toText(cell, text)).join('\t'),
}

/** A row whose headers name their column or their row. */
export function tableRowHtml(node: TableRow, writer: Writer, around: Surroundings, scope: 'col' | 'row'): string {
  return `<tr>${node.content.map((cell) => tableCellHtml(cell, writer, around, scope)).join('')}</tr>`
}
