import type { ContentContext } from '../context.ts'
import { peopleLock, requireAllowed, requireUser } from '../users/person.ts'
import { inTransaction, type Work } from '../work.ts'
import { deleteSessions } from './queries.ts'

/** Ends one of one's own sessions; true where there was one. */
export function endOwnSession(context: ContentContext, userId: string, sessionId: string): Promise<boolean> {
  return inTransaction(context, async (work) => {
    const ended = await deleteSessions(work.tx, userId, { only: sessionId })
    recordEnds(work, ended)
    return ended.length > 0
  })
}

/** Ends all of one's own sessions but the one that is used. */
export function endOtherSessions(context: ContentContext, userId: string, sessionId: string): Promise<void> {
  return inTransaction(context, async (work) => {
    recordEnds(work, await deleteSessions(work.tx, userId, { except: sessionId }))
  })
}

/** Ends all sessions of another person. */
export function endSessionsOf(context: ContentContext, userId: string): Promise<void> {
  return inTransaction(context, async (work) => {
    await work.lock(peopleLock)
    const user = await requireUser(work, userId)
    await requireAllowed(work, 'people.end-sessions', { role: user.role })
    await dropSessions(work, userId)
  })
}

/** Ends all sessions of somebody as a part of another change. */
export async function dropSessions(work: Work, userId: string): Promise<void> {
  recordEnds(work, await deleteSessions(work.tx, userId))
}

function recordEnds(work: Work, ids: readonly string[]): void {
  for (const id of ids) work.record({ event: 'session.ended', targetKind: 'session', targetId: id })
}
