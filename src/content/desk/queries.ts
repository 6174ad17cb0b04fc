import { foldText } from '@matbaa/locale'
import { sql } from 'kysely'
import type { Queryable } from '../../db/database.ts'
import type { ArticleKind, DeskEntriesTable } from '../../db/schema.ts'
import { grantOf, type Person } from '../../permissions.ts'

/** What the list is narrowed by. */
export interface DeskFilter {
  readonly language?: string | undefined
  readonly states?: readonly DeskEntriesTable['state'][] | undefined
  readonly kind?: ArticleKind | undefined
  readonly sectionId?: string | undefined
  readonly authorId?: string | undefined
  readonly isOwn?: boolean
  readonly text?: string | undefined
}

/** In what order, and from where on. */
export interface DeskOrder {
  readonly by: 'updated' | 'published'
  readonly after?: { readonly at: number; readonly articleId: string } | undefined
  readonly limit: number
}

/** An entry of the list. */
export type DeskEntry = Omit<DeskEntriesTable, 'headline_key'>

const shown = [
  'article_id',
  'is_working',
  'is_public',
  'story_id',
  'code',
  'language',
  'state',
  'kind',
  'kicker',
  'headline',
  'section_id',
  'sections',
  'authors',
  'owner_id',
  'updated_at',
  'published_at',
  'publish_at',
  'publish_zone',
] as const

/**
 * Articles as the newsroom lists them, the newest first, one more than asked for where more follow. Whoever may read only their
 * own and what is published sees, finds and sorts articles of others as readers have them.
 */
export async function listDesk(
  db: Queryable,
  who: Person,
  filter: DeskFilter,
  { by, after, limit }: DeskOrder,
): Promise<readonly DeskEntry[]> {
  const grant = grantOf(who.role, 'article.read')
  if (grant === undefined) return []
  const column = by === 'updated' ? 'updated_at' : 'published_at'
  let entries = db
    .selectFrom('desk_entries')
    .select(shown)
    .orderBy(column, 'desc')
    .orderBy('article_id', 'desc')
    .limit(limit + 1)
  if (grant === 'any') entries = entries.where('is_working', '=', 1)
  else {
    entries = entries.where((eb) => {
      const published = eb.and([eb('is_public', '=', 1), eb('state', '=', 'published')])
      if (grant !== 'own or published') return published
      const own = eb.and([eb('owner_id', '=', who.id), eb('is_working', '=', 1)])
      const ofOthers = eb.or([eb('owner_id', 'is', null), eb('owner_id', '<>', who.id)])
      return eb.or([own, eb.and([published, ofOthers])])
    })
  }
  if (by === 'published') entries = entries.where('published_at', '>', 0)
  if (filter.states === undefined) entries = entries.where('state', '<>', 'trashed')
  else entries = entries.where('state', 'in', filter.states)
  if (filter.language !== undefined) entries = entries.where('language', '=', filter.language)
  if (filter.kind !== undefined) entries = entries.where('kind', '=', filter.kind)
  if (filter.sectionId !== undefined) entries = entries.where('sections', 'like', `%${filter.sectionId}%`)
  if (filter.authorId !== undefined) entries = entries.where('authors', 'like', `%${filter.authorId}%`)
  if (filter.isOwn === true) entries = entries.where('owner_id', '=', who.id)
  for (const word of foldText(filter.text ?? '').split(' ')) {
    // Folded words are letters and digits: nothing in them means anything to LIKE.
    if (word !== '') entries = entries.where(sql<boolean>`headline_key like ${`% ${word}%`}`)
  }
  if (after !== undefined) {
    entries = entries.where((eb) => eb(eb.refTuple(column, 'article_id'), '<', eb.tuple(after.at, after.articleId)))
  }
  return entries.execute()
}

