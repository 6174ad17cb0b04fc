import { z } from 'zod'
import { type Action, isAllowed, type Person, rolesThatNeedASecondFactor, type Thing } from '../../permissions.ts'
import { problem } from '../../problems.ts'
import { readSetting } from '../settings/queries.ts'
import type { Work } from '../work.ts'
import type { Queryable } from '../../db/database.ts'
import { findUser, type User } from './queries.ts'

const desksSchema = z.array(z.string())

/** Somebody as the permissions see them. */
export function toPerson(user: Pick<User, 'id' | 'role' | 'desks'>): Person {
  return { id: user.id, role: user.role, desks: desksSchema.parse(JSON.parse(user.desks)) }
}

/** Whether somebody has anything beside a password. */
export const hasSecondFactor = (user: Pick<User, 'totp_secret' | 'passkeys'>): boolean =>
  user.totp_secret !== '' || user.passkeys > 0

/** Whether somebody's role cannot be used until a second factor is added. */
export async function lacksSecondFactor(db: Queryable, user: User): Promise<boolean> {
  if (!rolesThatNeedASecondFactor.has(user.role) || hasSecondFactor(user)) return false
  return (await readSetting(db, 'access')).secondFactor === 'required'
}

/** Held while people and their roles change: what was checked stays true until it is written. */
export const peopleLock = 'people'

/** Throws `forbidden` unless whoever acts may do it, as they are now; on the command line the system itself acts. */
export async function requireAllowed(work: Work, action: Action, thing: Thing): Promise<void> {
  const { kind, id } = work.actor
  if (kind === 'system') return
  const isSomebody = kind === 'user' || kind === 'api-key'
  const user = isSomebody && id !== null ? await findUser(work.tx, id) : undefined
  if (user?.state !== 'active' || !isAllowed(toPerson(user), action, thing)) throw problem('forbidden')
}

/** Somebody who is acted on. */
export async function requireUser(work: Work, id: string): Promise<User> {
  const user = await findUser(work.tx, id)
  if (user === undefined) throw problem('not-found')
  return user
}
