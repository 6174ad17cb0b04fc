import { BLOCK_ATTRIBUTES, line, optional } from '../attributes.ts'
import { placeBlock } from '../direction.ts'
import type { Table, TableRow } from '../document.ts'
import { attribute, escapeText } from '../escape.ts'
import { canonicalLine } from '../inline-text.ts'
import type { NodeSpec } from './spec.ts'
import { isHeader } from './table-cell.ts'
import { tableRow, tableRowHtml } from './table-row.ts'

/** A table in a box that scrolls sideways; the box takes the keyboard's focus and therefore has a name. */
export const table: NodeSpec<Table> = {
  attributes: { ...BLOCK_ATTRIBUTES, caption: optional(line) },
  content: { kind: 'nodes', types: ['tableRow'], min: 1 },
  toHtml: (node, writer, around) => {
    const { html, inside } = placeBlock(node.attrs, node.content, around)
    const title = canonicalLine(node.attrs?.caption ?? '')
    const name = attribute('aria-label', title === '' ? writer.context.labels.table : title)
    const caption = title === '' ? '' : `<caption>${escapeText(title)}</caption>`
    const headers = headerRows(node.content)
    const rows = node.content.map((row, index) => tableRowHtml(row, writer, inside, index < headers ? 'col' : 'row'))
    const head = headers === 0 ? '' : `<thead>${rows.slice(0, headers).join('')}</thead>`
    const body = headers === rows.length ? '' : `<tbody>${rows.slice(headers).join('')}</tbody>`
    return `<div class="table" role="group" tabindex="0"${name}${html}><table>${caption}${head}${body}</table></div>`
  },
  toText: (node, text) =>
    [canonicalLine(node.attrs?.caption ?? ''), ...node.content.map((row) => tableRow.toText(row, text))]
      .filter((row) => row !== '')
      .join('\n'),
}

/** How many rows at the top hold nothing but headers. A header that reaches down into the body would be cut by a `thead`: then there is none. */
function headerRows(rows: readonly TableRow[]): number {
  const first = rows.findIndex((row) => row.content.length === 0 || row.content.some((cell) => !isHeader(cell)))
  const count = first < 0 ? rows.length : first
  const isCut = rows
    .slice(0, count)
    .some((row, index) => row.content.some((cell) => index + (cell.attrs?.rowspan ?? 1) > count))
  return isCut ? 0 : count
}
