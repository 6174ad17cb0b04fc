import type { Queryable } from '../../db/database.ts'
import { readJson } from '../json.ts'

/** How much stands in a section, lies below it or points to it. */
export interface SectionUseCounts {
  readonly articles: number
  readonly drafts: number
  readonly sections: number
  readonly menus: number
}

/** Counts it. */
export async function countSectionUses(db: Queryable, id: string): Promise<SectionUseCounts> {
  const count = async (table: 'articles' | 'drafts'): Promise<number> => {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number | string>().as('n'))
      .where((eb) => eb.or([eb('section_id', '=', id), eb('also_sections', 'like', `%"${id}"%`)]))
      .executeTakeFirst()
    return Number(row?.n ?? 0)
  }
  const below = await db.selectFrom('sections').select('id').where('parent_id', '=', id).execute()
  const menus = await db.selectFrom('menu_items').select('menu_id').distinct().where('target_id', '=', id).execute()
  return {
    articles: await count('articles'),
    drafts: await count('drafts'),
    sections: below.length,
    menus: menus.length,
  }
}

/** Working copies of a section, by the ids of their articles. */
export async function listDraftsOfSection(db: Queryable, id: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('drafts')
    .select('article_id')
    .where((eb) => eb.or([eb('section_id', '=', id), eb('also_sections', 'like', `%"${id}"%`)]))
    .execute()
  return rows.map(({ article_id }) => article_id)
}

/** Puts what stands in one section into another; whoever has a working copy of it open hears of that when they save. */
export async function moveSectionContents(tx: Queryable, from: string, to: string): Promise<void> {
  for (const table of ['articles', 'drafts'] as const) {
    await tx.updateTable(table).set({ section_id: to }).where('section_id', '=', from).execute()
  }
  const holding = `%"${from}"%`
  const articles = await tx
    .selectFrom('articles')
    .select(['id', 'section_id', 'also_sections'])
    .where('also_sections', 'like', holding)
    .execute()
  for (const row of articles) {
    const also_sections = replaced(row.also_sections, from, to, row.section_id)
    await tx.updateTable('articles').set({ also_sections }).where('id', '=', row.id).execute()
  }
  const drafts = await tx
    .selectFrom('drafts')
    .select(['article_id', 'section_id', 'also_sections'])
    .where('also_sections', 'like', holding)
    .execute()
  for (const row of drafts) {
    const also_sections = replaced(row.also_sections, from, to, row.section_id)
    await tx.updateTable('drafts').set({ also_sections }).where('article_id', '=', row.article_id).execute()
  }
  await tx.updateTable('sections').set({ parent_id: to }).where('parent_id', '=', from).execute()
  // What was chosen for its page has no page any more.
  await tx.deleteFrom('placements').where('page', '=', from).execute()
}

/** Counts the versions of working copies up. */
export async function touchDrafts(tx: Queryable, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('drafts')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('article_id', 'in', ids)
    .execute()
}

function replaced(list: string, from: string, to: string, main: string | null): string {
  const ids = readJson<readonly string[]>(list).map((id) => (id === from ? to : id))
  return JSON.stringify([...new Set(ids)].filter((id) => id !== main))
}
