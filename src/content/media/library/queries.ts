import type { Queryable } from '../../../db/database.ts'
import type { MediaKind, MediaState, MediaTable, MediaTextsTable } from '../../../db/schema.ts'
import { findEdition } from '../../editions/queries.ts'
import type { NewestCursor } from '../../scan.ts'
import { readSettings } from '../../settings/queries.ts'

/** A media item as the library shows it. */
export interface LibraryRow extends MediaTable {
  readonly addedByName: string | null
}

/** What the database narrows the library by. */
export interface LibraryFilter {
  readonly kind?: MediaKind | undefined
  readonly state?: MediaState | undefined
  readonly addedBy?: string | undefined
  readonly isTrashed: boolean
}

/** Media, newest first, after a cursor. */
export function listLibrary(
  db: Queryable,
  { kind, state, addedBy, isTrashed }: LibraryFilter,
  after: NewestCursor | undefined,
  limit: number,
): Promise<readonly LibraryRow[]> {
  return selectLibrary(db)
    .where('m.deleted_at', isTrashed ? 'is not' : 'is', null)
    .$if(kind !== undefined, (query) => query.where('m.kind', '=', kind ?? 'file'))
    .$if(state !== undefined, (query) => query.where('m.state', '=', state ?? 'ready'))
    .$if(addedBy !== undefined, (query) => query.where('m.created_by', '=', addedBy ?? ''))
    .$if(after !== undefined, (query) =>
      query.where((eb) => eb(eb.refTuple('m.created_at', 'm.id'), '<', eb.tuple(after?.at ?? 0, after?.id ?? ''))),
    )
    .orderBy('m.created_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(limit)
    .execute()
}

/** One item in any state, trash included. */
export function findInLibrary(db: Queryable, id: string): Promise<LibraryRow | undefined> {
  return selectLibrary(db).where('m.id', '=', id).executeTakeFirst()
}

function selectLibrary(db: Queryable) {
  return db
    .selectFrom('media as m')
    .leftJoin('users as u', 'u.id', 'm.created_by')
    .selectAll('m')
    .select('u.name as addedByName')
}

/** The texts of these items in all languages. */
export async function listMediaTexts(
  db: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly MediaTextsTable[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('media_texts')
    .selectAll()
    .where('media_id', 'in', ids)
    .orderBy('media_id')
    .orderBy('language')
    .execute()
  return Map.groupBy(rows, ({ media_id }) => media_id)
}

/** Something that shows a media item. */
export interface MediaUse {
  readonly kind: 'article' | 'draft' | 'page' | 'author' | 'site'
  readonly id: string
  readonly language: string
  /** Its headline, title or name. */
  readonly name: string
  readonly code: number | null
}

/** So many are named; more would help nobody. */
export const mostUsesNamed = 100

/**
 * What shows a media item: as its picture, or somewhere in its text. What lies in the trash counts: it may be taken out again.
 */
export async function listMediaUses(db: Queryable, id: string): Promise<readonly MediaUse[]> {
  const pointing = (kind: 'article' | 'page') =>
    db
      .selectFrom('content_references')
      .select('source_id')
      .where('source_kind', '=', kind)
      .where('target_kind', '=', 'media')
      .where('target_id', '=', id)
  const articles = await db
    .selectFrom('articles')
    .select(['id', 'language', 'headline as name', 'code'])
    .where((eb) => eb.or([eb('lead_media_id', '=', id), eb('id', 'in', pointing('article'))]))
    .limit(mostUsesNamed)
    .execute()
  // A working copy has no list of what it points to; there are as many as are being worked on.
  const drafts = await db
    .selectFrom('drafts')
    .select(['article_id as id', 'language', 'headline as name', 'code'])
    .where((eb) => eb.or([eb('lead_media_id', '=', id), eb('document', 'like', `%"${id}"%`)]))
    .limit(mostUsesNamed)
    .execute()
  const pages = await db
    .selectFrom('pages')
    .select(['id', 'language', 'title as name'])
    .where((eb) => eb.or([eb('lead_media_id', '=', id), eb('id', 'in', pointing('page'))]))
    .limit(mostUsesNamed)
    .execute()
  const authors = await db
    .selectFrom('authors as a')
    .innerJoin('author_texts as t', 't.author_id', 'a.id')
    .select(['a.id', 't.language', 't.name'])
    .where('a.avatar_media_id', '=', id)
    .orderBy('t.language')
    .limit(mostUsesNamed)
    .execute()
  const { look, 'primary-language': language } = await readSettings(db)
  const isLogo = id === look.logo || id === look.darkLogo
  const name = isLogo ? ((await findEdition(db, language))?.name ?? '') : ''
  const uses = [
    ...(isLogo ? [{ kind: 'site' as const, id, language, name, code: null }] : []),
    ...articles.map((row) => ({ ...row, kind: 'article' as const })),
    ...drafts.map((row) => ({ ...row, kind: 'draft' as const })),
    ...pages.map((row) => ({ ...row, kind: 'page' as const, code: null })),
    ...authors.map((row) => ({ ...row, kind: 'author' as const, code: null })),
  ]
  return uses.slice(0, mostUsesNamed)
}
