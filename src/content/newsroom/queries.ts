import type { Queryable } from '../../db/database.ts'
import { readJson } from '../json.ts'
import type { Derivative } from '../media/picture.ts'

/** Whether anybody, the demo included, has written anything into this newsroom. */
export async function hasContent(db: Queryable): Promise<boolean> {
  for (const table of ['articles', 'drafts', 'pages', 'sections', 'import_sources'] as const) {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.lit(1).as('one'))
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) return true
  }
  return false
}

/** Keys in storage of everything that media rows point to, each once. */
export async function listStorageKeys(db: Queryable): Promise<readonly string[]> {
  const rows = await db.selectFrom('media').select(['storage_key', 'derivatives']).execute()
  const keys = rows.flatMap((row) => {
    const derivatives = readJson<readonly Derivative[]>(row.derivatives)
    return [row.storage_key, ...derivatives.map(({ key }) => key)]
  })
  return [...new Set(keys)].filter((key) => key !== '')
}

/** How often the articles of an edition were read on a day, and by how many. */
export async function sumViewsOfDay(
  db: Queryable,
  language: string,
  day: string,
): Promise<{ readonly views: number; readonly readers: number }> {
  const row = await db
    .selectFrom('view_days')
    .select((eb) => [
      eb.fn.coalesce(eb.fn.sum<number | string>('views'), eb.lit(0)).as('views'),
      eb.fn.coalesce(eb.fn.sum<number | string>('readers'), eb.lit(0)).as('readers'),
    ])
    .where('language', '=', language)
    .where('day', '=', day)
    .executeTakeFirstOrThrow()
  return { views: Number(row.views), readers: Number(row.readers) }
}

/** The articles of an edition that were read most on a day. */
export function listMostReadOfDay(db: Queryable, language: string, day: string, limit: number) {
  return db
    .selectFrom('view_days as v')
    .innerJoin('articles as a', 'a.id', 'v.article_id')
    .select(['a.id', 'a.code', 'a.headline', 'v.views', 'v.readers'])
    .where('v.language', '=', language)
    .where('v.day', '=', day)
    .where('a.deleted_at', 'is', null)
    .orderBy('v.readers', 'desc')
    .orderBy('v.views', 'desc')
    .orderBy('a.code', 'desc')
    .limit(limit)
    .execute()
}

/** Scheduled drafts whose time has passed. */
export function listLateDrafts(db: Queryable, before: number, limit: number) {
  return db
    .selectFrom('drafts')
    .select(['article_id as id', 'code', 'language', 'headline', 'publish_at as publishAt', 'section_id as sectionId'])
    .where('state', '=', 'scheduled')
    .where('deleted_at', 'is', null)
    .where('publish_at', '<', before)
    .orderBy('publish_at')
    .limit(limit)
    .execute()
}
