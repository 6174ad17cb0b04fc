import { sql } from 'kysely'
import type { Queryable } from '../../db/database.ts'
import type { ContentReferencesTable } from '../../db/schema.ts'
import type { Reference } from '../../richtext/document.ts'
import type { Addresses } from '../../routes.ts'
import { chunks } from '../chunks.ts'

const idsPerStatement = 500

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
  addresses: Addresses,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const idsOf = (...kinds: readonly Reference['kind'][]) =>
    chunks([...new Set(references.filter((ref) => kinds.includes(ref.kind)).map((ref) => ref.id))], idsPerStatement)
  for (const ids of idsOf('article')) {
    for (const row of await findArticleAddresses(db, ids)) {
      found.set(`article:${row.id}`, addresses.article(row.language, row.code, row.slug))
    }
  }
  for (const ids of idsOf('section', 'page')) {
    for (const row of await findPathAddresses(db, ids)) {
      found.set(`${row.kind}:${row.target_id}`, addresses.path(row.language, row.slug))
    }
  }
  for (const ids of idsOf('tag')) {
    const rows = await db.selectFrom('tags').select(['id', 'language', 'slug']).where('id', 'in', ids).execute()
    for (const row of rows) found.set(`tag:${row.id}`, addresses.tag(row.language, row.slug))
  }
  for (const ids of idsOf('author')) {
    const rows = await db.selectFrom('authors').select(['id', 'slug']).where('id', 'in', ids).execute()
    for (const row of rows) found.set(`author:${row.id}`, addresses.author(language, row.slug))
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

function findArticleAddresses(db: Queryable, ids: readonly string[]) {
  return db
    .selectFrom('articles')
    .select(['id', 'language', 'code', 'slug'])
    .where('id', 'in', ids)
    .where('state', 'in', ['published', 'archived'])
    .where('visibility', '=', 'public')
    .where('deleted_at', 'is', null)
    .execute()
}

function findPathAddresses(db: Queryable, ids: readonly string[]) {
  return db
    .selectFrom('paths as p')
    .leftJoin('pages as g', (join) => join.onRef('g.id', '=', 'p.target_id').on('p.kind', '=', 'page'))
    .select(['p.kind', 'p.target_id', 'p.language', 'p.slug'])
    .where('p.target_id', 'in', ids)
    .where((eb) =>
      eb.or([
        eb('p.kind', '=', 'section'),
        eb.and([eb('g.state', '=', 'published'), eb('g.visibility', '=', 'public'), eb('g.deleted_at', 'is', null)]),
      ]),
    )
    .execute()
}

/** What points to one thing points to another of its kind. */
export async function repointReferences(
  tx: Queryable,
  kind: ContentReferencesTable['target_kind'],
  from: string,
  to: string,
): Promise<void> {
  const pointing = tx
    .selectFrom('content_references as other')
    .select('other.source_id')
    .where('other.target_kind', '=', kind)
    .where('other.target_id', '=', to)
  await tx
    .deleteFrom('content_references')
    .where('target_kind', '=', kind)
    .where('target_id', '=', from)
    .where('source_id', 'in', pointing)
    .execute()
  await tx
    .updateTable('content_references')
    .set({ target_id: to })
    .where('target_kind', '=', kind)
    .where('target_id', '=', from)
    .execute()
}

/** What points to one thing, in texts and menus, is to point to another: ids are so long that they stand for nothing else. */
export async function repointDocuments(tx: Queryable, from: string, to: string): Promise<void> {
  const document = sql<string>`replace(document, ${from}, ${to})`
  const holding = `%"${from}"%`
  await tx.updateTable('articles').set({ document }).where('document', 'like', holding).execute()
  await tx.updateTable('drafts').set({ document }).where('document', 'like', holding).execute()
  await tx.updateTable('pages').set({ document }).where('document', 'like', holding).execute()
  await tx.updateTable('menu_items').set({ target_id: to }).where('target_id', '=', from).execute()
}
