import { nothing } from '../contract/fields.ts'
import { newRedirect, redirect, redirectQuery, redirects } from '../contract/redirects.ts'
import { removeRedirect, saveRedirect } from '../content/redirects/edit.ts'
import { findRedirects, listRedirects } from '../content/redirects/queries.ts'
import type { AccessContext } from '../content/users/access.ts'
import type { RedirectsTable } from '../db/schema.ts'
import type { Thing } from '../permissions.ts'
import { problem } from '../problems.ts'
import { iso } from './output.ts'
import { route, type Route } from './route.ts'

/** The id of a redirect is its path, so written that it fits into an address. */
const idOf = (path: string): string => Buffer.from(path).toString('base64url')

function pathOf(redirectId: string): string | undefined {
  const path = Buffer.from(redirectId, 'base64url').toString()
  return path.isWellFormed() && !path.includes('\0') && idOf(path) === redirectId ? path : undefined
}

async function redirectThing({ db }: AccessContext, parameter: string): Promise<Thing | undefined> {
  const path = pathOf(parameter)
  return path === undefined || (await findRedirects(db.reader, [path])).length === 0 ? undefined : {}
}

const edits = { to: 'allowed', action: 'redirect.edit', keys: true } as const

/** Old addresses and where they lead. */
export const redirectRoutes: readonly Route[] = [
  route('GET', '/redirects', edits, { input: redirectQuery, output: redirects }, async ({ context, input }) => {
    const { begins = '', cursor, limit = 50 } = input
    const after = cursor === undefined ? '' : pathOf(cursor)
    if (after === undefined) throw problem('invalid-input')
    const rows = await listRedirects(context.db.worker, begins, after, limit + 1)
    const items = rows.slice(0, limit).map(toOutput)
    return { body: rows.length > limit ? { items, nextCursor: items.at(-1)?.id } : { items } }
  }),
  route('PUT', '/redirects', edits, { input: newRedirect, output: redirect }, async ({ context, input }) => ({
    body: toOutput(await saveRedirect(context, input)),
  })),
  route(
    'GET',
    '/redirects/:id',
    { ...edits, thing: redirectThing },
    { input: nothing, output: redirect },
    async ({ context, parameter }) => {
      const [row] = await findRedirects(context.db.reader, [pathOf(parameter) ?? ''])
      if (row === undefined) throw problem('not-found')
      return { body: toOutput(row) }
    },
  ),
  route(
    'DELETE',
    '/redirects/:id',
    { ...edits, thing: redirectThing },
    { input: nothing, output: nothing },
    async ({ context, parameter }) => {
      await removeRedirect(context, pathOf(parameter) ?? '')
      return {}
    },
  ),
]

const toOutput = (row: RedirectsTable) => ({
  id: idOf(row.path),
  path: row.path,
  target:
    row.target_kind === 'path'
      ? { kind: 'path', path: row.target_path }
      : { kind: row.target_kind, id: row.target_id ?? '' },
  status: row.status,
  createdAt: iso(row.created_at),
})
