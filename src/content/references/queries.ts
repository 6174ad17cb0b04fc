import type { Queryable } from '../../db/database.ts'
import type { ContentReferencesTable } from '../../db/schema.ts'
import type { Reference } from '../../richtext/document.ts'
import { href } from '../../routes.ts'
import { chunks } from '../chunks.ts'

/** What a document stands in. */
export interface ReferenceSource {
  readonly kind: ContentReferencesTable['source_kind']
  readonly id: string
}

/** The addresses of things by `kind:id`, one statement for each kind asked for; what readers may not see has none. */
export async function findAddresses(
  db: Queryable,
  references: readonly Reference[],
  language: string,
): Promise<ReadonlyMap<string, string>> {
  const idsOf = (...kinds: readonly Reference['kind'][]): string[] => [
    ...new Set(references.filter((ref) => kinds.includes(ref.kind)).map((ref) => ref.id)),
  ]
  const found = new Map<string, string>()
  for (const row of await findArticleAddresses(db, idsOf('article'))) {
    found.set(`article:${row.id}`, href.article(row.language, row.code, row.slug))
  }
  for (const row of await findPathAddresses(db, idsOf('section', 'page'))) {
    found.set(`${row.kind}:${row.target_id}`, href.path(row.language, row.slug))
  }
  for (const row of await findTagAddresses(db, idsOf('tag'))) {
    found.set(`tag:${row.id}`, href.tag(row.language, row.slug))
  }
  for (const row of await findAuthorAddresses(db, idsOf('author'))) {
    found.set(`author:${row.id}`, href.author(language, row.slug))
  }
  return found
}

/** Forgets what a document pointed to. */
export async function deleteReferences(tx: Queryable, source: ReferenceSource): Promise<void> {
  await tx
    .deleteFrom('content_references')
    .where('source_id', '=', source.id)
    .where('source_kind', '=', source.kind)
    .execute()
}

/** Writes what documents point to. */
export async function insertReferences(tx: Queryable, rows: readonly ContentReferencesTable[]): Promise<void> {
  for (const some of chunks(rows, 200)) await tx.insertInto('content_references').values(some).execute()
}

/** What points to any of these things. */
export async function listReferring(db: Queryable, targetIds: readonly string[]): Promise<readonly ReferenceSource[]> {
  if (targetIds.length === 0) return []
  const rows = await db
    .selectFrom('content_references')
    .select(['source_kind as kind', 'source_id as id'])
    .distinct()
    .where('target_id', 'in', targetIds)
    .execute()
  return rows
}

async function findArticleAddresses(db: Queryable, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('articles')
    .select(['id', 'language', 'code', 'slug'])
    .where('id', 'in', ids)
    .where('state', 'in', ['published', 'archived'])
    .where('visibility', '=', 'public')
    .where('deleted_at', 'is', null)
    .execute()
}

async function findPathAddresses(db: Queryable, ids: readonly string[]) {
  return ids.length === 0 ? [] : db.selectFrom('paths').selectAll().where('target_id', 'in', ids).execute()
}

async function findTagAddresses(db: Queryable, ids: readonly string[]) {
  return ids.length === 0
    ? []
    : db.selectFrom('tags').select(['id', 'language', 'slug']).where('id', 'in', ids).execute()
}

async function findAuthorAddresses(db: Queryable, ids: readonly string[]) {
  return ids.length === 0 ? [] : db.selectFrom('authors').select(['id', 'slug']).where('id', 'in', ids).execute()
}
