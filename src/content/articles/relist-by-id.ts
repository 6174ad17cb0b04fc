import { listRelationIds } from '../reindex/queries.ts'
import type { Work } from '../work.ts'
import { listStandingColumns } from './queries.ts'
import { relist } from './relist.ts'

/** Puts articles into the lists they belong to, after something else than the articles themselves has changed. */
export async function relistArticles(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const rows = await listStandingColumns(work.tx, ids)
  const bylines = await listRelationIds(work.tx, 'bylines', ids)
  const tags = await listRelationIds(work.tx, 'tags', ids)
  await relist(
    work,
    rows.map((row) => ({ row, bylines: bylines.get(row.id) ?? [], tags: tags.get(row.id) ?? [] })),
  )
}
