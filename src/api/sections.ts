import { nothing } from '../contract/fields.ts'
import {
  newSection,
  section,
  sectionEdit,
  sectionMerger,
  sectionOrder,
  sectionQuery,
  sections,
  sectionUses,
} from '../contract/structure.ts'
import { requireEdition } from '../content/editions/require.ts'
import { createSection } from '../content/sections/create.ts'
import { readSectionPlaces } from '../content/desk/queries.ts'
import { groupsOf } from '../content/desk/standing.ts'
import { findSections, listSections, listSectionTranslations, type Section } from '../content/sections/queries.ts'
import { mergeSections } from '../content/sections/merge.ts'
import { countSectionUses } from '../content/sections/merge-queries.ts'
import { orderSections } from '../content/sections/order.ts'
import { editSection, removeSection, requireParent } from '../content/sections/standing.ts'
import { readAddresses } from '../content/settings/addresses.ts'
import type { AccessContext } from '../content/users/access.ts'
import { inTransaction } from '../content/work.ts'
import type { Thing } from '../permissions.ts'
import { problem } from '../problems.ts'
import type { Addresses } from '../routes.ts'
import { directionOf } from './human.ts'
import { iso } from './output.ts'
import { withoutUndefined } from './present.ts'
import { type Answer, route, type Route } from './route.ts'

async function sectionThing({ db }: AccessContext, parameter: string): Promise<Thing | undefined> {
  const places = await readSectionPlaces(db.reader)
  return places.has(parameter) ? { sections: groupsOf(places, parameter) } : undefined
}

const reads = { to: 'allowed', action: 'structure.read', keys: true } as const
const edits = { to: 'allowed', action: 'taxonomy.edit', keys: true } as const
const editsOne = { ...edits, thing: sectionThing } as const

async function show({ db }: AccessContext, sectionId: string): Promise<Answer> {
  const [row] = await findSections(db.reader, [sectionId])
  if (row === undefined) throw problem('not-found')
  return { body: toOutput(row, await readAddresses(db.reader)) }
}

/** The sections of the editions. */
export const sectionRoutes: readonly Route[] = [
  route('GET', '/sections', reads, { input: sectionQuery, output: sections }, async ({ context, input }) => {
    const addresses = await readAddresses(context.db.reader)
    const rows = await listSections(context.db.reader, input.language)
    return { body: { items: rows.map((row) => toOutput(row, addresses)) } }
  }),
  route('POST', '/sections', edits, { input: newSection, output: section }, async ({ context, input }) => {
    const made = await inTransaction(context, async (work) => {
      await work.lock('sections')
      const given = withoutUndefined(input)
      await requireEdition(work.tx, given.language)
      await requireParent(work, given.language, given.parentId ?? null)
      if (given.groupId !== undefined) {
        // One desk has one section in each language.
        const same = await listSectionTranslations(work.tx, given.groupId)
        if (same.length === 0) throw problem('invalid-input')
        if (same.some(({ language }) => language === given.language)) throw problem('conflict')
      }
      return createSection(work, given)
    })
    return { ...(await show(context, made.id)), status: 201 }
  }),
  route(
    'GET',
    '/sections/:id',
    { ...reads, thing: sectionThing },
    { input: nothing, output: section },
    ({ context, parameter }) => show(context, parameter),
  ),
  route('PUT', '/sections/order', edits, { input: sectionOrder, output: nothing }, async ({ context, input }) => {
    await orderSections(context, input)
    return {}
  }),
  route('GET', '/sections/:id/uses', editsOne, { input: nothing, output: sectionUses }, async (asked) => ({
    body: await countSectionUses(asked.context.db.worker, asked.parameter),
  })),
  route('POST', '/sections/:id/merger', editsOne, { input: sectionMerger, output: section }, async (asked) => {
    await mergeSections(asked.context, asked.parameter, asked.input.into)
    return show(asked.context, asked.input.into)
  }),
  route('PATCH', '/sections/:id', editsOne, { input: sectionEdit, output: section }, async (asked) => {
    await editSection(asked.context, asked.parameter, withoutUndefined(asked.input))
    return show(asked.context, asked.parameter)
  }),
  route('DELETE', '/sections/:id', editsOne, { input: nothing, output: nothing }, async ({ context, parameter }) => {
    await removeSection(context, parameter)
    return {}
  }),
]

const toOutput = (row: Section, addresses: Addresses) => ({
  id: row.id,
  groupId: row.groupId,
  language: row.language,
  dir: directionOf(row.language),
  name: row.name,
  description: row.description,
  slug: row.slug,
  url: addresses.path(row.language, row.slug),
  parentId: row.parentId,
  position: row.position,
  colour: row.colour,
  closedAt: row.closedAt === null ? null : iso(row.closedAt),
})
