import type { Queryable } from '../../db/database.ts'
import type { TagsTable } from '../../db/schema.ts'
import { clampLimit, type Page, pageOf } from '../paging.ts'

/** A topic. */
export interface Tag {
  readonly id: string
  readonly groupId: string
  readonly language: string
  readonly name: string
  readonly slug: string
  readonly description: string
}

/** The tag at an address. */
export function findTagBySlug(db: Queryable, language: string, slug: string): Promise<Tag | undefined> {
  return selectTags(db).where('language', '=', language).where('slug', '=', slug).executeTakeFirst()
}

/** The same tag in every language it has. */
export function listTagTranslations(db: Queryable, groupId: string): Promise<Tag[]> {
  return selectTags(db).where('group_id', '=', groupId).orderBy('language').execute()
}

/** Tags of an edition in the order of its alphabet. */
export async function listTags(
  db: Queryable,
  language: string,
  limit?: number,
  cursor?: { readonly sortKey: string; readonly id: string },
): Promise<Page<Tag, { readonly sortKey: string; readonly id: string }>> {
  const most = clampLimit(limit, 50, 500)
  let tags = selectTags(db)
    .select('sort_key as sortKey')
    .where('language', '=', language)
    .orderBy('sort_key')
    .orderBy('id')
    .limit(most + 1)
  if (cursor !== undefined) {
    tags = tags.where((eb) => eb(eb.refTuple('sort_key', 'id'), '>', eb.tuple(cursor.sortKey, cursor.id)))
  }
  return pageOf(
    await tags.execute(),
    most,
    ({ id, groupId, language, name, slug, description }): Tag => ({ id, groupId, language, name, slug, description }),
    (last) => ({ sortKey: last.sortKey, id: last.id }),
  )
}

/** Writes a new tag; false when its address is taken. */
export async function insertTag(tx: Queryable, row: TagsTable): Promise<boolean> {
  const written = await tx
    .insertInto('tags')
    .values(row)
    .onConflict((conflict) => conflict.columns(['language', 'slug']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

function selectTags(db: Queryable) {
  return db.selectFrom('tags').select(['id', 'group_id as groupId', 'language', 'name', 'slug', 'description'])
}
