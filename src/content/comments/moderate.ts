import type { CommentState } from '../../db/schema.ts'
import type { ContentContext } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { inTransaction } from '../work.ts'
import { recountComments, updateComments } from './queries.ts'

/** Decides about comments: approved ones appear, all others vanish. */
export function setCommentState(
  context: ContentContext,
  ids: readonly string[],
  state: CommentState,
  reasons: readonly string[] = [],
): Promise<void> {
  return inTransaction(context, async (work) => {
    const articleIds = await updateComments(work.tx, ids, { state, reasons: JSON.stringify(reasons) })
    await recountComments(work.tx, articleIds)
    work.invalidate(...articleIds.map(cacheTag.comments))
    for (const id of ids) work.record({ event: `comment.${state}`, targetKind: 'comment', targetId: id })
  })
}
