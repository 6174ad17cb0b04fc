import type { ContentEvent } from '../events.ts'
import type { ContentContext } from '../context.ts'
import { notFound } from '../../errors.ts'
import { enqueuePing } from '../index-now/enqueue.ts'
import { refreshReferring } from '../references/refresh.ts'
import { inTransaction, type Work } from '../work.ts'
import { type ArticleRow, findArticle, findBylineIds, findTagIds, updateArticle } from './queries.ts'
import { relist } from './relist.ts'
import { invalidatePlaces, staleArticle } from './write.ts'

/** Which article, and optionally the version it was seen in. */
export interface ArticleTarget {
  readonly articleId: string
  readonly version?: number
}

/** Puts a published article into the archive: it answers and is marked, but stands in no list. */
export function archiveArticle(context: ContentContext, target: ArticleTarget): Promise<void> {
  return changeStanding(context, target, 'article.archived', () => ({ state: 'archived' }))
}

/** Takes an article back from readers for good: its address answers 410. */
export function withdrawArticle(context: ContentContext, target: ArticleTarget): Promise<void> {
  return changeStanding(context, target, 'article.withdrawn', () => ({ state: 'withdrawn' }))
}

/** Brings an archived or withdrawn article back into its lists. */
export function reinstateArticle(context: ContentContext, target: ArticleTarget): Promise<void> {
  return changeStanding(context, target, 'article.restored', () => ({ state: 'published' }))
}

/** Throws an article into the trash, whence it can be restored for 30 days. */
export function moveArticleToTrash(context: ContentContext, target: ArticleTarget): Promise<void> {
  return changeStanding(context, target, 'article.trashed', (work) => ({ deleted_at: work.clock() }))
}

/** Takes an article out of the trash, in the state it was in. */
export function restoreArticle(context: ContentContext, target: ArticleTarget): Promise<void> {
  return changeStanding(context, target, 'article.restored', () => ({ deleted_at: null }))
}

/** Decides whether readers or only the staff may see an article. */
export function setArticleVisibility(
  context: ContentContext,
  target: ArticleTarget & { readonly visibility: ArticleRow['visibility'] },
): Promise<void> {
  const event = target.visibility === 'public' ? 'article.restored' : 'article.withdrawn'
  return changeStanding(context, target, event, () => ({ visibility: target.visibility }))
}

type StandingEvent = Extract<ContentEvent, { readonly articleId: string; readonly code: number }>['type']

function changeStanding(
  context: ContentContext,
  { articleId, version }: ArticleTarget,
  event: StandingEvent,
  change: (work: Work) => Partial<Pick<ArticleRow, 'state' | 'deleted_at' | 'visibility'>>,
): Promise<void> {
  return inTransaction(context, async (work) => {
    const article = await findArticle(work.tx, articleId)
    if (article === undefined) throw notFound('The article')
    if (version !== undefined && version !== article.version) throw staleArticle()
    const changes = change(work)
    if (!(await updateArticle(work.tx, articleId, article.version, changes))) throw staleArticle()
    const bylines = await findBylineIds(work.tx, articleId)
    const tags = await findTagIds(work.tx, articleId)
    await relist(work, [{ row: { ...article, ...changes }, bylines, tags }])
    work.searchable.add(articleId)
    work.listed.add(articleId)
    invalidatePlaces(work, article)
    await refreshReferring(work, articleId)
    work.record({ event, targetKind: 'article', targetId: articleId, detail: { ...changes } })
    await enqueuePing(work)
    work.announce({ type: event, articleId, language: article.language, code: article.code })
  })
}
