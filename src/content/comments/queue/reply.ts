import { problem } from '../../../problems.ts'
import type { ContentContext } from '../../context.ts'
import { findEdition } from '../../editions/queries.ts'
import { inTransaction } from '../../work.ts'
import { insertComments } from '../insert.ts'
import { commentsLock } from '../set-state.ts'
import { decideComments, requireComments } from './decide.ts'

/**
 * Answers a comment in the name of the edition it stands in. One that was held is approved with it: readers could not see what
 * is answered otherwise. Returns the id of the answer.
 */
export function replyAsNewsroom(context: ContentContext, commentId: string, body: string): Promise<string> {
  return inTransaction(context, async (work) => {
    await work.lock(commentsLock)
    const comment = (await requireComments(work, 'comment.moderate', [commentId])).get(commentId)
    if (comment === undefined || comment.kind !== 'comment') throw problem('not-found')
    if (comment.state === 'spam' || comment.state === 'trash') throw problem('conflict')
    if (comment.state === 'held') await decideComments(work, [{ id: commentId, state: 'approved' }])
    const edition = await findEdition(work.tx, comment.articleLanguage)
    const [id = ''] = await insertComments(work, [
      {
        articleId: comment.article_id,
        language: comment.articleLanguage,
        parentId: commentId,
        state: 'approved',
        reasons: ['newsroom'],
        authorName: edition?.name ?? '',
        body,
        createdAt: work.clock(),
        extra: { by: work.actor.id },
      },
    ])
    work.record({ event: 'comment.answered', targetKind: 'comment', targetId: commentId, detail: { answer: id } })
    return id
  })
}
