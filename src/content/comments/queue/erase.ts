import { problem } from '../../../problems.ts'
import { chunks } from '../../chunks.ts'
import type { ContentContext } from '../../context.ts'
import { cacheTag } from '../../invalidations/tags.ts'
import { readSetting } from '../../settings/queries.ts'
import { requireAllowed } from '../../users/person.ts'
import { inTransaction } from '../../work.ts'
import { findComment, updateComments } from '../queries.ts'
import { removeComments } from '../remove.ts'
import { commentsLock } from '../set-state.ts'
import { findQueued, forgetAddressesBefore, listCommentsOf } from './queries.ts'

const rowsAtOnce = 500

/** What is left of somebody who asked to be forgotten: nothing, or what they wrote under another name. */
export type Erasure = { readonly keep: 'nothing' } | { readonly keep: 'texts'; readonly name: string }

/** All comments with the address that one was written with; only that one where it has none. */
export async function listCommentsOfSameReader(context: ContentContext, commentId: string): Promise<readonly string[]> {
  const comment = await findComment(context.db.worker, commentId)
  if (comment === undefined) throw problem('not-found')
  return comment.author_email === '' ? [comment.id] : listCommentsOf(context.db.worker, comment.author_email)
}

/** Forgets whoever wrote a comment, in all they wrote; this cannot be taken back. Returns how many comments it was. */
export function eraseCommenter(context: ContentContext, commentId: string, erasure: Erasure): Promise<number> {
  return inTransaction(context, async (work) => {
    await requireAllowed(work, 'comment.erase', {})
    await work.lock(commentsLock)
    const comment = await findComment(work.tx, commentId)
    if (comment === undefined) throw problem('not-found')
    const ids = comment.author_email === '' ? [comment.id] : await listCommentsOf(work.tx, comment.author_email)
    for (const some of chunks(ids, rowsAtOnce)) {
      if (erasure.keep === 'nothing') await removeComments(work, some)
      else {
        const { name } = erasure
        const nobody = { author_name: name, author_email: '', author_url: '', network_hash: '', extra: '{}' }
        await updateComments(work.tx, some, nobody)
        const shown = (await findQueued(work.tx, some)).filter(({ state }) => state === 'approved')
        work.invalidate(...shown.map(({ article_id }) => cacheTag.comments(article_id)))
      }
    }
    const detail = { comments: ids.length, keep: erasure.keep }
    // The log must not remember who was to be forgotten.
    work.record({ event: 'commenter.erased', targetKind: 'comment', targetId: commentId, detail })
    return ids.length
  })
}

/** Forgets addresses and networks of comments that are older than the settings allow; once a day by itself. */
export async function forgetOldAddresses(context: ContentContext): Promise<void> {
  const { keepDays } = await readSetting(context.db.worker, 'comment-addresses')
  if (keepDays === null) return
  const before = context.clock() - keepDays * 86_400_000
  while (await inTransaction(context, (work) => forgetAddressesBefore(work.tx, before, rowsAtOnce))) continue
}
