import { nothing } from '../contract/fields.ts'
import {
  newRedirect,
  redirect,
  redirectImport,
  redirectImportReport,
  redirectQuery,
  redirects,
} from '../contract/redirects.ts'
import { removeRedirect, saveRedirect } from '../content/redirects/edit.ts'
import { importRedirects } from '../content/redirects/import.ts'
import { findAddresses } from '../content/references/queries.ts'
import { scanRows, wordsIn } from '../content/scan.ts'
import { readAddresses } from '../content/settings/addresses.ts'
import { readSettings } from '../content/settings/queries.ts'
import { findRedirects, listRedirects } from '../content/redirects/queries.ts'
import type { AccessContext } from '../content/users/access.ts'
import type { Queryable } from '../db/database.ts'
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
    const { begins = '', q, cursor, limit = 50 } = input
    const start = cursor === undefined ? '' : pathOf(cursor)
    if (start === undefined) throw problem('invalid-input')
    const hasWords = q === undefined ? undefined : wordsIn(q)
    const { rows, next } = await scanRows<RedirectsTable>(
      (last, most) => listRedirects(context.db.worker, begins, last?.path ?? start, most),
      (row) => hasWords === undefined || hasWords(row.path, row.target_path),
      limit,
    )
    const items = await toOutputs(context.db.reader, rows)
    return { body: next === undefined ? { items } : { items, nextCursor: idOf(next.path) } }
  }),
  route('PUT', '/redirects', edits, { input: newRedirect, output: redirect }, async ({ context, input }) => {
    const row = await saveRedirect(context, input)
    return { body: (await toOutputs(context.db.reader, [row]))[0] }
  }),
  route(
    'POST',
    '/redirects/imports',
    edits,
    { input: redirectImport, output: redirectImportReport, limits: { mostBytes: 4_000_000, deepest: 5 } },
    async ({ context, input }) => {
      const { origin } = context
      return { body: { rows: await importRedirects(context, input.rows, { origin, isTrial: input.isTrial }) } }
    },
  ),
  route(
    'GET',
    '/redirects/:id',
    { ...edits, thing: redirectThing },
    { input: nothing, output: redirect },
    async ({ context, parameter }) => {
      const [row] = await findRedirects(context.db.reader, [pathOf(parameter) ?? ''])
      if (row === undefined) throw problem('not-found')
      return { body: (await toOutputs(context.db.reader, [row]))[0] }
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

async function toOutputs(db: Queryable, rows: readonly RedirectsTable[]) {
  const settings = await readSettings(db)
  const targets = rows.flatMap(({ target_kind: kind, target_id: id }) =>
    kind === 'path' || kind === 'media' || id === null ? [] : [{ kind, id }],
  )
  const addresses = await findAddresses(db, targets, settings['primary-language'], await readAddresses(db))
  return rows.map((row) => toOutput(row, addresses))
}

const toOutput = (row: RedirectsTable, addresses: ReadonlyMap<string, string>) => ({
  id: idOf(row.path),
  path: row.path,
  target:
    row.target_kind === 'path'
      ? { kind: 'path', path: row.target_path }
      : { kind: row.target_kind, id: row.target_id ?? '' },
  url:
    row.target_kind === 'path' ? row.target_path : (addresses.get(`${row.target_kind}:${row.target_id ?? ''}`) ?? null),
  status: row.status,
  createdAt: iso(row.created_at),
})
