import { problem } from '../../problems.ts'
import type { ContentContext } from '../context.ts'
import { enqueueJob } from '../jobs/enqueue.ts'
import { deleteTokensOf } from '../one-time-tokens/queries.ts'
import { type IssuedToken, issueToken, peekToken, takeToken } from '../one-time-tokens/tokens.ts'
import { keyedDigest } from '../secrets/token.ts'
import { dropSessions } from '../sessions/end.ts'
import { subjectsOf } from '../sessions/sign-in.ts'
import { type StartedSession, startSession } from '../sessions/start.ts'
import { countAttempt, forgetAttempts, refuseTooMany, type Subject } from '../sign-in-attempts/attempts.ts'
import { inTransaction, type Work } from '../work.ts'
import type { AccessContext, Client } from './access.ts'
import { normalEmail } from './email.ts'
import { resetMailKind } from './mailed-links.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { checkNewPassword } from './password-rules.ts'
import { findUser, findUserByEmail, updateUser, type User } from './queries.ts'

/** The job that finds out who asked for a new password. */
export const resetJobKind = 'access.password-reset'

/**
 * Somebody forgot a password. Whether there is such an account is found out later, by a job: the answer, and the time it takes,
 * are those for an address that nobody has. Throws `too-many-attempts`.
 */
export async function requestPasswordReset(context: AccessContext, text: string, client: Client): Promise<void> {
  const email = normalEmail(text)
  const secret = await context.secret()
  const subjects: readonly Subject[] = [
    { limit: 'reset', key: keyedDigest(secret, 'account', email) },
    { limit: 'reset-network', key: keyedDigest(secret, 'network', client.network ?? 'unknown') },
  ]
  await refuseTooMany(context.db.reader, subjects, context.clock())
  await inTransaction(context, async (work) => {
    await countAttempt(work, subjects)
    await enqueueJob(work, { kind: resetJobKind, payload: { email } })
  })
}

/**
 * Notes that the person of an address asked for a new password, if there is such a person: owners see it in the log. Where this
 * newsroom sends mail, they get a link.
 */
export function noteResetRequest(context: ContentContext, email: string, sendsMail: boolean): Promise<void> {
  return inTransaction(context, async (work) => {
    const user = await findUserByEmail(work.tx, email)
    if (user?.state !== 'active') return
    work.record({ event: 'password-reset.requested', targetKind: 'user', targetId: user.id })
    if (sendsMail) await enqueueJob(work, { kind: resetMailKind, payload: { userId: user.id } })
  })
}

/** Draws the secret of a link with which somebody chooses a new password, once and within the hour. */
export function issuePasswordReset(context: ContentContext, userId: string): Promise<IssuedToken> {
  return inTransaction(context, async (work) => {
    work.record({ event: 'password-reset.issued', targetKind: 'user', targetId: userId })
    return issueToken(work, 'password-reset', userId)
  })
}

/** Chooses a new password with a link. It signs nobody in, and the second factor stays. Throws `link-unusable`, `password-…`. */
export async function resetPassword(
  context: AccessContext,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<void> {
  const link = await peekToken(context.db.reader, 'password-reset', token, context.clock())
  const user = link?.userId == null ? undefined : await findUser(context.db.reader, link.userId)
  if (user?.state !== 'active') throw problem('link-unusable')
  await checkNewPassword(password, user)
  const passwordHash = await context.hashing.run(() => hashPassword(password))
  await inTransaction(context, async (work) => {
    if ((await takeToken(work, 'password-reset', token)) === undefined) throw problem('link-unusable')
    await setPassword(work, user.id, passwordHash)
    work.record({
      event: 'password.reset',
      targetKind: 'user',
      targetId: user.id,
      actor: { kind: 'user', id: user.id },
    })
  })
}

/** Changes one's password; every session ends, and a new one begins here. Throws `sign-in-refused`, `password-…`. */
export async function changePassword(
  context: AccessContext,
  user: User,
  { current, next }: { readonly current: string; readonly next: string },
  client: Client,
): Promise<StartedSession> {
  await checkNewPassword(next, user)
  await provePassword(context, user, current, client)
  const passwordHash = await context.hashing.run(() => hashPassword(next))
  return inTransaction(context, async (work) => {
    const now = await findUser(work.tx, user.id)
    if (now?.password_hash !== user.password_hash) throw problem('conflict')
    await setPassword(work, user.id, passwordHash)
    work.record({ event: 'password.changed', targetKind: 'user', targetId: user.id })
    return startSession(work, user, 'password', client)
  })
}

/** Checks the password of somebody who is signed in, under the same limits as signing in. Throws `sign-in-refused`. */
export async function provePassword(
  context: AccessContext,
  user: User,
  password: string,
  client: Client,
): Promise<void> {
  const subjects = await subjectsOf(context, user.email, user, client)
  await refuseTooMany(context.db.reader, subjects, context.clock())
  const { attempt, isRight } = await context.hashing.run(async () => {
    const attempt = await countAttempt(context, subjects)
    return { attempt, isRight: await verifyPassword(password, user.password_hash) }
  })
  await inTransaction(context, async (work) => {
    if (isRight) await forgetAttempts(work.tx, attempt)
    else work.record({ event: 'sign-in.failed', targetKind: 'user', targetId: user.id })
  })
  if (!isRight) throw problem('sign-in-refused')
}

/** Links that were sent before are worth nothing with the new password, and whoever was signed in with the old one is out. */
async function setPassword(work: Work, userId: string, passwordHash: string): Promise<void> {
  await updateUser(work.tx, userId, { password_hash: passwordHash })
  for (const purpose of ['password-reset', 'second-factor'] as const) await deleteTokensOf(work.tx, purpose, userId)
  await dropSessions(work, userId)
}
