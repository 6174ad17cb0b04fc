import type { ContentContext } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { inTransaction } from '../work.ts'
import { deleteComments, freeReplies, listStandings, recountComments } from './queries.ts'
import { commentsLock, refuseUnknown } from './set-state.ts'

/**
 * Removes comments for good, with the names and addresses of who wrote them; answers to them begin threads of their own.
 * Throws `not-found` where one of them is not there; then none is removed.
 */
export function removeComments(context: ContentContext, ids: readonly string[]): Promise<void> {
  return inTransaction(context, async (work) => {
    await work.lock(commentsLock)
    const before = await listStandings(work.tx, ids)
    refuseUnknown(ids, before)
    await freeReplies(work.tx, ids)
    await deleteComments(work.tx, ids)
    const visible = before.filter(({ state }) => state === 'approved')
    const articleIds = [...new Set(visible.map(({ articleId }) => articleId))]
    await recountComments(work.tx, articleIds)
    work.invalidate(...articleIds.map(cacheTag.comments))
    for (const { id } of before) work.record({ event: 'comment.deleted', targetKind: 'comment', targetId: id })
  })
}
