import type { MenuItemsTable } from '../../db/schema.ts'
import type { Queryable } from '../../db/database.ts'
import { deepestMenu } from '../../contract/menus.ts'
import { problem } from '../../problems.ts'
import type { ContentContext } from '../context.ts'
import { inTransaction } from '../work.ts'
import { findMenuId, findMissingTargets, findTargetNames, listMenuRows } from './queries.ts'
import { type NewMenuItem, saveMenu } from './save.ts'

/** What a menu is to be. */
export interface MenuEntry {
  readonly label: string
  readonly target: NewMenuItem['target']
  readonly children: readonly MenuEntry[]
}

/** A menu as it is edited: entries with their targets, whether readers may see these or not. */
export interface MenuRecord {
  readonly id: string
  readonly language: string
  readonly name: string
  readonly items: readonly MenuRecordEntry[]
}

/** One of its entries, with those below it. */
export interface MenuRecordEntry {
  readonly id: string
  readonly label: string
  readonly target: NewMenuItem['target']
  /** What it leads to is called so; null where it is gone. */
  readonly name: string | null
  readonly children: readonly MenuRecordEntry[]
}

/** What stands for the version of a menu that is not there yet. */
const noMenu = 'none'

/** All menus of one edition, or of all. What stands deeper than menus go stands at the deepest level. */
export async function listMenuRecords(db: Queryable, language?: string): Promise<readonly MenuRecord[]> {
  const { menus, items } = await listMenuRows(db, language)
  const names = await findTargetNames(db, items)
  const byMenu = Map.groupBy(items, ({ menu_id }) => menu_id)
  return menus.map((menu) => {
    const rows = byMenu.get(menu.id) ?? []
    const nameOf = (row: MenuItemsTable): string | null =>
      row.target_kind === 'url'
        ? row.url
        : (names.get(`${row.target_id} ${menu.language}`) ?? names.get(row.target_id ?? '') ?? null)
    return { ...menu, items: entriesBelow(rows, nameOf, null, 1) }
  })
}

/** Writes a menu whole, over the one that was seen. Throws `invalid-input` where an entry leads to a thing that is not there. */
export function replaceMenu(
  context: ContentContext,
  menu: { readonly language: string; readonly name: string; readonly items: readonly MenuEntry[] },
  seen: string | undefined,
): Promise<void> {
  return inTransaction(context, async (work) => {
    await work.lock('menus')
    const current = (await findMenuId(work.tx, menu.language, menu.name)) ?? noMenu
    if (seen !== undefined && seen !== current) throw problem('version-conflict', { details: { yours: seen, current } })
    const targets = flat(menu.items).flatMap(({ target }) => (target.kind === 'url' ? [] : [target]))
    if ((await findMissingTargets(work.tx, targets)).length > 0) throw problem('invalid-input')
    await saveMenu(work, menu)
  })
}

const flat = (items: readonly MenuEntry[]): readonly MenuEntry[] =>
  items.flatMap((item) => [item, ...flat(item.children)])

function entriesBelow(
  rows: readonly MenuItemsTable[],
  nameOf: (row: MenuItemsTable) => string | null,
  parentId: string | null,
  depth: number,
): readonly MenuRecordEntry[] {
  return rows
    .filter((row) => row.parent_id === parentId)
    .flatMap((row) => {
      const below = entriesBelow(rows, nameOf, row.id, Math.min(depth + 1, deepestMenu))
      const entry: MenuRecordEntry = {
        id: row.id,
        label: row.label,
        target:
          row.target_kind === 'url'
            ? { kind: 'url', url: row.url }
            : { kind: row.target_kind, id: row.target_id ?? '' },
        name: nameOf(row),
        children: depth < deepestMenu ? below : [],
      }
      return depth < deepestMenu ? [entry] : [entry, ...below]
    })
}
