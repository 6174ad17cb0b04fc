import type { InterfaceLanguage } from '../../contract/fields.ts'
import type { Role } from '../../permissions.ts'
import { problem } from '../../problems.ts'
import type { ContentContext } from '../context.ts'
import { deleteTokensOf } from '../one-time-tokens/queries.ts'
import { deletePasskeysOf } from '../passkeys/queries.ts'
import { dropSessions } from '../sessions/end.ts'
import { inTransaction, type Work } from '../work.ts'
import { peopleLock, requireAllowed, requireUser } from './person.ts'
import { hasOtherOwner, replaceRecoveryCodes, updateUser, type User } from './queries.ts'

/** What may be changed of another person; what is left out stays. */
export interface PersonChange {
  readonly name?: string | undefined
  readonly role?: Role | undefined
  readonly desks?: readonly string[] | undefined
}

/**
 * Changes another person. Whoever gets another role is signed out everywhere. Throws `forbidden`, `own-account`, `last-owner`.
 */
export function changePerson(context: ContentContext, userId: string, change: PersonChange): Promise<void> {
  return inTransaction(context, async (work) => {
    const user = await takeInHand(work, userId, 'people.change')
    const role = change.role ?? user.role
    // Nobody is lifted above whoever lifts them.
    if (role !== user.role) await requireAllowed(work, 'people.invite', { role })
    if (user.role === 'owner' && role !== 'owner') await requireOtherOwner(work, user)
    const desks = change.desks === undefined ? user.desks : JSON.stringify(change.desks)
    await updateUser(work.tx, userId, { name: change.name ?? user.name, role, desks })
    if (role === user.role && desks === user.desks) {
      work.record({ event: 'person.changed', targetKind: 'user', targetId: userId })
      return
    }
    work.record({
      event: 'person.role-changed',
      targetKind: 'user',
      targetId: userId,
      detail: { from: user.role, to: role },
    })
    await dropSessions(work, userId)
  })
}

/** Shuts somebody out at once, or lets them in again. Throws `forbidden`, `own-account`, `last-owner`. */
export function setDisabled(context: ContentContext, userId: string, isDisabled: boolean): Promise<void> {
  return inTransaction(context, async (work) => {
    const user = await takeInHand(work, userId, 'people.disable')
    if (user.role === 'owner' && isDisabled) await requireOtherOwner(work, user)
    // Who never joined has no password to sign in with, and needs a new link.
    const state = isDisabled ? 'disabled' : user.password_hash === '' && user.passkeys === 0 ? 'invited' : 'active'
    if (state === user.state) return
    await updateUser(work.tx, userId, { state })
    work.record({ event: `person.${isDisabled ? 'disabled' : 'enabled'}`, targetKind: 'user', targetId: userId })
    await dropSessions(work, userId)
    for (const purpose of ['invitation', 'password-reset', 'second-factor'] as const) {
      await deleteTokensOf(work.tx, purpose, userId)
    }
  })
}

/** Takes somebody's second factors away, who lost them; they sign in with the password and add new ones. */
export function resetSecondFactor(context: ContentContext, userId: string): Promise<void> {
  return inTransaction(context, async (work) => {
    await takeInHand(work, userId, 'people.reset-second-factor')
    await updateUser(work.tx, userId, { totp_secret: '' })
    await deletePasskeysOf(work.tx, userId)
    await replaceRecoveryCodes(work.tx, userId, [])
    work.record({ event: 'second-factor.reset', targetKind: 'user', targetId: userId })
    await dropSessions(work, userId)
  })
}

/** Changes what is one's own. */
export function changeAccount(
  context: ContentContext,
  userId: string,
  change: { readonly name?: string | undefined; readonly interfaceLanguage?: InterfaceLanguage | undefined },
): Promise<void> {
  return inTransaction(context, async (work) => {
    const user = await requireUser(work, userId)
    await updateUser(work.tx, userId, {
      name: change.name ?? user.name,
      interface_language: change.interfaceLanguage ?? user.interface_language,
    })
    work.record({ event: 'person.changed', targetKind: 'user', targetId: userId })
  })
}

async function takeInHand(
  work: Work,
  userId: string,
  action: 'people.change' | 'people.disable' | 'people.reset-second-factor',
): Promise<User> {
  await work.lock(peopleLock)
  const user = await requireUser(work, userId)
  if (work.actor.kind === 'user' && work.actor.id === userId) throw problem('own-account')
  await requireAllowed(work, action, { role: user.role })
  return user
}

async function requireOtherOwner(work: Work, { id }: User): Promise<void> {
  if (!(await hasOtherOwner(work.tx, id))) throw problem('last-owner')
}
