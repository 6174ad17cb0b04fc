import { nothing } from '../contract/fields.ts'
import { newTag, tag, tagEdit, tagMerger, tagQuery, tags } from '../contract/structure.ts'
import { scanRows, wordsIn } from '../content/scan.ts'
import { readAddresses } from '../content/settings/addresses.ts'
import { createTag } from '../content/tags/create.ts'
import { readTagPlace, writeTagPlace } from '../content/tags/place.ts'
import { editTag, mergeTags, removeTag } from '../content/tags/edit.ts'
import {
  type CountedTag,
  findTag,
  listCountedTags,
  listTaggedArticles,
  listTagTranslations,
  type Tag,
} from '../content/tags/queries.ts'
import type { AccessContext } from '../content/users/access.ts'
import type { Thing } from '../permissions.ts'
import { problem } from '../problems.ts'
import type { Addresses } from '../routes.ts'
import { directionOf } from './human.ts'
import { withoutUndefined } from './present.ts'
import { type Answer, route, type Route } from './route.ts'

async function tagThing({ db }: AccessContext, parameter: string): Promise<Thing | undefined> {
  return (await findTag(db.reader, parameter)) && {}
}

const reads = { to: 'allowed', action: 'structure.read', keys: true } as const
const edits = { to: 'allowed', action: 'tag.edit', keys: true, thing: tagThing } as const

async function show({ db }: AccessContext, tagId: string): Promise<Answer> {
  const row = await findTag(db.reader, tagId)
  if (row === undefined) throw problem('not-found')
  const articles = (await listTaggedArticles(db.reader, tagId)).length
  return { body: toOutput({ ...row, articles }, await readAddresses(db.reader)) }
}

/** The tags of the editions. */
export const tagRoutes: readonly Route[] = [
  route('GET', '/tags', reads, { input: tagQuery, output: tags }, async ({ context, input }) => {
    const { language, q, cursor, limit = 50 } = input
    const start = cursor === undefined ? undefined : readTagPlace(cursor)
    if (cursor !== undefined && start === undefined) throw problem('invalid-input')
    const hasWords = q === undefined ? undefined : wordsIn(q)
    const { rows, next } = await scanRows<CountedTag>(
      (last, most) => listCountedTags(context.db.worker, language, last ?? start, most),
      ({ name }) => hasWords === undefined || hasWords(name),
      limit,
    )
    const addresses = await readAddresses(context.db.reader)
    return {
      body: {
        items: rows.map((row) => toOutput(row, addresses)),
        ...(next === undefined ? {} : { nextCursor: writeTagPlace(next) }),
      },
    }
  }),
  route(
    'POST',
    '/tags',
    { to: 'allowed', action: 'tag.create', keys: true },
    { input: newTag, output: tag },
    async ({ context, input }) => {
      const given = withoutUndefined(input)
      if (given.groupId !== undefined) {
        const same = await listTagTranslations(context.db.reader, given.groupId)
        if (same.length === 0) throw problem('invalid-input')
        if (same.some(({ language }) => language === given.language)) throw problem('conflict')
      }
      return { ...(await show(context, (await createTag(context, given)).id)), status: 201 }
    },
  ),
  route('GET', '/tags/:id', { ...reads, thing: tagThing }, { input: nothing, output: tag }, ({ context, parameter }) =>
    show(context, parameter),
  ),
  route('PATCH', '/tags/:id', edits, { input: tagEdit, output: tag }, async ({ context, parameter, input }) => {
    await editTag(context, parameter, withoutUndefined(input))
    return show(context, parameter)
  }),
  route('POST', '/tags/:id/merger', edits, { input: tagMerger, output: tag }, async ({ context, parameter, input }) => {
    await mergeTags(context, parameter, input.into)
    return show(context, input.into)
  }),
  route('DELETE', '/tags/:id', edits, { input: nothing, output: nothing }, async ({ context, parameter }) => {
    await removeTag(context, parameter)
    return {}
  }),
]

const toOutput = (row: Tag & { readonly articles: number }, addresses: Addresses) => ({
  id: row.id,
  groupId: row.groupId,
  language: row.language,
  dir: directionOf(row.language),
  name: row.name,
  description: row.description,
  slug: row.slug,
  url: addresses.tag(row.language, row.slug),
  articles: row.articles,
})
