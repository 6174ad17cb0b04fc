import { foldText } from '@matbaa/locale'
import { type ExpressionBuilder, type ExpressionWrapper, sql, type SqlBool } from 'kysely'
import type { Queryable } from '../../db/database.ts'
import type { ArticleKind, ArticleState, DatabaseSchema, DeskEntriesTable, DraftState } from '../../db/schema.ts'
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

/** So many can be named in one statement at little cost. */
const fewFound = 1_000

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
  const seen = visibleTo(who)
  if (seen === undefined) return []
  const column = by === 'updated' ? 'updated_at' : 'published_at'
  let entries = db
    .selectFrom('desk_entries')
    .select(shown)
    .where(seen)
    .orderBy(column, 'desc')
    .orderBy('article_id', 'desc')
    .limit(limit + 1)
  const said = hasWords(filter.text ?? '')
  if (said !== undefined) {
    // Few that have the words are looked for in one narrow index; of many, the first stand near the top anyway.
    const found = await db
      .selectFrom('desk_entries')
      .select('article_id')
      .where(seen)
      .where(said)
      .limit(fewFound + 1)
      .execute()
    if (found.length === 0) return []
    entries = entries.where(said)
    if (found.length <= fewFound) {
      const ids = found.map(({ article_id }) => article_id)
      entries = entries.where('article_id', 'in', ids)
    }
  }
  if (by === 'published') entries = entries.where('published_at', '>', 0)
  if (filter.states === undefined) entries = entries.where('state', '<>', 'trashed')
  else entries = entries.where('state', 'in', filter.states)
  if (filter.language !== undefined) entries = entries.where('language', '=', filter.language)
  if (filter.kind !== undefined) entries = entries.where('kind', '=', filter.kind)
  if (filter.sectionId !== undefined) entries = entries.where('sections', 'like', `%${filter.sectionId}%`)
  if (filter.authorId !== undefined) entries = entries.where('authors', 'like', `%${filter.authorId}%`)
  if (filter.isOwn === true) entries = entries.where('owner_id', '=', who.id)
  if (after !== undefined) {
    entries = entries.where((eb) => eb(eb.refTuple(column, 'article_id'), '<', eb.tuple(after.at, after.articleId)))
  }
  return entries.execute()
}

type Entries = ExpressionBuilder<DatabaseSchema, 'desk_entries'>
type Condition = (eb: Entries) => ExpressionWrapper<DatabaseSchema, 'desk_entries', SqlBool>

/** What somebody may see: all as the newsroom has it, or their own so and of others what readers have. */
function visibleTo(who: Person): Condition | undefined {
  const published = (eb: Entries) => eb.and([eb('is_public', '=', 1), eb('state', '=', 'published')])
  switch (grantOf(who.role, 'article.read')) {
    case 'any':
      return (eb) => eb('is_working', '=', 1)
    case 'own or published':
      return (eb) => {
        const own = eb.and([eb('owner_id', '=', who.id), eb('is_working', '=', 1)])
        const ofOthers = eb.or([eb('owner_id', 'is', null), eb('owner_id', '<>', who.id)])
        return eb.or([own, eb.and([published(eb), ofOthers])])
      }
    case 'published':
      return published
    default:
      return undefined
  }
}

/** That a headline has these words or words that begin so; `undefined` where there are none. */
function hasWords(text: string): Condition | undefined {
  // Folded words are letters and digits: nothing in them means anything to LIKE.
  const words = foldText(text)
    .split(' ')
    .filter((word) => word !== '')
  return words.length === 0 ? undefined : (eb) => eb.and(words.map((word) => eb('headline_key', 'like', `% ${word}%`)))
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

/**
 * What is needed of several articles to tell what can be done to each. One statement reads it as of one moment: an article that is
 * published between two would be on neither side.
 */
export async function listStandingRows(db: Queryable, ids: readonly string[]) {
  if (ids.length === 0) return { articles: [], drafts: [] }
  const rows = await selectArticleStandings(db)
    .where('id', 'in', ids)
    .unionAll(selectDraftStandings(db).where('article_id', 'in', ids))
    .execute()
  return {
    articles: rows.flatMap(({ article_state: state, ...row }) => (state === null ? [] : [{ ...row, state }])),
    drafts: rows.flatMap(({ draft_state: state, ...row }) => (state === null ? [] : [{ ...row, state }])),
  }
}

const inBoth = [
  'story_id',
  'code',
  'language',
  'section_id',
  'version',
  'created_by',
  'created_at',
  'deleted_at',
] as const

const selectArticleStandings = (db: Queryable) =>
  db
    .selectFrom('articles')
    .select(['id', ...inBoth])
    .select([
      sql<ArticleState | null>`state`.as('article_state'),
      sql<DraftState | null>`null`.as('draft_state'),
      sql<string | null>`null`.as('locked_by'),
      sql<number | null>`null`.as('locked_until'),
    ])

const selectDraftStandings = (db: Queryable) =>
  db
    .selectFrom('drafts')
    .select(['article_id as id', ...inBoth])
    .select([
      sql<ArticleState | null>`null`.as('article_state'),
      sql<DraftState | null>`state`.as('draft_state'),
      'locked_by',
      'locked_until',
    ])

type StandingRows = Awaited<ReturnType<typeof listStandingRows>>
/** An article as `findStanding` needs it. */
export type ArticleStandingRow = StandingRows['articles'][number]
/** A working copy as `findStanding` needs it. */
export type DraftStandingRow = StandingRows['drafts'][number]

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
  if (wanted.authors.length > 0) {
    const rows = await db.selectFrom('authors').select('id').where('id', 'in', wanted.authors).execute()
    for (const { id } of rows) found.add(id)
  }
  if (wanted.media.length > 0) {
    const media = db.selectFrom('media').select('id').where('id', 'in', wanted.media)
    for (const { id } of await media.where('deleted_at', 'is', null).execute()) found.add(id)
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
