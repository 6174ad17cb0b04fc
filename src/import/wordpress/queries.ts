import type { Queryable } from '../../db/database.ts'
import type { ImportItemsTable, ImportSourcesTable, MediaTextsTable } from '../../db/schema.ts'

const rowsPerStatement = 90

/** The source of a site, from its first run on. */
export function findSource(db: Queryable, site: string): Promise<ImportSourcesTable | undefined> {
  return db
    .selectFrom('import_sources')
    .selectAll()
    .where('kind', '=', 'wordpress')
    .where('site', '=', site)
    .executeTakeFirst()
}

/** Writes a new source, or what a further run was told. */
export async function saveSource(tx: Queryable, row: ImportSourcesTable): Promise<void> {
  const { settings, finished_at } = row
  await tx
    .insertInto('import_sources')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ settings, finished_at }))
    .execute()
}

/** What earlier runs made of items of one type, by their external ids. */
export async function findImported(
  db: Queryable,
  sourceId: string,
  type: string,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, ImportItemsTable>> {
  const found = new Map<string, ImportItemsTable>()
  for (let start = 0; start < externalIds.length; start += 500) {
    const rows = await db
      .selectFrom('import_items')
      .selectAll()
      .where('source_id', '=', sourceId)
      .where('type', '=', type)
      .where('external_id', 'in', externalIds.slice(start, start + 500))
      .execute()
    for (const row of rows) found.set(row.external_id, row)
  }
  return found
}

/** Items of one type whose external ids begin with a prefix, in their order. */
export function listImportedUnder(
  db: Queryable,
  sourceId: string,
  type: string,
  prefix: string,
): Promise<ImportItemsTable[]> {
  return db
    .selectFrom('import_items')
    .selectAll()
    .where('source_id', '=', sourceId)
    .where('type', '=', type)
    .where('external_id', '>=', prefix)
    .where('external_id', '<', `${prefix}\u{10ffff}`)
    .orderBy('external_id')
    .execute()
}

/** Items of one type after a cursor, in the order of their external ids. */
export function listImported(
  db: Queryable,
  sourceId: string,
  type: string,
  after: string,
  limit: number,
): Promise<ImportItemsTable[]> {
  return db
    .selectFrom('import_items')
    .selectAll()
    .where('source_id', '=', sourceId)
    .where('type', '=', type)
    .where('external_id', '>', after)
    .orderBy('external_id')
    .limit(limit)
    .execute()
}

/** Notes what became of items; a later word on an item replaces the earlier. */
export async function saveImported(tx: Queryable, rows: readonly ImportItemsTable[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await tx
      .insertInto('import_items')
      .values(rows.slice(start, start + rowsPerStatement))
      .onConflict((conflict) =>
        conflict.columns(['source_id', 'type', 'external_id']).doUpdateSet((eb) => ({
          target_kind: eb.ref('excluded.target_kind'),
          target_id: eb.ref('excluded.target_id'),
          source_hash: eb.ref('excluded.source_hash'),
          target_hash: eb.ref('excluded.target_hash'),
          outcome: eb.ref('excluded.outcome'),
          reason: eb.ref('excluded.reason'),
          extra: eb.ref('excluded.extra'),
          imported_at: eb.ref('excluded.imported_at'),
        })),
      )
      .execute()
  }
}

/** Which of these codes are given, and to which article. */
export async function findGivenCodes(db: Queryable, codes: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (codes.length === 0) return new Map()
  const rows = await db.selectFrom('codes').selectAll().where('code', 'in', codes).execute()
  return new Map(rows.map((row) => [row.code, row.article_id]))
}

/** The greatest code ever given, 0 before the first. */
export async function greatestCode(db: Queryable): Promise<number> {
  const row = await db.selectFrom('codes').select('code').orderBy('code', 'desc').limit(1).executeTakeFirst()
  return row?.code ?? 0
}

/** Which of these articles stand in the tables, with the versions of the article and of its working copy. */
export async function findStandings(db: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
  if (ids.length === 0) return new Map()
  const articles = await db.selectFrom('articles').select(['id', 'version']).where('id', 'in', ids).execute()
  const drafts = await db
    .selectFrom('drafts')
    .select(['article_id', 'version'])
    .where('article_id', 'in', ids)
    .execute()
  const found = new Map<string, Standing>()
  for (const { id, version } of articles) found.set(id, { article: version })
  for (const { article_id, version } of drafts) found.set(article_id, { ...found.get(article_id), draft: version })
  return found
}

/** Versions of an article's two rows. */
export interface Standing {
  readonly article?: number
  readonly draft?: number
}

/** Section and page addresses of an edition that are taken, of those asked for. */
export async function findTakenPaths(
  db: Queryable,
  language: string,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (slugs.length === 0) return new Map()
  const rows = await db
    .selectFrom('paths')
    .select(['slug', 'target_id'])
    .where('language', '=', language)
    .where('slug', 'in', slugs)
    .execute()
  return new Map(rows.map((row) => [row.slug, row.target_id]))
}

/** Texts of media in all languages. */
export async function findMediaTexts(db: Queryable, mediaIds: readonly string[]): Promise<MediaTextsTable[]> {
  return mediaIds.length === 0
    ? []
    : db.selectFrom('media_texts').selectAll().where('media_id', 'in', mediaIds).execute()
}
