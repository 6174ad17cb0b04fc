import { problem } from '../../problems.ts'
import { moveArticleToTrash, restoreArticle } from '../articles/standing.ts'
import type { ContentContext } from '../context.ts'
import { updateDraft } from '../drafts/queries.ts'
import { expirePreviewLinks } from '../preview-links/queries.ts'
import type { Work } from '../work.ts'
import { changeArticle } from './change.ts'
import type { Reviewed } from './review.ts'
import type { Standing } from './standing.ts'

/**
 * Throws an article away, with its working copy; for 30 days it can be brought back. What was planned is not published meanwhile,
 * and links for outsiders end.
 */
export const throwAway = (context: ContentContext, target: Reviewed): Promise<void> =>
  changeArticle(context, { ...target, verb: 'trash' }, async (work, standing) => {
    await expirePreviewLinks(work.tx, standing.id, work.clock())
    if (standing.article !== undefined) await moveArticleToTrash(work, { articleId: standing.id })
    if (standing.draft === undefined) return
    const state = standing.draft.state === 'scheduled' ? 'approved' : standing.draft.state
    // The working copy of an article goes and comes with it.
    const deleted_at = standing.article === undefined ? work.clock() : null
    await changeDraft(work, standing, { deleted_at, state, publish_at: null, locked_by: null }, 'draft.trashed')
  })

/** Brings an article back from the trash, as it was. */
export const bringBack = (context: ContentContext, target: Reviewed): Promise<void> =>
  changeArticle(context, { ...target, verb: 'restore' }, async (work, standing) => {
    if (standing.article !== undefined) await restoreArticle(work, { articleId: standing.id })
    else await changeDraft(work, standing, { deleted_at: null }, 'draft.restored')
  })

async function changeDraft(
  work: Work,
  { id, draft }: Standing,
  changes: Parameters<typeof updateDraft>[3],
  event: string,
): Promise<void> {
  if (draft === undefined || !(await updateDraft(work.tx, id, draft.version, changes))) throw problem('conflict')
  work.listed.add(id)
  work.record({ event, targetKind: 'article', targetId: id })
}
