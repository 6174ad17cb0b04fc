import type { CommentState } from '../../../db/schema.ts'
import type { Action } from '../../../permissions.ts'
import { problem } from '../../../problems.ts'
import type { ContentContext } from '../../context.ts'
import { readJson } from '../../json.ts'
import { readSectionPlaces } from '../../desk/queries.ts'
import { groupsOf } from '../../desk/standing.ts'
import { requireAllowed } from '../../users/person.ts'
import { inTransaction, type Work } from '../../work.ts'
import { updateComments } from '../queries.ts'
import { commentsLock, setCommentState } from '../set-state.ts'
import { findQueued, type QueuedComment } from './queries.ts'

/** A comment and the state it is to have, or had. */
export interface CommentDecision {
  readonly id: string
  readonly state: CommentState
  /** The state it was read in. */
  readonly seen?: CommentState | undefined
}

/** What became of decisions. */
export interface Decided {
  /** What the comments were, in the form of decisions: deciding so takes it back. */
  readonly before: readonly CommentDecision[]
  /** Those about which somebody else had decided meanwhile: they stay as they are. */
  readonly taken: readonly QueuedComment[]
}

/**
 * Decides about comments: all of them or, where one is not there or somebody else's to judge, none. One that is no longer in the
 * state it was read in is left to who was first.
 */
export function decideComments(context: ContentContext, decisions: readonly CommentDecision[]): Promise<Decided> {
  return inTransaction(context, async (work) => {
    await work.lock(commentsLock)
    const found = await requireComments(
      work,
      'comment.moderate',
      decisions.map(({ id }) => id),
    )
    const isTaken = ({ id, seen }: CommentDecision): boolean => seen !== undefined && found.get(id)?.state !== seen
    const decided = decisions.filter((decision) => !isTaken(decision))
    const changing = decided.filter(({ id, state }) => found.get(id)?.state !== state)
    for (const [state, some] of Map.groupBy(changing, (decision) => decision.state)) {
      const ids = some.map(({ id }) => id)
      await setCommentState(work, ids, state)
      // Why it was held stays readable beside the fact that a person has decided.
      for (const id of ids) await updateComments(work.tx, [id], { reasons: decidedReasons(found.get(id)) })
    }
    return {
      before: decided.map(({ id }) => ({ id, state: found.get(id)?.state ?? 'held' })),
      taken: decisions.filter(isTaken).flatMap(({ id }) => found.get(id) ?? []),
    }
  })
}

/** The reasons of a comment with that of a person who has decided. */
export function decidedReasons(comment: Pick<QueuedComment, 'reasons'> | undefined): string {
  const reasons = comment === undefined ? [] : readJson<readonly string[]>(comment.reasons)
  return JSON.stringify([...reasons.filter((reason) => reason !== 'moderator'), 'moderator'])
}

/** Reads comments that whoever acts may do it to. Throws `not-found` or `forbidden` for the first that is not so. */
export async function requireComments(
  work: Work,
  action: Action,
  ids: readonly string[],
): Promise<ReadonlyMap<string, QueuedComment>> {
  const found = new Map((await findQueued(work.tx, ids)).map((comment) => [comment.id, comment]))
  const places = await readSectionPlaces(work.tx)
  const checked = new Set<string | null>()
  for (const id of ids) {
    const comment = found.get(id)
    if (comment === undefined) throw problem('not-found')
    if (checked.has(comment.sectionId)) continue
    await requireAllowed(work, action, { sections: groupsOf(places, comment.sectionId) })
    checked.add(comment.sectionId)
  }
  return found
}
