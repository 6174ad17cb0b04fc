import type { ContentContext } from '../context.ts'
import { digestToken } from '../secrets/token.ts'
import type { User } from '../users/queries.ts'
import { findSession, type SessionRow, updateSession } from './queries.ts'
import { sessionLimits } from './start.ts'

/** Being seen is written down no more often than this, so that reading costs no write. */
const seenEveryMs = 60_000

/** A session that holds, with whose it is. */
export interface CheckedSession {
  readonly session: SessionRow
  readonly user: User
}

/**
 * The session of a token, asked of the database each time: one that was ended anywhere is over here at once. `undefined` where
 * there is none, it ran out, or its person can no longer sign in.
 */
export async function checkSession(context: ContentContext, token: string): Promise<CheckedSession | undefined> {
  const tokenHash = digestToken(token)
  const found = await findSession(context.db.reader, tokenHash)
  if (found === undefined) return undefined
  const { session, user } = found
  const now = context.clock()
  if (now >= session.expires_at || now - session.seen_at >= sessionLimits.idle || user.state !== 'active')
    return undefined
  if (now - session.seen_at >= seenEveryMs) {
    const isThere = await context.db.transaction((tx) => updateSession(tx, tokenHash, { seen_at: now }))
    if (!isThere) return undefined
  }
  return found
}

/** Until when what cannot be undone needs no further proof. */
export const confirmedUntil = (session: SessionRow): number => session.reauthenticated_at + sessionLimits.confirmed
