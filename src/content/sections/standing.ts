import { problem } from '../../problems.ts'
import type { Queryable } from '../../db/database.ts'
import type { ContentContext } from '../context.ts'
import { chunks } from '../chunks.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { deletePath } from '../paths/queries.ts'
import { renamePath } from '../paths/rename.ts'
import { relistArticles } from '../articles/relist-by-id.ts'
import { readSectionPlaces } from '../desk/queries.ts'
import { groupsOf } from '../desk/standing.ts'
import { randomId } from '../random-id.ts'
import { requireAllowed } from '../users/person.ts'
import { inTransaction, type Work } from '../work.ts'
import {
  deleteSection,
  findSections,
  listArticlesOfSections,
  listSectionTranslations,
  listSectionUses,
  type Section,
  updateSectionRow,
} from './queries.ts'
import { readableColour } from './colour.ts'
import { listDraftsOfSection } from './merge-queries.ts'
import { updateSection } from './update.ts'

/** What may be changed of a section; what is left out stays. */
export interface SectionEdit {
  readonly name?: string
  readonly description?: string
  readonly position?: number
  readonly slug?: string
  readonly parentId?: string | null
  /** The desk it belongs to, with the same section in other languages; null makes it stand alone. */
  readonly groupId?: string | null
  /** `#` and six hexadecimal digits; empty for the colour of the paper. */
  readonly colour?: string
  /** A closed section takes nothing new; what it published stays where it is. */
  readonly isClosed?: boolean
}

const articlesAtOnce = 500

/** Changes a section: its words, its address (the old one leads to the new), the section it lies in. */
export function editSection(context: ContentContext, id: string, edit: SectionEdit): Promise<void> {
  return inTransaction(context, async (work) => {
    await work.lock('sections')
    const section = await requireSection(work, id)
    const { slug, parentId, groupId, colour, isClosed, ...words } = edit
    await updateSection(work, id, words)
    if (colour !== undefined) await updateSectionRow(work.tx, id, { colour: readableColour(colour) })
    if (isClosed !== undefined && isClosed !== (section.closedAt !== null)) {
      await updateSectionRow(work.tx, id, { closed_at: isClosed ? context.clock() : null })
    }
    if (groupId !== undefined && groupId !== section.groupId) await changeDesk(work, section, groupId)
    if (slug !== undefined) {
      await renamePath(work, { language: section.language, kind: 'section', target_id: id }, slug)
    }
    if (parentId !== undefined && parentId !== section.parentId) {
      await requireParent(work, section.language, parentId, id)
      await updateSectionRow(work.tx, id, { parent_id: parentId })
      work.memo.sectionParents = undefined
      const below = await idsBelow(work.tx, id)
      const articles = await listArticlesOfSections(work.tx, below)
      for (const some of chunks(articles, articlesAtOnce)) await relistArticles(work, some)
      for (const ancestor of [section.parentId, parentId])
        if (ancestor !== null) work.invalidate(cacheTag.section(ancestor))
    }
    work.record({ event: 'section.edited', targetKind: 'section', targetId: id, detail: { fields: Object.keys(edit) } })
  })
}

/** Takes a section away that nothing stands in or points to. Throws `in-use`, naming what does. */
export function removeSection(context: ContentContext, id: string): Promise<void> {
  return inTransaction(context, async (work) => {
    await work.lock('sections')
    const section = await requireSection(work, id)
    const uses = await listSectionUses(work.tx, id)
    if (uses.length > 0) throw problem('in-use', { details: { uses } })
    await deletePath(work.tx, id)
    await deleteSection(work.tx, id)
    work.memo.sectionParents = undefined
    work.invalidate(cacheTag.menu(section.language), cacheTag.section(id))
    work.record({ event: 'section.removed', targetKind: 'section', targetId: id, detail: { slug: section.slug } })
  })
}

/** Throws `invalid-input` unless a section may lie there: in one of its own language, and not in itself. */
export async function requireParent(work: Work, language: string, parentId: string | null, id?: string): Promise<void> {
  if (parentId === null) return requireAllowed(work, 'taxonomy.edit', {})
  const [parent] = await findSections(work.tx, [parentId])
  if (parent === undefined || parent.language !== language) throw problem('invalid-input')
  const places = await readSectionPlaces(work.tx)
  // Whoever may not edit a section may put nothing into it.
  await requireAllowed(work, 'taxonomy.edit', { sections: groupsOf(places, parentId) })
  if (id !== undefined && (await idsBelow(work.tx, id)).includes(parentId)) throw problem('invalid-input')
}

/** Desks decide who may do what: only those who may change every section give one to another desk. */
async function changeDesk(work: Work, section: Section, wished: string | null): Promise<void> {
  await requireAllowed(work, 'taxonomy.edit', {})
  const now = await listSectionTranslations(work.tx, section.groupId)
  if (wished === null && now.length === 1) return
  const group_id = wished ?? randomId(work)
  const there = wished === null ? [] : await listSectionTranslations(work.tx, wished)
  if (wished !== null && there.length === 0) throw problem('invalid-input')
  if (there.some(({ language }) => language === section.language)) throw problem('conflict')
  await updateSectionRow(work.tx, section.id, { group_id })
  // Who may write in it is told by the list of the newsroom.
  for (const id of await listArticlesOfSections(work.tx, await idsBelow(work.tx, section.id))) work.listed.add(id)
  for (const id of await listDraftsOfSection(work.tx, section.id)) work.listed.add(id)
  work.invalidate(...[...now, ...there].map(({ id }) => cacheTag.section(id)))
}

/** The section, for whoever may change it. Throws `not-found` and `forbidden`. */
export async function requireSection(work: Work, id: string): Promise<Section> {
  const [section] = await findSections(work.tx, [id])
  if (section === undefined) throw problem('not-found')
  const places = await readSectionPlaces(work.tx)
  await requireAllowed(work, 'taxonomy.edit', { sections: groupsOf(places, id) })
  return section
}

/** A section and all below it. */
export async function idsBelow(db: Queryable, id: string): Promise<readonly string[]> {
  const places = [...(await readSectionPlaces(db))]
  const found = [id]
  for (const parent of found) {
    for (const [child, { parentId }] of places) if (parentId === parent && !found.includes(child)) found.push(child)
  }
  return found
}
