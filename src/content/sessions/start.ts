import type { SignInMethod } from '../../db/schema.ts'
import { randomId } from '../random-id.ts'
import { digestToken, drawToken } from '../secrets/token.ts'
import type { Client } from '../users/access.ts'
import type { User } from '../users/queries.ts'
import type { Work } from '../work.ts'
import { deleteSessions, findSession, insertSession, listSessions } from './queries.ts'

const minute = 60_000
const hour = 60 * minute

/** Time-outs of sessions, in milliseconds. */
export const sessionLimits = {
  /** Without a request. */
  idle: 12 * hour,
  /** Whatever is done with it. */
  absolute: 14 * 24 * hour,
  /** How long a proof counts before what cannot be undone. */
  confirmed: 15 * minute,
  /** Of one person; the one that was not used for longest ends. */
  most: 10,
} as const

const longestAgent = 300

/** A session that began; the token is known to the browser alone. */
export interface StartedSession {
  readonly kind: 'session'
  readonly token: string
  readonly sessionId: string
  readonly userId: string
  readonly expiresAt: number
}

/** Begins a session with a token of its own; the one the browser had ends. */
export async function startSession(
  work: Work,
  user: Pick<User, 'id'>,
  method: SignInMethod,
  client: Client,
): Promise<StartedSession> {
  const actor = { kind: 'user', id: user.id } as const
  if (client.previousToken !== undefined) {
    const before = await findSession(work.tx, digestToken(client.previousToken))
    if (before !== undefined) await deleteSessions(work.tx, before.session.user_id, { only: before.session.id })
  }
  const others = await listSessions(work.tx, user.id)
  for (const { id } of others.slice(sessionLimits.most - 1)) await deleteSessions(work.tx, user.id, { only: id })
  const token = drawToken(work.random)
  const now = work.clock()
  const id = randomId(work)
  const expiresAt = now + sessionLimits.absolute
  await insertSession(work.tx, {
    token_hash: digestToken(token),
    id,
    user_id: user.id,
    created_at: now,
    seen_at: now,
    expires_at: expiresAt,
    user_agent: client.userAgent.slice(0, longestAgent).toWellFormed().replaceAll('\0', ''),
    network: client.network ?? '',
    method,
    reauthenticated_at: now,
  })
  work.record({ event: 'session.started', targetKind: 'session', targetId: id, detail: { method }, actor })
  return { kind: 'session', token, sessionId: id, userId: user.id, expiresAt }
}
