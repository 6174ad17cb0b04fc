import { nothing } from '../contract/fields.ts'
import { newPage, page, pageChange, type PageOutput, pageQuery, pages } from '../contract/pages.ts'
import { requireEdition } from '../content/editions/require.ts'
import { editPage, requirePageTargets } from '../content/pages/edit.ts'
import { findPage, listPageEntries, listPagesOfGroup, type PageEntry } from '../content/pages/queries.ts'
import { createPage } from '../content/pages/save.ts'
import { movePageToTrash, publishPage, restorePage, unpublishPage } from '../content/pages/standing.ts'
import { findPathsOf } from '../content/paths/queries.ts'
import { scanRows, wordsIn } from '../content/scan.ts'
import { readAddresses } from '../content/settings/addresses.ts'
import type { AccessContext } from '../content/users/access.ts'
import { inTransaction } from '../content/work.ts'
import type { Thing } from '../permissions.ts'
import { problem } from '../problems.ts'
import { parseDocument } from '../richtext/validate.ts'
import type { Addresses } from '../routes.ts'
import { directionOf } from './human.ts'
import { iso } from './output.ts'
import { htmlPage } from './previews.ts'
import { withoutUndefined } from './present.ts'
import { type Answer, route, type Route } from './route.ts'

async function pageThing({ db }: AccessContext, parameter: string): Promise<Thing | undefined> {
  return (await findPage(db.reader, parameter)) && {}
}

const edits = { to: 'allowed', action: 'page.edit', keys: true } as const
const editsOne = { ...edits, thing: pageThing } as const
/** A document is nested as deeply as `src/richtext` allows, in a body of its own. */
const limits = { mostBytes: 2_000_000, deepest: 100 } as const

async function show({ db }: AccessContext, pageId: string): Promise<Answer> {
  const row = await findPage(db.reader, pageId)
  if (row === undefined) throw problem('not-found')
  const slug = (await findPathsOf(db.reader, [pageId])).get(pageId)?.slug ?? null
  const body: PageOutput = {
    ...toEntry({ ...row, slug }, await readAddresses(db.reader)),
    lead: row.lead,
    document: JSON.parse(row.document) as PageOutput['document'],
    leadMediaId: row.lead_media_id,
    seoTitle: row.seo_title,
    seoDescription: row.seo_description,
  }
  return { body }
}

/** What is done to a page as it stands, and answers how it stands then. */
const standing = (
  method: 'POST' | 'DELETE',
  path: string,
  verb: (context: AccessContext, target: { readonly id: string }) => Promise<void>,
): Route =>
  route(method, path, editsOne, { input: nothing, output: page }, async ({ context, parameter }) => {
    await verb(context, { id: parameter })
    return show(context, parameter)
  })

/** Static pages: about the paper, its principles, its corrections. */
export const pageRoutes: readonly Route[] = [
  route('GET', '/pages', edits, { input: pageQuery, output: pages }, async ({ context, input }) => {
    const { q, language, state, group, trashed, cursor = '', limit = 50 } = input
    const hasWords = q === undefined ? undefined : wordsIn(q)
    const filter = { language, state, groupId: group, isTrashed: trashed === 'true' }
    const { rows, next } = await scanRows<PageEntry>(
      (last, most) => listPageEntries(context.db.worker, filter, last?.id ?? cursor, most),
      ({ title }) => hasWords === undefined || hasWords(title),
      limit,
    )
    const addresses = await readAddresses(context.db.reader)
    const items = rows.map((row) => toEntry(row, addresses))
    return { body: next === undefined ? { items } : { items, nextCursor: next.id } }
  }),
  route('POST', '/pages', edits, { input: newPage, output: page, limits }, async ({ context, input }) => {
    const given = withoutUndefined(input)
    const { id } = await inTransaction(context, async (work) => {
      await work.lock('pages')
      await requireEdition(work.tx, given.language)
      await requirePageTargets(work, given.language, given)
      if (given.groupId !== undefined) {
        const same = await listPagesOfGroup(work.tx, given.groupId)
        if (same.length === 0) throw problem('invalid-input')
        if (same.some(({ language }) => language === given.language)) throw problem('conflict')
      }
      return createPage(work, { ...given, document: parseDocument(given.document) })
    })
    return { ...(await show(context, id)), status: 201 }
  }),
  route('GET', '/pages/:id', editsOne, { input: nothing, output: page }, ({ context, parameter }) =>
    show(context, parameter),
  ),
  route(
    'GET',
    '/pages/:id/preview',
    editsOne,
    { input: nothing, output: htmlPage },
    async ({ pages: maker, parameter }) => {
      const shown = await maker.staticPage(parameter)
      if (shown === undefined) throw problem('not-found')
      return { page: shown }
    },
  ),
  route('PATCH', '/pages/:id', editsOne, { input: pageChange, output: page, limits }, async (asked) => {
    const { document, ...given } = withoutUndefined(asked.input)
    await editPage(asked.context, {
      ...given,
      ...(document === undefined ? {} : { document: parseDocument(document) }),
      id: asked.parameter,
    })
    return show(asked.context, asked.parameter)
  }),
  standing('POST', '/pages/:id/publication', publishPage),
  standing('DELETE', '/pages/:id/publication', unpublishPage),
  standing('DELETE', '/pages/:id', movePageToTrash),
  standing('POST', '/pages/:id/restoration', restorePage),
]

const toEntry = (row: PageEntry, addresses: Addresses) => ({
  id: row.id,
  groupId: row.group_id,
  language: row.language,
  dir: directionOf(row.language),
  title: row.title,
  slug: row.slug ?? '',
  url: addresses.path(row.language, row.slug ?? ''),
  state: row.state,
  visibility: row.visibility,
  parentId: row.parent_id,
  position: row.position,
  publishedAt: row.published_at === null ? null : iso(row.published_at),
  updatedAt: iso(row.updated_at),
  trashedAt: row.deleted_at === null ? null : iso(row.deleted_at),
  version: row.version,
})
