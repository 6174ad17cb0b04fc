import type { ReferenceSource } from '../../content/references/queries.ts'
import { readJson } from '../../content/json.ts'
import type { Queryable } from '../../db/database.ts'
import type { ImportItemsTable, ImportSourcesTable, MediaKind, MediaTextsTable } from '../../db/schema.ts'

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

/** Which of these articles and pages stand in the tables, with their versions and those of working copies. */
export async function findStandings(db: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
  if (ids.length === 0) return new Map()
  const articles = await db.selectFrom('articles').select(['id', 'version']).where('id', 'in', ids).execute()
  const drafts = await db
    .selectFrom('drafts')
    .select(['article_id', 'version'])
    .where('article_id', 'in', ids)
    .execute()
  const pages = await db.selectFrom('pages').select(['id', 'version']).where('id', 'in', ids).execute()
  const found = new Map<string, Standing>()
  for (const { id, version } of [...articles, ...pages]) found.set(id, { article: version })
  for (const { article_id, version } of drafts) found.set(article_id, { ...found.get(article_id), draft: version })
  return found
}

/** Versions of what readers see, be it an article or a page, and of the working copy. */
export interface Standing {
  readonly article?: number
  readonly draft?: number
}

/** Texts of media in all languages. */
export async function findMediaTexts(db: Queryable, mediaIds: readonly string[]): Promise<MediaTextsTable[]> {
  return mediaIds.length === 0
    ? []
    : db.selectFrom('media_texts').selectAll().where('media_id', 'in', mediaIds).execute()
}

/** Which of these media there are, and of what kind. */
export async function findMediaKinds(db: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, MediaKind>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('media').select(['id', 'kind']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, kind }) => [id, kind]))
}

/** State and version of a page. */
export function findPageVersion(
  db: Queryable,
  id: string,
): Promise<{ readonly state: 'draft' | 'published'; readonly version: number } | undefined> {
  return db.selectFrom('pages').select(['state', 'version']).where('id', '=', id).executeTakeFirst()
}

/** Whether a group of pages has one in this language. */
export async function isPageInGroup(db: Queryable, groupId: string, language: string): Promise<boolean> {
  const row = await db
    .selectFrom('pages')
    .select('id')
    .where('group_id', '=', groupId)
    .where('language', '=', language)
    .executeTakeFirst()
  return row !== undefined
}

/** Of these articles those that readers find in lists, newest first. */
export async function findListedArticles(
  db: Queryable,
  ids: readonly string[],
): Promise<
  readonly { readonly id: string; readonly language: string; readonly code: number; readonly headline: string }[]
> {
  if (ids.length === 0) return []
  return db
    .selectFrom('articles')
    .select(['id', 'language', 'code', 'headline'])
    .where('id', 'in', ids)
    .where('state', '=', 'published')
    .where('visibility', '=', 'public')
    .where('deleted_at', 'is', null)
    .orderBy('published_at', 'desc')
    .orderBy('code', 'desc')
    .execute()
}

/** Takes the parent from pages whose parent does not exist. */
export async function clearMissingParents(tx: Queryable): Promise<void> {
  await tx
    .updateTable('pages')
    .set({ parent_id: null })
    .where('parent_id', 'is not', null)
    .where('parent_id', 'not in', (eb) => eb.selectFrom('pages as above').select('above.id'))
    .execute()
}

/** What links to articles or pages, after a cursor, each once. */
export function listSourcesWithLinks(db: Queryable, after: string, limit: number): Promise<ReferenceSource[]> {
  return db
    .selectFrom('content_references')
    .select(['source_kind as kind', 'source_id as id'])
    .distinct()
    .where('target_kind', 'in', ['article', 'page'])
    .where('source_id', '>', after)
    .orderBy('source_id')
    .limit(limit)
    .execute()
}

/** Languages of articles, drafts and pages, one entry for each. */
export async function findLanguagesOf(db: Queryable, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('articles')
    .select('language')
    .where('id', 'in', ids)
    .unionAll(db.selectFrom('pages').select('language').where('id', 'in', ids))
    .execute()
  return rows.map(({ language }) => language)
}

/** What a menu consists of, without the ids it was given. */
export async function listMenuRows(db: Queryable, language: string, name: string): Promise<readonly object[]> {
  return db
    .selectFrom('menu_items as i')
    .innerJoin('menus as m', 'm.id', 'i.menu_id')
    .leftJoin('menu_items as above', 'above.id', 'i.parent_id')
    .select([
      'i.label',
      'i.target_kind',
      'i.target_id',
      'i.url',
      'i.position',
      'above.label as below',
      'above.position as place',
    ])
    .where('m.language', '=', language)
    .where('m.name', '=', name)
    .orderBy('i.position')
    .orderBy('i.target_id')
    .orderBy('i.url')
    .orderBy('i.label')
    .execute()
}

/** An attachment whose file has not come yet. */
export interface MissingMedia {
  readonly externalId: string
  readonly id: string
  readonly originalName: string
  readonly sourceUrl: string
  readonly uploadPath: string
}

/** Attachments of a source that lack their file, after a cursor. */
export async function listMissingMedia(
  db: Queryable,
  sourceId: string,
  after: string,
  limit: number,
): Promise<readonly MissingMedia[]> {
  const rows = await db
    .selectFrom('import_items as i')
    .innerJoin('media as m', 'm.id', 'i.target_id')
    .select([
      'i.external_id as externalId',
      'm.id',
      'm.original_name as originalName',
      'm.source_url as sourceUrl',
      'i.extra',
    ])
    .where('i.source_id', '=', sourceId)
    .where('i.type', '=', 'attachment')
    .where('i.external_id', '>', after)
    .where('m.state', '=', 'missing')
    .where('m.deleted_at', 'is', null)
    .orderBy('i.external_id')
    .limit(limit)
    .execute()
  return rows.map(({ extra, ...row }) => ({ ...row, ...readJson<{ readonly uploadPath: string }>(extra) }))
}

/** Takes away the editions that no language of the import uses. */
export async function deleteOtherEditions(tx: Queryable, languages: readonly string[]): Promise<void> {
  await tx.deleteFrom('editions').where('language', 'not in', languages).execute()
}
