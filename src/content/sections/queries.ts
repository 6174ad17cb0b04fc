import type { Insertable, Updateable } from 'kysely'
import type { Queryable } from '../../db/database.ts'
import type { SectionsTable } from '../../db/schema.ts'

/** A section with its address. */
export interface Section {
  readonly id: string
  readonly groupId: string
  readonly language: string
  readonly name: string
  readonly description: string
  readonly parentId: string | null
  readonly position: number
  /** `#` and six hexadecimal digits, readable on light pages; empty for the colour of the paper. */
  readonly colour: string
  /** Since when nothing new comes into it; null while it is open. */
  readonly closedAt: number | null
  readonly slug: string
}

/** Sections of an edition, or of all, in the order of the menu. */
export function listSections(db: Queryable, language?: string): Promise<Section[]> {
  const sections = selectSections(db).orderBy('s.language').orderBy('s.position').orderBy('s.sort_key').orderBy('s.id')
  return (language === undefined ? sections : sections.where('s.language', '=', language)).execute()
}

/** The section at an address. */
export function findSectionBySlug(db: Queryable, language: string, slug: string): Promise<Section | undefined> {
  return selectSections(db).where('p.language', '=', language).where('p.slug', '=', slug).executeTakeFirst()
}

/** Sections with these ids, in no order. */
export async function findSections(db: Queryable, ids: readonly string[]): Promise<Section[]> {
  return ids.length === 0 ? [] : selectSections(db).where('s.id', 'in', ids).execute()
}

/** The same section in every language it has. */
export function listSectionTranslations(db: Queryable, groupId: string): Promise<Section[]> {
  return selectSections(db).where('s.group_id', '=', groupId).orderBy('s.language').execute()
}

/** Parent of every section, null at the top. */
export async function readSectionParents(db: Queryable): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db.selectFrom('sections').select(['id', 'parent_id']).execute()
  return new Map(rows.map((row) => [row.id, row.parent_id]))
}

/** Writes a new section row. */
export async function insertSection(tx: Queryable, row: Insertable<SectionsTable>): Promise<void> {
  await tx.insertInto('sections').values(row).execute()
}

/** Changes columns of a section; returns its language, undefined when there is no such section. */
export async function updateSectionRow(
  tx: Queryable,
  id: string,
  changes: Omit<Updateable<SectionsTable>, 'id' | 'language'>,
): Promise<string | undefined> {
  const row = await tx
    .updateTable('sections')
    .set(changes)
    .where('id', '=', id)
    .returning('language')
    .executeTakeFirst()
  return row?.language
}

function selectSections(db: Queryable) {
  return db
    .selectFrom('sections as s')
    .innerJoin('paths as p', (join) => join.onRef('p.target_id', '=', 's.id').on('p.kind', '=', 'section'))
    .select([
      's.id',
      's.group_id as groupId',
      's.language',
      's.name',
      's.description',
      's.parent_id as parentId',
      's.position',
      's.colour',
      's.closed_at as closedAt',
      'p.slug',
    ])
}

/** Articles of these sections, in any state, by their ids. */
export async function listArticlesOfSections(db: Queryable, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('articles')
    .select('id')
    .where((eb) => eb.or([eb('section_id', 'in', ids), ...ids.map((id) => eb('also_sections', 'like', `%"${id}"%`))]))
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Something that stands in a section, lies below it or points to it. */
export interface SectionUse {
  readonly kind: 'article' | 'draft' | 'section' | 'menu'
  readonly id: string
  readonly name: string
}

const mostUsesNamed = 20

/** What keeps a section from being taken away; no more than twenty of each kind. */
export async function listSectionUses(db: Queryable, id: string): Promise<readonly SectionUse[]> {
  const articles = await db
    .selectFrom('articles')
    .select(['id', 'headline as name'])
    .where((eb) => eb.or([eb('section_id', '=', id), eb('also_sections', 'like', `%"${id}"%`)]))
    .limit(mostUsesNamed)
    .execute()
  const drafts = await db
    .selectFrom('drafts')
    .select(['article_id as id', 'headline as name'])
    .where((eb) => eb.or([eb('section_id', '=', id), eb('also_sections', 'like', `%"${id}"%`)]))
    .limit(mostUsesNamed)
    .execute()
  const below = await db.selectFrom('sections').select(['id', 'name']).where('parent_id', '=', id).execute()
  const menus = await db
    .selectFrom('menu_items as i')
    .innerJoin('menus as m', 'm.id', 'i.menu_id')
    .select(['m.id', 'm.name'])
    .where('i.target_id', '=', id)
    .limit(mostUsesNamed)
    .execute()
  return [
    ...articles.map((row) => ({ ...row, kind: 'article' as const })),
    ...drafts.map((row) => ({ ...row, kind: 'draft' as const })),
    ...below.map((row) => ({ ...row, kind: 'section' as const })),
    ...menus.map((row) => ({ ...row, kind: 'menu' as const })),
  ]
}

/** Takes a section away. */
export async function deleteSection(tx: Queryable, id: string): Promise<void> {
  await tx.deleteFrom('sections').where('id', '=', id).execute()
}
