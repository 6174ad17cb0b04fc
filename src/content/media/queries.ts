import type { Queryable } from '../../db/database.ts'
import type { MediaTable, MediaTextsTable } from '../../db/schema.ts'
import { chunks } from '../chunks.ts'
import { type Picture, pictureColumns, toPicture } from './picture.ts'

/** What is known of a media item; all but id, kind and state may be left to the defaults. */
export type MediaRow = Pick<MediaTable, 'id' | 'kind' | 'state' | 'created_at'> & Partial<MediaTable>

const noFile = {
  storage_key: '',
  mime: '',
  bytes: 0,
  sha256: '',
  width: null,
  height: null,
  thumbhash: '',
  focal_x: 0.5,
  focal_y: 0.5,
  derivatives: '[]',
  derivatives_version: 0,
  original_name: '',
  source_url: '',
  created_by: null,
  extra: '{}',
  deleted_at: null,
} as const satisfies Omit<MediaTable, 'id' | 'kind' | 'state' | 'created_at'>

const rowsPerStatement = 100
const idsPerStatement = 500

/** Writes new media rows. */
export async function insertMedia(tx: Queryable, rows: readonly MediaRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const values = rows.slice(start, start + rowsPerStatement).map((row): MediaTable => ({ ...noFile, ...row }))
    await tx.insertInto('media').values(values).execute()
  }
}

/** Changes columns of a media row; false when there is no such row. */
export async function updateMedia(
  tx: Queryable,
  id: string,
  changes: Partial<Omit<MediaTable, 'id'>>,
): Promise<boolean> {
  const rows = await tx.updateTable('media').set(changes).where('id', '=', id).returning('id').execute()
  return rows.length > 0
}

/** Writes texts of media, replacing those of the same item and language. */
export async function saveMediaTexts(tx: Queryable, rows: readonly MediaTextsTable[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await tx
      .insertInto('media_texts')
      .values(rows.slice(start, start + rowsPerStatement))
      .onConflict((conflict) =>
        conflict.columns(['media_id', 'language']).doUpdateSet((eb) => ({
          title: eb.ref('excluded.title'),
          alt: eb.ref('excluded.alt'),
          caption: eb.ref('excluded.caption'),
          credit: eb.ref('excluded.credit'),
        })),
      )
      .execute()
  }
}

/** A media row in any state, trash included. */
export function findMedia(db: Queryable, id: string): Promise<MediaTable | undefined> {
  return db.selectFrom('media').selectAll().where('id', '=', id).executeTakeFirst()
}

/** A live media item whose stored original has this SHA-256. */
export function findMediaByHash(db: Queryable, sha256: string): Promise<MediaTable | undefined> {
  return db
    .selectFrom('media')
    .selectAll()
    .where('sha256', '=', sha256)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
}

/** Live media with these ids and their texts in a language, in no order. */
export async function findMediaInLanguage(db: Queryable, ids: readonly string[], language: string) {
  const found = []
  for (const some of chunks(ids, idsPerStatement)) {
    const rows = await db
      .selectFrom('media as m')
      .leftJoin('media_texts as mt', (join) => join.onRef('mt.media_id', '=', 'm.id').on('mt.language', '=', language))
      .select(pictureColumns)
      .where('m.id', 'in', some)
      .where('m.deleted_at', 'is', null)
      .execute()
    found.push(...rows)
  }
  return found
}

/** Pictures with these ids that can be shown, by id. */
export async function findPictures(
  db: Queryable,
  ids: readonly string[],
  language: string,
): Promise<ReadonlyMap<string, Picture>> {
  const rows = await findMediaInLanguage(db, ids, language)
  return new Map(rows.flatMap((row) => toPicture(row) ?? []).map((picture) => [picture.id, picture]))
}

/** What says which files of a media item readers may have; undefined for one in the trash or not ready. */
export function findServableMedia(
  db: Queryable,
  id: string,
): Promise<Pick<MediaTable, 'derivatives' | 'original_name'> | undefined> {
  return db
    .selectFrom('media')
    .select(['derivatives', 'original_name'])
    .where('id', '=', id)
    .where('state', '=', 'ready')
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
}

/** Ids of what shows a media item beside its documents: as the picture that leads an article or page, or as an author's face. */
export async function listLedByMedia(
  db: Queryable,
  id: string,
): Promise<{
  readonly articles: readonly string[]
  readonly pages: readonly string[]
  readonly authors: readonly string[]
}> {
  const articles = await db.selectFrom('articles').select('id').where('lead_media_id', '=', id).execute()
  const pages = await db.selectFrom('pages').select('id').where('lead_media_id', '=', id).execute()
  const authors = await db.selectFrom('authors').select('id').where('avatar_media_id', '=', id).execute()
  const idOf = (row: { readonly id: string }): string => row.id
  return { articles: articles.map(idOf), pages: pages.map(idOf), authors: authors.map(idOf) }
}

/** Media rows by id in any state, trash included, for telling stored files that still belong to one. */
export function listStoredMedia(
  db: Queryable,
  ids: readonly string[],
): Promise<Pick<MediaTable, 'id' | 'storage_key' | 'derivatives'>[]> {
  return ids.length === 0
    ? Promise.resolve([])
    : db.selectFrom('media').select(['id', 'storage_key', 'derivatives']).where('id', 'in', ids).execute()
}

/** Ids after `after`, in order, of live pictures that still wait for their forms or have those of an older recipe. */
export async function listUnmadePictures(
  db: Queryable,
  derivativesVersion: number,
  after: string,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('media')
    .select('id')
    .where('kind', '=', 'image')
    .where((eb) =>
      eb.or([
        eb('state', '=', 'pending'),
        eb.and([eb('state', '=', 'ready'), eb('derivatives_version', '<', derivativesVersion)]),
      ]),
    )
    .where('deleted_at', 'is', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
