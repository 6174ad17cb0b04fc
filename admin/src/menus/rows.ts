import type { Endpoints } from '../api/endpoints.ts'

/** What an entry leads to. */
export type Target = Endpoints['PUT /menus']['input']['items'][number]['target']

/** How deep menus go; the newsroom refuses what is deeper. */
export const deepest = 4

/** An entry of a menu as one line: what stands below it follows, one deeper. */
export interface Row {
  /** Its own in this browser. */
  readonly id: string
  readonly depth: number
  readonly label: string
  readonly target: Target
  /** What the target is called; null where it is gone. */
  readonly name: string | null
  readonly isShown: boolean
}

/** An entry as the newsroom has it. */
export interface Item {
  readonly label: string
  readonly target: { readonly kind: Target['kind']; readonly id?: string; readonly url?: string }
  readonly name: string | null
  readonly isShown: boolean
  readonly children: readonly Item[]
}

/** A menu line by line. */
export function toRows(items: readonly Item[], makeId: () => string, depth = 1): readonly Row[] {
  return items.flatMap(({ children, target, ...item }) => [
    { ...item, target: target as Target, id: makeId(), depth },
    ...toRows(children, makeId, depth + 1),
  ])
}

interface InputItem {
  label: string
  target: Target
  children: InputItem[]
}

/** The lines as a menu, the way the newsroom takes it. */
export function toItems(rows: readonly Row[]): InputItem[] {
  const top: InputItem[] = []
  const open: InputItem[][] = [top]
  for (const { depth, label, target } of rows) {
    const item: InputItem = { label, target, children: [] }
    open.length = Math.min(depth, open.length)
    open.at(-1)?.push(item)
    open.push(item.children)
  }
  return top
}

/** Where the lines of an entry end: itself and all that stands below it. */
function endOf(rows: readonly Row[], index: number): number {
  const depth = rows[index]?.depth ?? 0
  const next = rows.findIndex((row, at) => at > index && row.depth <= depth)
  return next === -1 ? rows.length : next
}

const blockAt = (rows: readonly Row[], index: number): readonly Row[] => rows.slice(index, endOf(rows, index))

/** How many levels a block has. */
const heightOf = (block: readonly Row[]): number =>
  Math.max(...block.map(({ depth }) => depth)) - (block[0]?.depth ?? 0) + 1

const shifted = (block: readonly Row[], by: number): readonly Row[] =>
  block.map((row) => ({ ...row, depth: row.depth + by }))

/**
 * Moves an entry with what stands below it: before or after another, or below it as its last. Nothing happens where it would stand below
 * itself or too deep.
 */
export function moveTo(
  rows: readonly Row[],
  id: string,
  targetId: string,
  where: 'before' | 'after' | 'on',
): readonly Row[] {
  const index = rows.findIndex((row) => row.id === id)
  const block = index === -1 ? [] : blockAt(rows, index)
  if (block.some((row) => row.id === targetId)) return rows
  const rest = rows.filter((row) => !block.includes(row))
  const at = rest.findIndex((row) => row.id === targetId)
  const target = rest[at]
  if (block[0] === undefined || target === undefined) return rows
  const depth = target.depth + (where === 'on' ? 1 : 0)
  if (depth + heightOf(block) - 1 > deepest) return rows
  return rest.toSpliced(where === 'before' ? at : endOf(rest, at), 0, ...shifted(block, depth - block[0].depth))
}

/** Changes places with the one before or after on the same level. */
export function step(rows: readonly Row[], id: string, by: -1 | 1): readonly Row[] {
  const index = rows.findIndex((row) => row.id === id)
  const depth = rows[index]?.depth
  if (depth === undefined) return rows
  if (by === 1) {
    const next = rows[endOf(rows, index)]
    return next?.depth === depth ? moveTo(rows, id, next.id, 'after') : rows
  }
  const before = rows.slice(0, index).findLast((row) => row.depth <= depth)
  return before?.depth === depth ? moveTo(rows, id, before.id, 'before') : rows
}

/** One level deeper, below the one before it; or one level up, behind what it stood below. */
export function nest(rows: readonly Row[], id: string, by: -1 | 1): readonly Row[] {
  const index = rows.findIndex((row) => row.id === id)
  const depth = rows[index]?.depth
  if (depth === undefined) return rows
  const before = rows.slice(0, index).findLast((row) => row.depth <= depth)
  if (by === 1) return before?.depth === depth ? moveTo(rows, id, before.id, 'on') : rows
  const parent = rows.slice(0, index).findLast((row) => row.depth < depth)
  return parent === undefined ? rows : moveTo(rows, id, parent.id, 'after')
}

/** Takes an entry away, with what stands below it. */
export function without(rows: readonly Row[], id: string): readonly Row[] {
  const index = rows.findIndex((row) => row.id === id)
  return index === -1 ? rows : rows.toSpliced(index, endOf(rows, index) - index)
}

/** Whether two lists of lines are the same menu. */
export const isSame = (one: readonly Row[], other: readonly Row[]): boolean =>
  JSON.stringify(toItems(one)) === JSON.stringify(toItems(other))

/** What readers read of an entry. */
export const labelOf = ({ label, name }: Pick<Row, 'label' | 'name'>): string => (label === '' ? (name ?? '') : label)
