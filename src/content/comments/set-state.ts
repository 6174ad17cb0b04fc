import type { CommentState } from '../../db/schema.ts'
import { notFound } from '../../errors.ts'
import { type ContentContext, whoActs } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { inTransaction } from '../work.ts'
import { listStandings, recountComments, updateComments } from './queries.ts'

/** Held while comments are judged and counted: what was counted stays true until it has been written down. */
export const commentsLock = 'comments'

/**
 * Decides about comments: approved ones appear, all others vanish. Pages are made anew only where readers see a difference.
 * Throws `not-found` where one of them is not there; then none is changed.
 */
export function setCommentState(
  context: ContentContext,
  ids: readonly string[],
  state: CommentState,
  reasons: readonly string[] = [],
): Promise<void> {
  return inTransaction(context, async (work) => {
    await work.lock(commentsLock)
    const before = await listStandings(work.tx, ids)
    refuseUnknown(ids, before)
    const decided = { decided_by: whoActs(work.actor), decided_at: work.clock() }
    await updateComments(work.tx, ids, { state, reasons: JSON.stringify(reasons), ...decided })
    const changed = before.filter((comment) => (comment.state === 'approved') !== (state === 'approved'))
    const articleIds = [...new Set(changed.map(({ articleId }) => articleId))]
    await recountComments(work.tx, articleIds)
    work.invalidate(...articleIds.map(cacheTag.comments))
    for (const { id } of before) work.record({ event: `comment.${state}`, targetKind: 'comment', targetId: id })
  })
}

/** Throws `not-found` naming the first of the ids that is no comment's. */
export function refuseUnknown(ids: readonly string[], found: readonly { readonly id: string }[]): void {
  const known = new Set(found.map(({ id }) => id))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined) throw notFound(`A comment ${unknown}`)
}
