import type { InterfaceLanguage } from '../../contract/fields.ts'
import type { Role } from '../../permissions.ts'
import { problem } from '../../problems.ts'
import type { ContentContext } from '../context.ts'
import { type IssuedToken, issueToken, peekToken, takeToken } from '../one-time-tokens/tokens.ts'
import { randomId } from '../random-id.ts'
import { type StartedSession, startSession } from '../sessions/start.ts'
import { inTransaction } from '../work.ts'
import type { AccessContext, Client } from './access.ts'
import { normalEmail } from './email.ts'
import { hashPassword } from './password-hash.ts'
import { checkNewPassword } from './password-rules.ts'
import { peopleLock, requireAllowed, requireUser } from './person.ts'
import { findUser, findUserByEmail, insertUser, updateUser } from './queries.ts'

/** Who is asked to join, and as what. */
export interface Invitation {
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly desks: readonly string[]
  readonly interfaceLanguage: InterfaceLanguage
}

/** A person who was invited, with the secret of their link: it is seen this once. */
export interface IssuedInvitation extends IssuedToken {
  readonly userId: string
}

/** Invites somebody, no higher than whoever invites. Throws `forbidden`, `email-taken`, `email-unusable`. */
export function invitePerson(context: ContentContext, invitation: Invitation): Promise<IssuedInvitation> {
  return inTransaction(context, async (work) => {
    await work.lock(peopleLock)
    const { role, name, desks, interfaceLanguage } = invitation
    await requireAllowed(work, 'people.invite', { role })
    const email = normalEmail(invitation.email)
    if ((await findUserByEmail(work.tx, email)) !== undefined) throw problem('email-taken')
    const userId = randomId(work)
    await insertUser(work.tx, {
      id: userId,
      email,
      name,
      role,
      desks: JSON.stringify(desks),
      interface_language: interfaceLanguage,
      password_hash: '',
      totp_secret: '',
      totp_step: 0,
      state: 'invited',
      created_at: work.clock(),
      version: 1,
    })
    work.record({ event: 'person.invited', targetKind: 'user', targetId: userId, detail: { role } })
    return { userId, ...(await issueToken(work, 'invitation', userId)) }
  })
}

/** Draws a new link for somebody who has not joined yet; the one before is worth nothing then. */
export function renewInvitation(context: ContentContext, userId: string): Promise<IssuedToken> {
  return inTransaction(context, async (work) => {
    await work.lock(peopleLock)
    const user = await requireUser(work, userId)
    await requireAllowed(work, 'people.invite', { role: user.role })
    if (user.state !== 'invited') throw problem('conflict')
    work.record({ event: 'person.invited', targetKind: 'user', targetId: userId, detail: { role: user.role } })
    return issueToken(work, 'invitation', userId)
  })
}

/** What somebody who was invited says of themselves. */
interface Acceptance {
  readonly token: string
  readonly name: string
  readonly password: string
  readonly interfaceLanguage?: InterfaceLanguage | undefined
}

/** Somebody who was invited says who they are and signs in. Throws `link-unusable`, `password-…`. */
export async function acceptInvitation(
  context: AccessContext,
  { token, name, password, interfaceLanguage }: Acceptance,
  client: Client,
): Promise<StartedSession> {
  const invited = await peekToken(context.db.reader, 'invitation', token, context.clock())
  if (invited?.userId == null) throw problem('link-unusable')
  const { userId } = invited
  const email = (await findUser(context.db.reader, userId))?.email ?? ''
  await checkNewPassword(password, { email, name })
  const passwordHash = await context.hashing.run(() => hashPassword(password))
  return inTransaction(context, async (work) => {
    await work.lock(peopleLock)
    const user = await findUser(work.tx, userId)
    if (user?.state !== 'invited' || (await takeToken(work, 'invitation', token)) === undefined) {
      throw problem('link-unusable')
    }
    await updateUser(work.tx, userId, {
      name,
      password_hash: passwordHash,
      state: 'active',
      ...(interfaceLanguage === undefined ? {} : { interface_language: interfaceLanguage }),
    })
    work.record({
      event: 'person.joined',
      targetKind: 'user',
      targetId: userId,
      actor: { kind: 'user', id: userId },
    })
    return startSession(work, user, 'invitation', client)
  })
}
