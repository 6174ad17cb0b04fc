import type { Selectable } from 'kysely'
import type { Queryable } from '../../db/database.ts'
import type { UserSessionsTable } from '../../db/schema.ts'
import { findUser, type User } from '../users/queries.ts'

/** A row of `user_sessions`. */
export type SessionRow = Selectable<UserSessionsTable>

/** A session by the hash of its token, with the person as they are now: nothing of it is ever remembered. */
export async function findSession(
  db: Queryable,
  tokenHash: string,
): Promise<{ readonly session: SessionRow; readonly user: User } | undefined> {
  const session = await db
    .selectFrom('user_sessions')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  if (session === undefined) return undefined
  const user = await findUser(db, session.user_id)
  return user === undefined ? undefined : { session, user }
}

/** Writes a session. */
export async function insertSession(tx: Queryable, row: SessionRow): Promise<void> {
  await tx.insertInto('user_sessions').values(row).execute()
}

/** Changes a session; false where it has ended. */
export async function updateSession(tx: Queryable, tokenHash: string, changes: Partial<SessionRow>): Promise<boolean> {
  const row = await tx
    .updateTable('user_sessions')
    .set(changes)
    .where('token_hash', '=', tokenHash)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Somebody's sessions, the last used first. */
export function listSessions(db: Queryable, userId: string): Promise<readonly SessionRow[]> {
  return db
    .selectFrom('user_sessions')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Ends sessions of somebody: one, all but one, or all. Returns their ids. */
export async function deleteSessions(
  tx: Queryable,
  userId: string,
  which: { readonly only?: string; readonly except?: string } = {},
): Promise<readonly string[]> {
  const { only, except } = which
  const rows = await tx
    .deleteFrom('user_sessions')
    .where('user_id', '=', userId)
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? ''))
    .$if(except !== undefined, (query) => query.where('id', '!=', except ?? ''))
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Forgets sessions that ran out, and those nobody used since an instant. */
export async function deleteEndedSessions(tx: Queryable, now: number, unseenSince: number): Promise<void> {
  await tx
    .deleteFrom('user_sessions')
    .where((eb) => eb.or([eb('expires_at', '<', now), eb('seen_at', '<', unseenSince)]))
    .execute()
}
