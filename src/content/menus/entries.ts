import type { MenuItemsTable } from '../../db/schema.ts'
import type { Queryable } from '../../db/database.ts'
import { problem } from '../../problems.ts'
import type { ContentContext } from '../context.ts'
import { inTransaction } from '../work.ts'
import { findMissingTargets, listMenuRows } from './queries.ts'
import { type NewMenuItem, saveMenu } from './save.ts'

/** A menu as it is edited: entries with their targets, whether readers may see these or not. */
export interface MenuRecord {
  readonly id: string
  readonly language: string
  readonly name: string
  readonly items: readonly MenuEntry[]
}

/** One of its entries, with those below it. */
export interface MenuEntry {
  readonly label: string
  readonly target: NewMenuItem['target']
  readonly children: readonly MenuEntry[]
}

/** All menus of one edition, or of all. */
export async function listMenuRecords(db: Queryable, language?: string): Promise<readonly MenuRecord[]> {
  const { menus, items } = await listMenuRows(db, language)
  const byMenu = Map.groupBy(items, ({ menu_id }) => menu_id)
  return menus.map((menu) => ({ ...menu, items: entriesBelow(byMenu.get(menu.id) ?? [], null) }))
}

/** Writes a menu whole. Throws `invalid-input` where an entry leads to a thing that is not there. */
export function replaceMenu(
  context: ContentContext,
  menu: { readonly language: string; readonly name: string; readonly items: readonly MenuEntry[] },
): Promise<void> {
  return inTransaction(context, async (work) => {
    await work.lock('menus')
    const targets = flat(menu.items).flatMap(({ target }) => (target.kind === 'url' ? [] : [target]))
    if ((await findMissingTargets(work.tx, targets)).length > 0) throw problem('invalid-input')
    await saveMenu(work, menu)
  })
}

const flat = (items: readonly MenuEntry[]): readonly MenuEntry[] =>
  items.flatMap((item) => [item, ...flat(item.children)])

function entriesBelow(rows: readonly MenuItemsTable[], parentId: string | null): readonly MenuEntry[] {
  return rows
    .filter((row) => row.parent_id === parentId)
    .map((row) => ({
      label: row.label,
      target:
        row.target_kind === 'url' ? { kind: 'url', url: row.url } : { kind: row.target_kind, id: row.target_id ?? '' },
      children: entriesBelow(rows, row.id),
    }))
}
