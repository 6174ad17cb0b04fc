import type { ArticleVerb } from '../../contract/articles.ts'
import { problem } from '../../problems.ts'
import { type ContentContext, whoActs } from '../context.ts'
import { toPerson } from '../users/person.ts'
import { findUser } from '../users/queries.ts'
import { inTransaction, type Work } from '../work.ts'
import { type Actor, fits, mayDo } from './rights.ts'
import { draftVersion, findStanding, type Standing, versionOf } from './standing.ts'

/** Which article is changed, by which verb, and what it was seen as. */
export interface Change {
  readonly articleId: string
  readonly verb: ArticleVerb
  /** The version that the caller has seen; a change that must not be made blindly is refused without one. */
  readonly seen?: string | undefined
  readonly mustHaveSeen?: true
}

/**
 * Runs a change of an article as one transaction, after everything was asked again in it: whether whoever acts may still do
 * this, whether the article still stands where it can be done, and whether it is still what they saw.
 */
export function changeArticle<T>(
  context: ContentContext,
  { articleId, verb, seen, mustHaveSeen }: Change,
  step: (work: Work, standing: Standing) => Promise<T>,
): Promise<T> {
  return inTransaction(context, async (work) => {
    const standing = await findStanding(work.tx, articleId)
    if (standing === undefined) throw problem('not-found')
    const actor = await findActor(work)
    if (actor !== undefined && !mayDo(actor, verb, standing)) throw problem('forbidden')
    if (mustHaveSeen === true && seen === undefined) throw problem('precondition-required')
    if (seen !== undefined && !isSame(seen, standing, verb)) {
      throw problem('version-conflict', { details: { yours: seen, current: versionOf(standing) } })
    }
    if (!fits(verb, standing)) throw problem('wrong-state', { details: { state: standing.state } })
    return step(work, standing)
  })
}

/** Whoever acts as they are now; `undefined` is the system itself, which may do everything. */
export async function findActor(work: Work): Promise<Actor | undefined> {
  if (work.actor.kind === 'system') return undefined
  const id = whoActs(work.actor)
  const user = id === null ? undefined : await findUser(work.tx, id)
  if (user?.state !== 'active') throw problem('forbidden')
  return { person: toPerson(user), scopes: work.actor.scopes }
}

/** Who writes does not mind what readers have meanwhile. */
function isSame(seen: string, standing: Standing, verb: ArticleVerb): boolean {
  if (verb === 'edit') return seen.split('-')[0] === draftVersion(standing.draft)
  return seen === versionOf(standing)
}