/** Names of people by their ids. */
export async function findUserNames(db: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('users').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Names of authors by their ids: in a language where there is one, else in another. */
export async function findAuthorNames(
  db: Queryable,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly language: string; readonly name: string }[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('author_texts')
    .select(['author_id as id', 'language', 'name'])
    .where('author_id', 'in', ids)
    .orderBy('author_id')
    .orderBy('language')
    .execute()
}

/** Names of sections by their ids. */
export async function findSectionNames(db: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('sections').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What is needed of several articles to tell what can be done to each. */
export async function listStandingRows(db: Queryable, ids: readonly string[]) {
  if (ids.length === 0) return { articles: [], drafts: [] }
  return {
    articles: await selectArticleStandings(db).where('id', 'in', ids).execute(),
    drafts: await selectDraftStandings(db).where('article_id', 'in', ids).execute(),
  }
}

const selectArticleStandings = (db: Queryable) =>
  db
    .selectFrom('articles')
    .select(['id', 'story_id', 'code', 'language', 'section_id', 'state', 'version', 'created_by', 'deleted_at'])

const selectDraftStandings = (db: Queryable) =>
  db
    .selectFrom('drafts')
    .select([
      'article_id',
      'story_id',
      'code',
      'language',
      'section_id',
      'state',
      'version',
      'created_by',
      'created_at',
    ])
    .select(['deleted_at', 'locked_by', 'locked_until'])

/** An article as `findStanding` needs it. */
export type ArticleStandingRow = Awaited<ReturnType<ReturnType<typeof selectArticleStandings>['execute']>>[number]
/** A working copy as `findStanding` needs it. */
export type DraftStandingRow = Awaited<ReturnType<ReturnType<typeof selectDraftStandings>['execute']>>[number]

/** Every section with its group and what is above it. */
export type SectionPlaces = ReadonlyMap<string, { readonly groupId: string; readonly parentId: string | null }>

/** Reads them. */
export async function readSectionPlaces(db: Queryable): Promise<SectionPlaces> {
  const rows = await db.selectFrom('sections').select(['id', 'group_id', 'parent_id']).execute()
  return new Map(rows.map((row) => [row.id, { groupId: row.group_id, parentId: row.parent_id }]))
}

/** Entries of a story's articles. */
export function listStoryEntries(db: Queryable, storyId: string): Promise<readonly DeskEntry[]> {
  return db.selectFrom('desk_entries').select(shown).where('story_id', '=', storyId).execute()
}

/** Which of these ids are there: sections and tags of a language, authors and media. */
export async function findKnownReferences(
  db: Queryable,
  language: string,
  wanted: Readonly<Record<'sections' | 'tags' | 'authors' | 'media', readonly string[]>>,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const table of ['sections', 'tags'] as const) {
    if (wanted[table].length === 0) continue
    const rows = await db
      .selectFrom(table)
      .select('id')
      .where('id', 'in', wanted[table])
      .where('language', '=', language)
      .execute()
    for (const { id } of rows) found.add(id)
  }
  for (const table of ['authors', 'media'] as const) {
    if (wanted[table].length === 0) continue
    const rows = await db.selectFrom(table).select('id').where('id', 'in', wanted[table]).execute()
    for (const { id } of rows) found.add(id)
  }
  return found
}

/** Changes who edits a working copy, if nobody else does; this is no change of what is written. */
export async function takeLock(
  tx: Queryable,
  articleId: string,
  lock: { readonly by: string; readonly until: number; readonly now: number; readonly isTakeOver: boolean },
): Promise<boolean> {
  let update = tx
    .updateTable('drafts')
    .set({ locked_by: lock.by, locked_until: lock.until })
    .where('article_id', '=', articleId)
    .where('deleted_at', 'is', null)
  if (!lock.isTakeOver) {
    update = update.where((eb) =>
      eb.or([eb('locked_by', 'is', null), eb('locked_by', '=', lock.by), eb('locked_until', '<=', lock.now)]),
    )
  }
  return (await update.returning('article_id').executeTakeFirst()) !== undefined
}

/** Lets go of a working copy that one edits. */
export async function releaseLock(tx: Queryable, articleId: string, by: string): Promise<void> {
  await tx
    .updateTable('drafts')
    .set({ locked_by: null, locked_until: null })
    .where('article_id', '=', articleId)
    .where('locked_by', '=', by)
    .execute()
}

/** Sections and tags of a language, by the ids of the same ones in other languages. */
export async function findTranslatedIds(
  db: Queryable,
  language: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('sections as other')
    .innerJoin('sections as own', 'own.group_id', 'other.group_id')
    .select(['other.id as from', 'own.id as to'])
    .where('other.id', 'in', ids)
    .where('own.language', '=', language)
    .unionAll(
      db
        .selectFrom('tags as other')
        .innerJoin('tags as own', 'own.group_id', 'other.group_id')
        .select(['other.id as from', 'own.id as to'])
        .where('other.id', 'in', ids)
        .where('own.language', '=', language),
    )
    .execute()
  return new Map(rows.map(({ from, to }) => [from, to]))
}
