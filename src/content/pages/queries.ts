import type { Selectable } from 'kysely'
import type { Queryable } from '../../db/database.ts'
import type { PagesTable } from '../../db/schema.ts'
import { type Picture, pictureColumns, toPicture } from '../media/picture.ts'

/** A row of `pages`. */
export type PageRow = Selectable<PagesTable>

/** A static page as readers see it. */
export interface PublishedPage {
  readonly id: string
  readonly groupId: string
  readonly language: string
  readonly slug: string
  readonly title: string
  readonly lead: string
  readonly html: string
  readonly rendererVersion: number
  readonly parentId: string | null
  readonly picture: Picture | null
  readonly seoTitle: string
  readonly seoDescription: string
  readonly publishedAt: number | null
  readonly updatedAt: number
}

/** The page with this id in any state, trash included. */
export function findPage(db: Queryable, id: string): Promise<PageRow | undefined> {
  return db.selectFrom('pages').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The published, public page at an address. */
export async function findPublishedPage(
  db: Queryable,
  language: string,
  slug: string,
): Promise<PublishedPage | undefined> {
  const row = await selectPublished(db).where('p.language', '=', language).where('p.slug', '=', slug).executeTakeFirst()
  return row === undefined ? undefined : toPage(row)
}

/** Published, public pages of an edition, in their order. */
export async function listPublishedPages(db: Queryable, language: string, limit = 500): Promise<PublishedPage[]> {
  const rows = await selectPublished(db)
    .where('g.language', '=', language)
    .orderBy('g.position')
    .orderBy('g.id')
    .limit(limit)
    .execute()
  return rows.map(toPage)
}

/** The same page in every language it is published in. */
export async function listPageTranslations(db: Queryable, groupId: string): Promise<PublishedPage[]> {
  const rows = await selectPublished(db).where('g.group_id', '=', groupId).orderBy('g.language').execute()
  return rows.map(toPage)
}

/** The page above a page and those below it, as links, in one statement. */
export async function findPageRelatives(
  db: Queryable,
  page: Pick<PublishedPage, 'id' | 'parentId'>,
): Promise<{ readonly parent: PageLink | undefined; readonly children: readonly PageLink[] }> {
  const rows = await db
    .selectFrom('pages as g')
    .innerJoin('paths as p', 'p.target_id', 'g.id')
    .select(['g.id', 'g.language', 'p.slug', 'g.title'])
    .where((eb) => eb.or([eb('g.parent_id', '=', page.id), eb('g.id', '=', page.parentId ?? '')]))
    .where('g.id', '!=', page.id)
    .where('g.state', '=', 'published')
    .where('g.visibility', '=', 'public')
    .where('g.deleted_at', 'is', null)
    .orderBy('g.position')
    .orderBy('g.id')
    .limit(200)
    .execute()
  return {
    parent: rows.find(({ id }) => id === page.parentId),
    children: rows.filter(({ id }) => id !== page.parentId),
  }
}

/** A page as others link to it. */
export interface PageLink {
  readonly id: string
  readonly language: string
  readonly slug: string
  readonly title: string
}

/** Writes a new page. */
export async function insertPage(tx: Queryable, row: PageRow): Promise<void> {
  await tx.insertInto('pages').values(row).execute()
}

/** Changes a page if it still has this version; false when it has not. */
export async function updatePage(
  tx: Queryable,
  id: string,
  version: number,
  changes: Partial<PageRow>,
): Promise<boolean> {
  const row = await tx
    .updateTable('pages')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Writes what was rendered anew from an unchanged page. */
export async function updatePageRendering(
  tx: Queryable,
  id: string,
  rendering: Pick<PageRow, 'html' | 'text' | 'renderer_version'>,
): Promise<void> {
  await tx.updateTable('pages').set(rendering).where('id', '=', id).execute()
}

function selectPublished(db: Queryable) {
  return db
    .selectFrom('paths as p')
    .innerJoin('pages as g', 'g.id', 'p.target_id')
    .leftJoin('media as m', (join) => join.onRef('m.id', '=', 'g.lead_media_id').on('m.deleted_at', 'is', null))
    .leftJoin('media_texts as mt', (join) =>
      join.onRef('mt.media_id', '=', 'm.id').onRef('mt.language', '=', 'g.language'),
    )
    .select([
      'g.id',
      'g.group_id as groupId',
      'g.language',
      'p.slug',
      'g.title',
      'g.lead',
      'g.html',
      'g.renderer_version as rendererVersion',
      'g.parent_id as parentId',
      'g.seo_title as seoTitle',
      'g.seo_description as seoDescription',
      'g.published_at as publishedAt',
      'g.updated_at as updatedAt',
    ])
    .select(pictureColumns)
    .where('p.kind', '=', 'page')
    .where('g.state', '=', 'published')
    .where('g.visibility', '=', 'public')
    .where('g.deleted_at', 'is', null)
}

function toPage(row: Awaited<ReturnType<ReturnType<typeof selectPublished>['execute']>>[number]): PublishedPage {
  return {
    id: row.id,
    groupId: row.groupId,
    language: row.language,
    slug: row.slug,
    title: row.title,
    lead: row.lead,
    html: row.html,
    rendererVersion: row.rendererVersion,
    parentId: row.parentId,
    picture: toPicture(row),
    seoTitle: row.seoTitle,
    seoDescription: row.seoDescription,
    publishedAt: row.publishedAt,
    updatedAt: row.updatedAt,
  }
}

/** A page as the newsroom lists it. */
export type PageEntry = Omit<PageRow, 'document' | 'html' | 'text'> & { readonly slug: string | null }

/** Pages of one language or of all, those in the trash or the others, after an id. */
export function listPageEntries(
  db: Queryable,
  filter: {
    readonly language?: string | undefined
    readonly state?: PageRow['state'] | undefined
    readonly groupId?: string | undefined
    readonly isTrashed: boolean
  },
  after: string,
  limit: number,
): Promise<readonly PageEntry[]> {
  return db
    .selectFrom('pages as g')
    .leftJoin('paths as p', (join) => join.onRef('p.target_id', '=', 'g.id').on('p.kind', '=', 'page'))
    .select([
      'g.id',
      'g.group_id',
      'g.language',
      'g.title',
      'g.lead',
      'g.renderer_version',
      'g.parent_id',
      'g.position',
      'g.lead_media_id',
      'g.state',
      'g.visibility',
      'g.seo_title',
      'g.seo_description',
      'g.published_at',
      'g.created_at',
      'g.updated_at',
      'g.extra',
      'g.version',
      'g.deleted_at',
      'p.slug',
    ])
    .where('g.id', '>', after)
    .where('g.deleted_at', filter.isTrashed ? 'is not' : 'is', null)
    .$if(filter.language !== undefined, (query) => query.where('g.language', '=', filter.language ?? ''))
    .$if(filter.state !== undefined, (query) => query.where('g.state', '=', filter.state ?? 'draft'))
    .$if(filter.groupId !== undefined, (query) => query.where('g.group_id', '=', filter.groupId ?? ''))
    .orderBy('g.id')
    .limit(limit)
    .execute()
}

/** Languages in which a page is there, in any state. */
export function listPagesOfGroup(db: Queryable, groupId: string): Promise<readonly { readonly language: string }[]> {
  return db.selectFrom('pages').select('language').where('group_id', '=', groupId).execute()
}
