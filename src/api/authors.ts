import {
  author,
  authorEdit,
  authorMerger,
  type AuthorOutput,
  authorQuery,
  authors,
  authorUses,
  newAuthor,
} from '../contract/authors.ts'
import { nothing } from '../contract/fields.ts'
import { editAuthor, removeAuthor, requireTargets } from '../content/authors/edit.ts'
import { mergeAuthors } from '../content/authors/merge.ts'
import { type AuthorRecord, countBylines, findAuthorRecord, listAuthorRecords } from '../content/authors/queries.ts'
import { createAuthor } from '../content/authors/save.ts'
import { scanRows, wordsIn } from '../content/scan.ts'
import { readAddresses } from '../content/settings/addresses.ts'
import type { AccessContext } from '../content/users/access.ts'
import { inTransaction } from '../content/work.ts'
import { isEverAllowed, isInScope, type Thing } from '../permissions.ts'
import { problem } from '../problems.ts'
import type { Addresses } from '../routes.ts'
import { directionOf } from './human.ts'
import { withoutUndefined } from './present.ts'
import { type Answer, type Caller, route, type Route } from './route.ts'

async function authorThing({ db }: AccessContext, parameter: string): Promise<Thing | undefined> {
  return (await findAuthorRecord(db.reader, parameter)) && {}
}

const reads = { to: 'allowed', action: 'structure.read', keys: true } as const
const edits = { to: 'allowed', action: 'author.edit', keys: true } as const
const limits = { mostBytes: 1_000_000, deepest: 20 } as const

/** Whether what authors gave for the newsroom alone may be shown: it must be neither read nor found by others. */
const seesAll = ({ user, scopes }: Caller): boolean =>
  isEverAllowed(user.role, 'author.edit') && (scopes === undefined || isInScope(scopes, 'author.edit'))

async function show({ db }: AccessContext, authorId: string, caller: Caller): Promise<Answer> {
  const found = await findAuthorRecord(db.reader, authorId)
  if (found === undefined) throw problem('not-found')
  return { body: toOutput(found, await readAddresses(db.reader), seesAll(caller)) }
}

/** Those who write. */
export const authorRoutes: readonly Route[] = [
  route('GET', '/authors', reads, { input: authorQuery, output: authors }, async ({ context, input }, caller) => {
    const { q, language, cursor = '', limit = 50 } = input
    const hasWords = q === undefined ? undefined : wordsIn(q)
    const { rows, next } = await scanRows<AuthorRecord>(
      (last, most) => listAuthorRecords(context.db.worker, last?.row.id ?? cursor, most),
      ({ texts }) =>
        (language === undefined || texts.some((text) => text.language === language)) &&
        (hasWords === undefined || hasWords(...texts.map(({ name }) => name))),
      limit,
    )
    const addresses = await readAddresses(context.db.reader)
    const items = rows.map((record) => toOutput(record, addresses, seesAll(caller)))
    return { body: next === undefined ? { items } : { items, nextCursor: next.row.id } }
  }),
  route('POST', '/authors', edits, { input: newAuthor, output: author, limits }, async ({ context, input }, caller) => {
    const given = withoutUndefined(input)
    const { id } = await inTransaction(context, async (work) => {
      await requireTargets(work, given)
      return createAuthor(work, { ...given, texts: given.texts.map(withoutUndefined) })
    })
    return { ...(await show(context, id, caller)), status: 201 }
  }),
  route(
    'GET',
    '/authors/:id',
    { ...reads, thing: authorThing },
    { input: nothing, output: author },
    ({ context, parameter }, caller) => show(context, parameter, caller),
  ),
  route(
    'GET',
    '/authors/:id/uses',
    { ...edits, thing: authorThing },
    { input: nothing, output: authorUses },
    async ({ context, parameter }) => {
      const { articles, drafts } = await countBylines(context.db.worker, parameter)
      return { body: { articles: articles.length, drafts } }
    },
  ),
  route(
    'POST',
    '/authors/:id/merger',
    { ...edits, thing: authorThing },
    { input: authorMerger, output: author },
    async ({ context, parameter, input }, caller) => {
      await mergeAuthors(context, parameter, input.into)
      return show(context, input.into, caller)
    },
  ),
  route(
    'PATCH',
    '/authors/:id',
    { ...edits, thing: authorThing },
    { input: authorEdit, output: author, limits },
    async ({ context, parameter, input }, caller) => {
      const { texts, ...given } = withoutUndefined(input)
      await editAuthor(context, parameter, {
        ...given,
        ...(texts === undefined ? {} : { texts: texts.map(withoutUndefined) }),
      })
      return show(context, parameter, caller)
    },
  ),
  route(
    'DELETE',
    '/authors/:id',
    { ...edits, thing: authorThing },
    { input: nothing, output: nothing },
    async ({ context, parameter }) => {
      await removeAuthor(context, parameter)
      return {}
    },
  ),
]

const toOutput = ({ row, texts }: AuthorRecord, addresses: Addresses, seesEverything: boolean): AuthorOutput => ({
  id: row.id,
  slug: row.slug,
  url: row.url,
  avatarMediaId: row.avatar_media_id,
  texts: texts.map((text) => ({
    language: text.language,
    dir: directionOf(text.language),
    name: text.name,
    roleTitle: text.role_title,
    bio: text.bio,
    url: addresses.author(text.language, row.slug),
  })),
  email: seesEverything ? row.email : null,
  userId: seesEverything ? row.user_id : null,
})
