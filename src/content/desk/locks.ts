import { problem } from '../../problems.ts'
import { type ContentContext, whoActs } from '../context.ts'
import { changeArticle } from './change.ts'
import { findUserNames, releaseLock, takeLock } from './queries.ts'
import type { Standing } from './standing.ts'
import type { Work } from '../work.ts'

/** How long a lock counts without a further sign of life. */
export const lockLife = 60_000

/** Takes or keeps the lock of a working copy for whoever acts; somebody else's only where it ran out, or is taken over. */
export function holdLock(context: ContentContext, articleId: string, isTakeOver: boolean): Promise<void> {
  return changeArticle(context, { articleId, verb: 'edit' }, async (work, standing) => {
    const by = whoActs(work.actor)
    if (by === null || standing.draft === undefined) throw problem('wrong-state')
    const now = work.clock()
    const isTaken = await takeLock(work.tx, articleId, { by, until: now + lockLife, now, isTakeOver })
    if (!isTaken) await refuseLocked(work, standing)
    const { lockedBy } = standing.draft
    if (isTaken && isTakeOver && isLockedByOther(work, standing)) {
      work.record({ event: 'draft.taken-over', targetKind: 'article', targetId: articleId, detail: { from: lockedBy } })
    }
  })
}

/** Lets go of a working copy; one that somebody else edits stays theirs. */
export function letGo(context: ContentContext, articleId: string): Promise<void> {
  return changeArticle(context, { articleId, verb: 'edit' }, async (work) => {
    const by = whoActs(work.actor)
    if (by !== null) await releaseLock(work.tx, articleId, by)
  })
}

/** Throws `locked` while somebody else edits it. */
export async function requireUnlocked(work: Work, standing: Standing): Promise<void> {
  if (isLockedByOther(work, standing)) await refuseLocked(work, standing)
}

function isLockedByOther(work: Work, { draft }: Standing): boolean {
  if (draft === undefined || draft.lockedBy === null || draft.lockedUntil === null) return false
  return draft.lockedUntil > work.clock() && draft.lockedBy !== whoActs(work.actor)
}

async function refuseLocked(work: Work, { draft }: Standing): Promise<never> {
  const by = draft?.lockedBy ?? ''
  const name = (await findUserNames(work.tx, [by])).get(by) ?? ''
  const until = new Date(draft?.lockedUntil ?? work.clock()).toISOString()
  throw problem('locked', { details: { lockedBy: { id: by, name }, until } })
}
