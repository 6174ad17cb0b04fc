import type { Queryable } from '../../db/database.ts'
import type { DatabaseSchema } from '../../db/schema.ts'
import { listStorageKeys } from '../newsroom/queries.ts'

/** In an order in which no row is left pointing to one that is gone. */
const contentTables = [
  'listings',
  'article_bylines',
  'article_tags',
  'content_references',
  'comments',
  'comment_counts',
  'placements',
  'arrangements',
  'desk_entries',
  'preview_links',
  'menu_items',
  'menus',
  'redirects',
  'revisions',
  'drafts',
  'view_totals',
  'view_days',
  'view_refusals',
  'view_visitors',
  'view_networks',
  'search_misses',
  'articles',
  'codes',
  'story_declines',
  'stories',
  'paths',
  'pages',
  'tags',
  'author_texts',
  'authors',
  'media_texts',
  'jobs',
] as const satisfies readonly (keyof DatabaseSchema)[]

/** Deletes all content, editions and settings kept; returns the keys of the stored files nobody points to any more. */
export async function deleteAllContent(tx: Queryable): Promise<readonly string[]> {
  const keys = await listStorageKeys(tx)
  for (const table of contentTables) await tx.deleteFrom(table).execute()
  await tx.updateTable('sections').set({ parent_id: null }).execute()
  await tx.deleteFrom('sections').execute()
  await tx.deleteFrom('media').execute()
  return keys
}
