import type { Block, Mark, TableCell, TableRow } from '../document.ts'
import { canonicalLine } from '../inline-text.ts'
import { LIMITS } from '../limits.ts'
import { blockAttrs, numberAttr, shortLine } from './attributes.ts'
import type { Conversion } from './conversion.ts'
import { type Element, isElement, textOf } from './tree.ts'

/** Reads `<table>`: a foot that stands first in the source comes last, as browsers show it. */
export function readTable(
  element: Element,
  marks: readonly Mark[],
  conversion: Conversion,
  depth: number,
): Block | undefined {
  const rows: TableRow[] = []
  const foot: TableRow[] = []
  let caption = ''
  for (const child of element.childNodes) {
    if (!isElement(child)) continue
    if (child.tagName === 'caption') caption = canonicalLine(shortLine(textOf(child.childNodes)))
    else if (child.tagName === 'tr') rows.push(readRow(child, marks, conversion, depth))
    else if (child.tagName === 'tfoot') foot.push(...readRows(child, marks, conversion, depth))
    else rows.push(...readRows(child, marks, conversion, depth))
  }
  const content = [...rows, ...foot]
  if (content.every((row) => row.content.length === 0)) return undefined
  const attrs = { ...blockAttrs(element), ...(caption === '' ? {} : { caption }) }
  return { type: 'table', ...(Object.keys(attrs).length === 0 ? {} : { attrs }), content }
}

function readRows(section: Element, marks: readonly Mark[], conversion: Conversion, depth: number): TableRow[] {
  return section.childNodes
    .filter((child) => isElement(child))
    .filter((child) => child.tagName === 'tr')
    .map((row) => readRow(row, marks, conversion, depth))
}

function readRow(row: Element, marks: readonly Mark[], conversion: Conversion, depth: number): TableRow {
  const cells = row.childNodes
    .filter((child) => isElement(child))
    .filter((child) => child.tagName === 'td' || child.tagName === 'th')
  return { type: 'tableRow', content: cells.map((cell) => readCell(cell, marks, conversion, depth)) }
}

function readCell(cell: Element, marks: readonly Mark[], conversion: Conversion, depth: number): TableCell {
  const blocks = conversion.blocks(cell.childNodes, marks, depth + 3)
  const attrs = { ...blockAttrs(cell), ...span(cell, 'colspan'), ...span(cell, 'rowspan') }
  return {
    type: cell.tagName === 'th' ? 'tableHeader' : 'tableCell',
    ...(Object.keys(attrs).length === 0 ? {} : { attrs }),
    content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks,
  }
}

function span(cell: Element, name: 'colspan' | 'rowspan'): { readonly [K in typeof name]?: number } {
  const value = Math.min(numberAttr(cell, name) ?? 1, LIMITS.span)
  return value > 1 ? { [name]: value } : {}
}
