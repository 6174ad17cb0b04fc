import { problem } from '../../problems.ts'
import { issueToken, peekToken, takeToken } from '../one-time-tokens/tokens.ts'
import { keyedDigest } from '../secrets/token.ts'
import { countAttempt, forgetAttempts, refuseTooMany, type Subject } from '../sign-in-attempts/attempts.ts'
import type { AccessContext, Client } from '../users/access.ts'
import { normalEmail } from '../users/email.ts'
import { hashPassword, isOutdatedHash, verifyPassword } from '../users/password-hash.ts'
import { hasSecondFactor } from '../users/person.ts'
import { countRecoveryCodes, findUser, findUserByEmail, updateUser, type User } from '../users/queries.ts'
import { withCode } from '../users/second-factor.ts'
import { inTransaction, type Work } from '../work.ts'
import { knownDevice } from './device.ts'
import { type StartedSession, startSession } from './start.ts'

/** The password was right, and something else is to prove it. */
export interface AwaitedFactor {
  readonly kind: 'second-factor'
  readonly challenge: string
  readonly methods: readonly ('totp' | 'recovery-code' | 'passkey')[]
}

/**
 * Signs in with a password. Whether there is such an account nobody learns: the answer, and the time it takes, are the same.
 * Throws `sign-in-refused`, `too-many-attempts`, `busy`.
 */
export async function signInWithPassword(
  context: AccessContext,
  given: { readonly email: string; readonly password: string },
  client: Client,
): Promise<StartedSession | AwaitedFactor> {
  const email = emailOrNobody(given.email)
  const user = await findUserByEmail(context.db.reader, email)
  const subjects = await subjectsOf(context, email, user, client)
  await refuseTooMany(context.db.reader, subjects, context.clock())
  const { attempt, isRight, rehashed } = await context.hashing.run(async () => {
    const attempt = await countAttempt(context, subjects)
    const isRight = await verifyPassword(given.password, user?.password_hash ?? '')
    const isOutdated = isRight && isOutdatedHash(user?.password_hash ?? '')
    return { attempt, isRight, rehashed: isOutdated ? await hashPassword(given.password) : undefined }
  })
  const outcome = await inTransaction(context, async (work) => {
    // Read again: meanwhile the account may have been disabled, or have got another password. Nobody is looked for too: the
    // time that takes must not tell.
    const now = await findUser(work.tx, user?.id ?? 'nobody')
    if (!isRight || now?.state !== 'active' || now.password_hash !== user?.password_hash) {
      recordFailure(work, user)
      return undefined
    }
    await forgetAttempts(work.tx, attempt)
    if (rehashed !== undefined) await updateUser(work.tx, now.id, { password_hash: rehashed })
    return hasSecondFactor(now) ? await awaitFactor(work, now) : await startSession(work, now, 'password', client)
  })
  if (outcome === undefined) throw problem('sign-in-refused')
  return outcome
}

/** Signs in with a code after the password. Throws `challenge-ended`, `code-refused`, `too-many-attempts`. */
export async function signInWithCode(
  context: AccessContext,
  given: { readonly challenge: string; readonly code: string },
  client: Client,
): Promise<StartedSession> {
  const pending = await peekToken(context.db.reader, 'second-factor', given.challenge, context.clock())
  if (pending?.userId == null) throw problem('challenge-ended')
  return withCode(context, pending.userId, given.code, async (work, user, kind) => {
    // Of two at once the second finds it used; the code it brought is given back with its transaction.
    if ((await takeToken(work, 'second-factor', given.challenge)) === undefined) throw problem('challenge-ended')
    return startSession(work, user, `password+${kind}`, client)
  })
}

async function awaitFactor(work: Work, user: User): Promise<AwaitedFactor> {
  const { token } = await issueToken(work, 'second-factor', user.id)
  const codes = await countRecoveryCodes(work.tx, user.id)
  const methods = [
    ...(user.totp_secret === '' ? [] : (['totp'] as const)),
    ...(user.passkeys === 0 ? [] : (['passkey'] as const)),
    ...(codes === 0 ? [] : (['recovery-code'] as const)),
  ]
  return { kind: 'second-factor', challenge: token, methods }
}

function recordFailure(work: Work, user: User | undefined): void {
  work.record({ event: 'sign-in.failed', targetKind: 'user', targetId: user?.id ?? 'unknown' })
}

/** What the tries for an account are counted by; for an address that nobody has, by the same. */
export async function subjectsOf(
  context: AccessContext,
  email: string,
  user: Pick<User, 'id'> | undefined,
  client: Client,
): Promise<readonly Subject[]> {
  const secret = await context.secret()
  const device = user === undefined ? undefined : knownDevice(secret, user.id, client.device)
  if (device !== undefined) return [{ limit: 'device', key: device }]
  return [
    { limit: 'account', key: keyedDigest(secret, 'account', email) },
    { limit: 'network', key: keyedDigest(secret, 'network', client.network ?? 'unknown') },
  ]
}

/** An address that nobody can have is nobody's, and is answered like one. */
function emailOrNobody(text: string): string {
  try {
    return normalEmail(text)
  } catch {
    return `nobody ${text}`
  }
}
