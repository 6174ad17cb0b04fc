import { menuQuery, menuReplacement, menus } from '../contract/menus.ts'
import { findEdition } from '../content/editions/queries.ts'
import { listMenuRecords, replaceMenu } from '../content/menus/entries.ts'
import { problem } from '../problems.ts'
import { route, type Route } from './route.ts'

const edits = { to: 'allowed', action: 'menu.edit', keys: true } as const

/** The menus of the editions. */
export const menuRoutes: readonly Route[] = [
  route('GET', '/menus', edits, { input: menuQuery, output: menus }, async ({ context, input }) => ({
    body: { items: await listMenuRecords(context.db.reader, input.language) },
  })),
  route(
    'PUT',
    '/menus',
    edits,
    { input: menuReplacement, output: menus, limits: { mostBytes: 200_000, deepest: 20 } },
    async ({ context, input }) => {
      if ((await findEdition(context.db.reader, input.language)) === undefined) throw problem('invalid-input')
      await replaceMenu(context, input)
      return { body: { items: await listMenuRecords(context.db.reader, input.language) } }
    },
  ),
]
