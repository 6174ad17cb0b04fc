import type { Queryable } from '../../db/database.ts'
import type { TagsTable } from '../../db/schema.ts'
import { clampLimit, type Page, pageOf } from '../paging.ts'
import { prepareQuery } from '../../db/prepared.ts'

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

/** A tag by its id. */
export function findTag(db: Queryable, id: string): Promise<Tag | undefined> {
  return selectTags(db).where('id', '=', id).executeTakeFirst()
}

/** A tag as the newsroom sees it, with how many articles have it. */
export interface CountedTag extends Tag {
  readonly sortKey: string
  readonly articles: number
}

/** Tags in the order of their alphabet, with how often each is used. */
export async function listCountedTags(
  db: Queryable,
  { language, isUnused }: { readonly language?: string | undefined; readonly isUnused: boolean },
  after: { readonly sortKey: string; readonly id: string } | undefined,
  limit: number,
): Promise<readonly CountedTag[]> {
  const rows = await selectCountedTags(db)
    .$if(language !== undefined, (query) => query.where('language', '=', language ?? ''))
    .$if(isUnused, (query) =>
      query.where((eb) =>
        eb.not(
          eb.exists(eb.selectFrom('article_tags as at').select('at.tag_id').whereRef('at.tag_id', '=', 'tags.id')),
        ),
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where((eb) => eb(eb.refTuple('sort_key', 'id'), '>', eb.tuple(after?.sortKey ?? '', after?.id ?? ''))),
    )
    .orderBy('sort_key')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toCounted)
}

/** Tags with these ids and how often each is used, in no order. */
export async function findCountedTags(db: Queryable, ids: readonly string[]): Promise<readonly CountedTag[]> {
  if (ids.length === 0) return []
  const rows = await selectCountedTags(db).where('id', 'in', ids).execute()
  return rows.map(toCounted)
}

function selectCountedTags(db: Queryable) {
  return selectTags(db).select((eb) => [
    'sort_key as sortKey',
    eb
      .selectFrom('article_tags as at')
      .select((count) => count.fn.countAll<number | string>().as('n'))
      .whereRef('at.tag_id', '=', 'tags.id')
      .as('articles'),
  ])
}

const toCounted = (row: Tag & { readonly sortKey: string; readonly articles: number | string | null }): CountedTag => ({
  ...row,
  articles: Number(row.articles ?? 0),
})

/** Names of tags and nothing else, in the order of their ids: whoever compares all of them holds no more than that. */
export function listTagNames(
  db: Queryable,
  language: string | undefined,
  after: string,
  limit: number,
): Promise<readonly Pick<Tag, 'id' | 'language' | 'name'>[]> {
  return db
    .selectFrom('tags')
    .select(['id', 'language', 'name'])
    .where('id', '>', after)
    .$if(language !== undefined, (query) => query.where('language', '=', language ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** All tags of these groups. */
export function listTagsOfGroups(db: Queryable, groupIds: readonly string[]): Promise<readonly Tag[]> {
  if (groupIds.length === 0) return Promise.resolve([])
  return selectTags(db).where('group_id', 'in', groupIds).orderBy('language').orderBy('id').execute()
}

/** How many articles have both of two tags. */
export async function countSharedArticles(db: Queryable, first: string, second: string): Promise<number> {
  const row = await db
    .selectFrom('article_tags as a')
    .innerJoin('article_tags as b', 'b.article_id', 'a.article_id')
    .select((eb) => eb.fn.countAll<number | string>().as('n'))
    .where('a.tag_id', '=', first)
    .where('b.tag_id', '=', second)
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}

/** Changes columns of a tag. */
export async function updateTag(tx: Queryable, id: string, changes: Partial<Omit<TagsTable, 'id'>>): Promise<void> {
  await tx.updateTable('tags').set(changes).where('id', '=', id).execute()
}

/** Takes a tag away. */
export async function deleteTag(tx: Queryable, id: string): Promise<void> {
  await tx.deleteFrom('tags').where('id', '=', id).execute()
}

/** Articles with a tag, by their ids. */
export async function listTaggedArticles(db: Queryable, tagId: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('article_tags').select('article_id').where('tag_id', '=', tagId).execute()
  return rows.map(({ article_id }) => article_id)
}

/** Gives articles another tag in the place of one; those that have the other already keep it once. */
export async function retagArticles(tx: Queryable, from: string, to: string): Promise<void> {
  const having = tx.selectFrom('article_tags').select('article_id').where('tag_id', '=', to)
  await tx.deleteFrom('article_tags').where('tag_id', '=', from).where('article_id', 'in', having).execute()
  await tx.updateTable('article_tags').set({ tag_id: to }).where('tag_id', '=', from).execute()
}

/** Working copies with a tag. */
export function listTaggedDrafts(db: Queryable, tagId: string) {
  return db
    .selectFrom('drafts')
    .select(['article_id', 'tags', 'version'])
    .where('tags', 'like', `%"${tagId}"%`)
    .execute()
}

/** Writes the tags of a working copy; whoever has it open hears of it when they save. */
export async function updateDraftTags(tx: Queryable, articleId: string, tags: string, version: number): Promise<void> {
  await tx
    .updateTable('drafts')
    .set({ tags, version: version + 1 })
    .where('article_id', '=', articleId)
    .execute()
}
/** The tags that most of the newest articles of a list have, those of more articles first. */
export const listTopics = prepareQuery(
  (db, { list, newest, most }: { readonly list: string; readonly newest: number; readonly most: number }) =>
    db
      .selectFrom(
        db
          .selectFrom('listings')
          .select('article_id')
          .where('list', '=', list)
          .orderBy('published_at', 'desc')
          .orderBy('code', 'desc')
          .limit(newest)
          .as('l'),
      )
      .innerJoin('article_tags as at', 'at.article_id', 'l.article_id')
      .innerJoin('tags as t', 't.id', 'at.tag_id')
      .select(['t.name', 't.slug'])
      .groupBy(['t.id', 't.name', 't.slug'])
      .orderBy((eb) => eb.fn.countAll(), 'desc')
      .orderBy('t.name')
      .limit(most),
)
