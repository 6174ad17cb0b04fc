import { sortKey } from '@matbaa/locale'
import { RENDERER_VERSION } from '../../richtext/render.ts'
import { relist } from '../articles/relist.ts'
import { recountComments, updateComments } from '../comments/queries.ts'
import { renderComment } from '../comments/render.ts'
import type { ContentContext } from '../context.ts'
import { rebuildDesk } from '../desk/entries/refresh.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { rebuildSearch } from '../search/refresh.ts'
import { inTransaction, type Work } from '../work.ts'
import {
  countRows,
  hasStaleRendering,
  listArticlesAfter,
  listCommentsAfter,
  listNamesAfter,
  listPagesAfter,
  listRelationIds,
  updateSortKey,
} from './queries.ts'
import { writeArticleRendering, writePageRendering } from './rerender.ts'

const rowsInTransaction = 40

type NamedTable = 'sections' | 'tags' | 'author_texts'
type Walked = 'articles' | 'pages' | 'comments' | NamedTable
type Part = Walked | 'search'

/** How far a part of the work has come. */
export interface ReindexProgress {
  readonly part: Part
  readonly done: number
  readonly total: number
}

/** What to rebuild, and who hears of it. */
export interface ReindexOptions {
  /** Render everything, not only what another version of the renderer wrote. */
  readonly isForced?: boolean
  readonly onProgress?: (progress: ReindexProgress) => void
}

/**
 * Rebuilds all that is derived: HTML, text and excerpts by the renderer's version, references, lists, sort keys, comment
 * counts, the newsroom's list and the search index. In short transactions, so that a newsroom goes on meanwhile; stopped and begun again, nothing is lost.
 */
export async function reindex(context: ContentContext, options: ReindexOptions = {}): Promise<void> {
  const isStale = (version: number): boolean => options.isForced === true || version !== RENDERER_VERSION
  for (const table of ['sections', 'tags', 'author_texts'] as const) {
    await walk(context, table, options, (work, after) => resortNames(work, table, after))
  }
  await walk(context, 'articles', options, (work, after) => rebuildArticles(work, after, isStale))
  await walk(context, 'pages', options, (work, after) => rebuildPages(work, after, isStale))
  await walk(context, 'comments', options, (work, after) => rebuildComments(work, after, isStale))
  await rebuildDesk(context)
  await rebuildSearch(context, options.isForced === true, (done, total) => {
    options.onProgress?.({ part: 'search', done, total })
  })
}

/** Renders anew what another version of the renderer wrote; does nothing where there is none. */
export async function renderStale(context: ContentContext): Promise<void> {
  if (await hasStaleRendering(context.db.worker, RENDERER_VERSION)) await reindex(context)
}

interface Place {
  readonly id: string
  readonly language: string
}

/** What a step saw: how many rows, and the last of them. */
interface Step {
  readonly rows: number
  readonly last: Place | undefined
}

async function walk(
  context: ContentContext,
  part: Walked,
  options: ReindexOptions,
  step: (work: Work, after: Place) => Promise<Step>,
): Promise<void> {
  const total = await countRows(context.db.worker, part)
  let after: Place | undefined = { id: '', language: '' }
  let done = 0
  while (after !== undefined) {
    const from: Place = after
    const { rows, last } = await inTransaction(context, (work) => step(work, from))
    done += rows
    options.onProgress?.({ part, done, total: Math.max(total, done) })
    after = rows < rowsInTransaction ? undefined : last
  }
}

async function rebuildArticles(work: Work, after: Place, isStale: (version: number) => boolean): Promise<Step> {
  const rows = await listArticlesAfter(work.tx, after.id, rowsInTransaction)
  if (rows.length === 0) return { rows: 0, last: undefined }
  const ids = rows.map((row) => row.id)
  const bylines = await listRelationIds(work.tx, 'bylines', ids)
  const tags = await listRelationIds(work.tx, 'tags', ids)
  await relist(
    work,
    rows.map((row) => ({ row, bylines: bylines.get(row.id) ?? [], tags: tags.get(row.id) ?? [] })),
  )
  for (const row of rows) if (isStale(row.renderer_version)) await writeArticleRendering(work, row)
  await recountComments(work.tx, ids)
  return stepOf(rows)
}

async function rebuildPages(work: Work, after: Place, isStale: (version: number) => boolean): Promise<Step> {
  const rows = await listPagesAfter(work.tx, after.id, rowsInTransaction)
  for (const row of rows) if (isStale(row.renderer_version)) await writePageRendering(work, row)
  return stepOf(rows)
}

async function rebuildComments(work: Work, after: Place, isStale: (version: number) => boolean): Promise<Step> {
  const rows = await listCommentsAfter(work.tx, after.id, rowsInTransaction)
  for (const row of rows) {
    if (row.language === null || !isStale(row.renderer_version)) continue
    const html = renderComment(work, row.body, row.body_format, row.language)
    await updateComments(work.tx, [row.id], { html, renderer_version: RENDERER_VERSION })
    work.invalidate(cacheTag.comments(row.article_id))
  }
  return stepOf(rows.map(({ id }) => ({ id, language: '' })))
}

async function resortNames(work: Work, table: NamedTable, after: Place): Promise<Step> {
  const rows = await listNamesAfter(work.tx, table, after, rowsInTransaction)
  for (const row of rows) {
    const sort_key = sortKey(row.name, row.language)
    if (sort_key !== row.sort_key) await updateSortKey(work.tx, table, { ...row, sort_key })
  }
  return stepOf(rows)
}

function stepOf(rows: readonly Place[]): Step {
  return { rows: rows.length, last: rows.at(-1) }
}
