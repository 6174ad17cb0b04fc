import { menuQuery, menuReplacement, menus } from '../contract/menus.ts'
import { requireEdition } from '../content/editions/require.ts'
import { listMenuRecords, type MenuRecordEntry, replaceMenu } from '../content/menus/entries.ts'
import { listMenus, type MenuItem } from '../content/menus/queries.ts'
import { readAddresses } from '../content/settings/addresses.ts'
import type { AccessContext } from '../content/users/access.ts'
import { directionOf } from './human.ts'
import { type Answer, route, type Route } from './route.ts'

const edits = { to: 'allowed', action: 'menu.edit', keys: true } as const
/** Writing compares versions itself. */
const editsSeen = { ...edits, versioned: true } as const

/** The menus of the editions. */
export const menuRoutes: readonly Route[] = [
  route('GET', '/menus', edits, { input: menuQuery, output: menus }, ({ context, input }) =>
    answerMenus(context, input.language),
  ),
  route(
    'PUT',
    '/menus',
    editsSeen,
    { input: menuReplacement, output: menus, limits: { mostBytes: 200_000, deepest: 20 } },
    async ({ context, input, seen }) => {
      await requireEdition(context.db.reader, input.language)
      await replaceMenu(context, input, seen)
      return answerMenus(context, input.language)
    },
  ),
]

async function answerMenus({ db }: AccessContext, language: string | undefined): Promise<Answer> {
  const records = await listMenuRecords(db.reader, language)
  const addresses = await readAddresses(db.reader)
  const shown = new Set<string>()
  const see = (items: readonly MenuItem[]): void => {
    for (const { id, children } of items) {
      shown.add(id)
      see(children)
    }
  }
  for (const edition of new Set(records.map((record) => record.language))) {
    for (const items of (await listMenus(db.reader, edition, addresses)).values()) see(items)
  }
  const items = records.map((record) => {
    const dir = directionOf(record.language)
    const toOutput = ({ id, children, ...entry }: MenuRecordEntry): unknown => ({
      ...entry,
      dir,
      isShown: shown.has(id),
      children: children.map(toOutput),
    })
    return { ...record, dir, items: record.items.map(toOutput) }
  })
  return { body: { items } }
}
