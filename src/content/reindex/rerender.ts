import { type ArticleRow, findArticle, updateRendering } from '../articles/queries.ts'
import type { Document } from '../../richtext/document.ts'
import type { ContentContext } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { readJson } from '../json.ts'
import { findPage, type PageRow, updatePageRendering } from '../pages/queries.ts'
import { listReferring, type ReferenceSource } from '../references/queries.ts'
import { recordReferences } from '../references/record.ts'
import { renderDocument } from '../render.ts'
import { inTransaction, type Work } from '../work.ts'

const sourcesInTransaction = 20

/**
 * Renders everything that points to one of these things again: after a picture got its derivatives, after an article
 * appeared that others already linked to. Returns how many were rendered.
 */
export async function rerenderReferring(context: ContentContext, targetIds: readonly string[]): Promise<number> {
  const sources = await inTransaction(context, (work) => listReferring(work.tx, targetIds))
  for (let start = 0; start < sources.length; start += sourcesInTransaction) {
    await inTransaction(context, async (work) => {
      for (const source of sources.slice(start, start + sourcesInTransaction)) await rerenderSource(work, source)
    })
  }
  return sources.length
}

/** Renders one article again: when its page was asked for and an older renderer had written it. Returns its new HTML. */
export function rerenderArticle(context: ContentContext, id: string): Promise<string | undefined> {
  return inTransaction(context, async (work) => {
    const row = await findArticle(work.tx, id)
    return row === undefined ? undefined : writeArticleRendering(work, row)
  })
}

/** Renders one page again. Returns its new HTML. */
export function rerenderPage(context: ContentContext, id: string): Promise<string | undefined> {
  return inTransaction(context, async (work) => {
    const row = await findPage(work.tx, id)
    return row === undefined ? undefined : writePageRendering(work, row)
  })
}

/** Writes what an article's document comes to with today's renderer. */
export async function writeArticleRendering(work: Work, row: ArticleRow): Promise<string> {
  const source = { document: readJson<Document>(row.document), lead: row.lead }
  const rendered = await renderDocument(work, source, row.language)
  await updateRendering(work.tx, row.id, {
    html: rendered.html,
    text: rendered.text,
    excerpt: rendered.excerpt,
    word_count: rendered.wordCount,
    renderer_version: rendered.rendererVersion,
  })
  await recordReferences(work, { kind: 'article', id: row.id }, rendered.references, false)
  if (rendered.text !== row.text) work.searchable.add(row.id)
  work.invalidate(cacheTag.article(row.id))
  return rendered.html
}

/** Writes what a page's document comes to with today's renderer. */
export async function writePageRendering(work: Work, row: PageRow): Promise<string> {
  const source = { document: readJson<Document>(row.document), lead: row.lead }
  const { html, text, rendererVersion, references } = await renderDocument(work, source, row.language)
  await updatePageRendering(work.tx, row.id, { html, text, renderer_version: rendererVersion })
  await recordReferences(work, { kind: 'page', id: row.id }, references, false)
  work.invalidate(cacheTag.page(row.id))
  return html
}

async function rerenderSource(work: Work, source: ReferenceSource): Promise<void> {
  if (source.kind === 'article') await rerenderArticle(work, source.id)
  else await rerenderPage(work, source.id)
}
