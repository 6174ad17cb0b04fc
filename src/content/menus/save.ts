import type { MenuItemsTable } from '../../db/schema.ts'
import type { ContentContext } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { randomId } from '../random-id.ts'
import { refuseUnstorableText } from '../stored-text.ts'
import { inTransaction, type Work } from '../work.ts'
import { deleteMenu, insertMenu } from './queries.ts'

/** An entry of a menu to be; an empty label shows the name of its target. */
export interface NewMenuItem {
  readonly label?: string
  readonly target:
    | { readonly kind: Exclude<MenuItemsTable['target_kind'], 'url'>; readonly id: string }
    | { readonly kind: 'url'; readonly url: string }
  readonly children?: readonly NewMenuItem[]
}

/** Writes a menu of an edition whole, replacing the one of that name. */
export function saveMenu(
  context: ContentContext,
  menu: { readonly language: string; readonly name: string; readonly items: readonly NewMenuItem[] },
): Promise<void> {
  return inTransaction(context, async (work) => {
    const id = randomId(work)
    const rows = rowsOf(work, id, null, menu.items)
    for (const row of rows) refuseUnstorableText(row)
    await deleteMenu(work.tx, menu.language, menu.name)
    await insertMenu(work.tx, { id, language: menu.language, name: menu.name }, rows)
    work.invalidate(cacheTag.menu(menu.language))
    work.record({ event: 'menu.saved', targetKind: 'menu', targetId: id, detail: { name: menu.name } })
  })
}

function rowsOf(work: Work, menuId: string, parentId: string | null, items: readonly NewMenuItem[]): MenuItemsTable[] {
  return items.flatMap(({ label, target, children }, position) => {
    const row: MenuItemsTable = {
      id: randomId(work),
      menu_id: menuId,
      parent_id: parentId,
      position,
      label: label ?? '',
      target_kind: target.kind,
      target_id: target.kind === 'url' ? null : target.id,
      url: target.kind === 'url' ? target.url : '',
    }
    return [row, ...rowsOf(work, menuId, row.id, children ?? [])]
  })
}
