import { tableCell } from '../../../../src/richtext/nodes/table-cell.ts'
import { tableRow } from '../../../../src/richtext/nodes/table-row.ts'
import { table } from '../../../../src/richtext/nodes/table.ts'
import { type Attrs, defineNode } from './define.ts'

/** What ProseMirror's commands for tables call them. */
const ROLES: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
}

/** A table; ProseMirror's commands for tables know it by its role. */
export const TableNode = defineNode({
  name: 'table',
  attributes: table.attributes,
  content: 'tableRow+',
  tag: 'table',
  reads: {
    table: (element) => {
      const caption = element.querySelector(':scope > caption')?.textContent.trim() ?? ''
      return caption === '' ? {} : { caption }
    },
  },
  config: {
    group: 'block',
    isolating: true,
    extendNodeSchema: (extension) => ({ tableRole: ROLES[extension.name] }),
  },
})

/** A row, which is empty where cells above reach into it. */
export const TableRowNode = defineNode({
  name: 'tableRow',
  attributes: tableRow.attributes,
  content: '(tableCell | tableHeader)*',
  tag: 'tr',
  reads: { tr: () => ({}) },
})

/** A cell. */
export const TableCellNode = defineCell('tableCell', 'td')

/** A cell that names its column or row. */
export const TableHeaderNode = defineCell('tableHeader', 'th')

/** All that tables are made of. */
export const TABLES = [TableNode, TableRowNode, TableCellNode, TableHeaderNode]

function defineCell(name: string, tag: string) {
  return defineNode({
    name,
    attributes: tableCell.attributes,
    content: 'block+',
    defaults: { colspan: 1, rowspan: 1 },
    tag,
    htmlAttributes: ({ colspan, rowspan }) => ({ colspan: spanText(colspan), rowspan: spanText(rowspan) }),
    reads: { [tag]: spansOf },
    config: { isolating: true },
  })
}

function spansOf(element: HTMLElement): Attrs {
  return { colspan: spanOf(element, 'colspan'), rowspan: spanOf(element, 'rowspan') }
}

function spanOf(element: HTMLElement, name: string): number | undefined {
  const span = Number(element.getAttribute(name) ?? 1)
  return span === 1 ? undefined : span
}

function spanText(value: unknown): string | undefined {
  return typeof value === 'number' && value > 1 ? String(value) : undefined
}
