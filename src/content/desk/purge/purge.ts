import type { ContentContext } from '../../context.ts'
import { cacheTag } from '../../invalidations/tags.ts'
import { inTransaction } from '../../work.ts'
import { deleteArticle, deleteThrownDraft, deleteUntoldStory, isThrownArticle, listThrownAway } from './queries.ts'

/** So long what was thrown away can be brought back. */
export const trashIsKeptMs = 30 * 86_400_000
const atOnce = 50

/**
 * Deletes for good what was thrown away long enough ago, each in a transaction of its own in which it is looked at again; of several
 * processes one does it. Returns how many.
 */
export async function emptyTrash(context: ContentContext): Promise<number> {
  const before = context.clock() - trashIsKeptMs
  let purged = 0
  for (;;) {
    const ids = await listThrownAway(context.db.worker, before, atOnce)
    let now = 0
    for (const id of ids) if (await purge(context, id, before)) now += 1
    purged += now
    // What cannot be deleted must not be tried without end.
    if (now === 0) return purged
  }
}

function purge(context: ContentContext, id: string, before: number): Promise<boolean> {
  return inTransaction(context, async (work) => {
    const isArticle = await isThrownArticle(work.tx, id, before)
    const storyId = isArticle ? await deleteArticle(work.tx, id) : await deleteThrownDraft(work.tx, id, before)
    if (storyId === undefined) return false
    await deleteUntoldStory(work.tx, storyId)
    work.searchable.add(id)
    work.listed.add(id)
    if (isArticle) work.invalidate(cacheTag.article(id), cacheTag.story(storyId))
    const event = isArticle ? 'article.purged' : 'draft.purged'
    work.record({ event, targetKind: 'article', targetId: id })
    return true
  })
}
