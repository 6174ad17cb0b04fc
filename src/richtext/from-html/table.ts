import type { Block, Mark, TableCell, TableRow } from '../document.ts'
import { canonicalLine } from '../inline-text.ts'
import { LIMITS } from '../limits.ts'
import { blockAttrs, numberAttr, shortLine } from './attributes.ts'
import type { Conversion } from './conversion.ts'
import { type ChildNode, type Element, isElement, textOf } from './tree.ts'

interface Parts {
  readonly rows: Element[]
  /** A foot that stands first in the source comes last, as browsers show it. */
  readonly foot: Element[]
  caption: Element | undefined
  /** What stands between rows and cells: scripts, marks of shortcodes. It comes after the table. */
  readonly strays: ChildNode[]
}

/** Reads `<table>`; one without a cell is the words of its caption. */
export function readTable(
  element: Element,
  marks: readonly Mark[],
  conversion: Conversion,
  depth: number,
): readonly Block[] {
  const parts: Parts = { rows: [], foot: [], caption: undefined, strays: [] }
  sortParts(element, parts, parts.rows)
  const content = [...parts.rows, ...parts.foot].map((row) => readRow(row, parts, marks, conversion, depth))
  const captionNodes = parts.caption?.childNodes ?? []
  const strays = conversion.blocks(parts.strays, marks, depth)
  if (content.every((row) => row.content.length === 0))
    return [...conversion.blocks(captionNodes, marks, depth), ...strays]
  const caption = canonicalLine(shortLine(textOf(captionNodes)))
  const attrs = { ...blockAttrs(element), ...(caption === '' ? {} : { caption }) }
  return [{ type: 'table', ...(Object.keys(attrs).length === 0 ? {} : { attrs }), content }, ...strays]
}

function sortParts(element: Element, parts: Parts, rows: Element[]): void {
  for (const child of element.childNodes) {
    if (!isElement(child)) parts.strays.push(child)
    else if (child.tagName === 'tr') rows.push(child)
    else if (child.tagName === 'tfoot') sortParts(child, parts, parts.foot)
    else if (child.tagName === 'tbody' || child.tagName === 'thead') sortParts(child, parts, rows)
    else if (child.tagName === 'caption' && parts.caption === undefined) parts.caption = child
    else parts.strays.push(child)
  }
}

function readRow(row: Element, parts: Parts, marks: readonly Mark[], conversion: Conversion, depth: number): TableRow {
  const cells: TableCell[] = []
  for (const child of row.childNodes) {
    if (isElement(child) && (child.tagName === 'td' || child.tagName === 'th'))
      cells.push(readCell(child, marks, conversion, depth))
    else parts.strays.push(child)
  }
  return { type: 'tableRow', content: cells }
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
