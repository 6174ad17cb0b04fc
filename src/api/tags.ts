import { nothing } from '../contract/fields.ts'
import {
  newTag,
  tag,
  tagDuplicateQuery,
  tagDuplicates,
  tagEdit,
  tagMerger,
  tagMergerPreview,
  tagQuery,
  type TagOutput,
  tags,
} from '../contract/structure.ts'
import { requireEdition } from '../content/editions/require.ts'
import { scanRows, wordsIn } from '../content/scan.ts'
import { readAddresses } from '../content/settings/addresses.ts'
import { createTag } from '../content/tags/create.ts'
import { listDuplicateTags } from '../content/tags/duplicates.ts'
import { editTag, mergeTags, previewMerger, removeTag } from '../content/tags/edit.ts'
import { readTagPlace, writeTagPlace } from '../content/tags/place.ts'
import {
  type CountedTag,
  findCountedTags,
  findTag,
  listCountedTags,
  listTagsOfGroups,
  listTagTranslations,
  type Tag,
} from '../content/tags/queries.ts'
import type { Queryable } from '../db/database.ts'
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
  const [shown] = await toOutputs(db.reader, await findCountedTags(db.reader, [tagId]))
  if (shown === undefined) throw problem('not-found')
  return { body: shown }
}

/** The tags of the editions. */
export const tagRoutes: readonly Route[] = [
  route('GET', '/tags', reads, { input: tagQuery, output: tags }, async ({ context, input }) => {
    const { language, q, unused, cursor, limit = 50 } = input
    const start = cursor === undefined ? undefined : readTagPlace(cursor)
    if (cursor !== undefined && start === undefined) throw problem('invalid-input')
    const hasWords = q === undefined ? undefined : wordsIn(q)
    const filter = { language, isUnused: unused === 'true' }
    const { rows, next } = await scanRows<CountedTag>(
      (last, most) => listCountedTags(context.db.worker, filter, last ?? start, most),
      ({ name }) => hasWords === undefined || hasWords(name),
      limit,
    )
    return {
      body: {
        items: await toOutputs(context.db.reader, rows),
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
      await requireEdition(context.db.reader, given.language)
      if (given.groupId !== undefined) {
        const same = await listTagTranslations(context.db.reader, given.groupId)
        if (same.length === 0) throw problem('invalid-input')
        if (same.some(({ language }) => language === given.language)) throw problem('conflict')
      }
      return { ...(await show(context, (await createTag(context, given)).id)), status: 201 }
    },
  ),
  route(
    'GET',
    '/tags/duplicates',
    reads,
    { input: tagDuplicateQuery, output: tagDuplicates },
    async ({ context, input }) => {
      const groups = await listDuplicateTags(context.db.worker, input.language)
      const shown = new Map((await toOutputs(context.db.reader, groups.flat())).map((one) => [one.id, one]))
      return { body: { items: groups.map((group) => ({ tags: group.flatMap(({ id }) => shown.get(id) ?? []) })) } }
    },
  ),
  route('GET', '/tags/:id', { ...reads, thing: tagThing }, { input: nothing, output: tag }, ({ context, parameter }) =>
    show(context, parameter),
  ),
  route('PATCH', '/tags/:id', edits, { input: tagEdit, output: tag }, async ({ context, parameter, input }) => {
    await editTag(context, parameter, withoutUndefined(input))
    return show(context, parameter)
  }),
  route('GET', '/tags/:id/merger', edits, { input: tagMerger, output: tagMergerPreview }, async (asked) => ({
    body: await previewMerger(asked.context.db.worker, asked.parameter, asked.input.into),
  })),
  route('POST', '/tags/:id/merger', edits, { input: tagMerger, output: tag }, async ({ context, parameter, input }) => {
    await mergeTags(context, parameter, input.into)
    return show(context, input.into)
  }),
  route('DELETE', '/tags/:id', edits, { input: nothing, output: nothing }, async ({ context, parameter }) => {
    await removeTag(context, parameter)
    return {}
  }),
]

async function toOutputs(db: Queryable, rows: readonly CountedTag[]): Promise<readonly TagOutput[]> {
  const addresses = await readAddresses(db)
  const groups = Map.groupBy(
    await listTagsOfGroups(db, [...new Set(rows.map(({ groupId }) => groupId))]),
    ({ groupId }) => groupId,
  )
  return rows.map((row) => toOutput(row, groups.get(row.groupId) ?? [], addresses))
}

const toOutput = (row: CountedTag, group: readonly Tag[], addresses: Addresses): TagOutput => ({
  id: row.id,
  groupId: row.groupId,
  language: row.language,
  dir: directionOf(row.language),
  name: row.name,
  description: row.description,
  slug: row.slug,
  url: addresses.tag(row.language, row.slug),
  articles: row.articles,
  translations: group
    .filter(({ id }) => id !== row.id)
    .map(({ id, language, name }) => ({ id, language, dir: directionOf(language), name })),
})
