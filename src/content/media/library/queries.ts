import type { Queryable } from '../../../db/database.ts'
import type { MediaKind, MediaState, MediaTable, MediaTextsTable } from '../../../db/schema.ts'
import type { NewestCursor } from '../../scan.ts'

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
  /** Brought in at this time or later, and before that one; milliseconds since 1970. */
  readonly addedFrom?: number | undefined
  readonly addedBefore?: number | undefined
}

/** Media, newest first, after a cursor. */
export function listLibrary(
  db: Queryable,
  { kind, state, addedBy, isTrashed, addedFrom, addedBefore }: LibraryFilter,
  after: NewestCursor | undefined,
  limit: number,
): Promise<readonly LibraryRow[]> {
  return selectLibrary(db)
    .where('m.deleted_at', isTrashed ? 'is not' : 'is', null)
    .$if(kind !== undefined, (query) => query.where('m.kind', '=', kind ?? 'file'))
    .$if(state !== undefined, (query) => query.where('m.state', '=', state ?? 'ready'))
    .$if(addedBy !== undefined, (query) => query.where('m.created_by', '=', addedBy ?? ''))
    .$if(addedFrom !== undefined, (query) => query.where('m.created_at', '>=', addedFrom ?? 0))
    .$if(addedBefore !== undefined, (query) => query.where('m.created_at', '<', addedBefore ?? 0))
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

/** People who brought something in that is there, by name. */
export function listContributors(db: Queryable): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db
    .selectFrom('users')
    .select(['id', 'name'])
    .where('id', 'in', (eb) =>
      eb.selectFrom('media').select('created_by').where('created_by', 'is not', null).where('deleted_at', 'is', null),
    )
    .orderBy('name')
    .orderBy('id')
    .execute()
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
