import { problem } from '../../problems.ts'
import {
  type Attempt,
  countAttempt,
  forgetAttempts,
  refuseTooMany,
  type Subject,
} from '../sign-in-attempts/attempts.ts'
import { inTransaction, type Work } from '../work.ts'
import { type AccessContext, totpPurpose } from './access.ts'
import { findUser, takeRecoveryCode, takeTotpStep, type User } from './queries.ts'
import { digestRecoveryCode } from './recovery-codes.ts'
import { findTotpStep } from './totp.ts'

/** The ways a code can prove who somebody is. */
export type CodeKind = 'totp' | 'recovery-code'

/**
 * Checks a code of somebody's authenticator, or a recovery code, and goes on with it in one transaction: a code is taken once,
 * of two at the same moment one is. After five that were wrong the person has to wait, whatever browser they come from.
 */
export async function withCode<T>(
  context: AccessContext,
  userId: string,
  code: string,
  proceed: (work: Work, user: User, kind: CodeKind) => Promise<T>,
): Promise<T> {
  const subjects: readonly Subject[] = [{ limit: 'code', key: userId }]
  await refuseTooMany(context.db.reader, subjects, context.clock())
  const attempt = await countAttempt(context, subjects)
  const result = await inTransaction(context, async (work) => {
    const user = await findUser(work.tx, userId)
    if (user?.state !== 'active') return undefined
    const kind = await takeCode(context, work, user, code)
    return kind === undefined ? undefined : finish(work, user, kind, attempt, proceed)
  })
  if (result !== undefined) return result.value
  await inTransaction(context, async (work) => {
    const actor = { kind: 'user', id: userId } as const
    work.record({ event: 'second-factor.failed', targetKind: 'user', targetId: userId, actor })
  })
  throw problem('code-refused')
}

async function finish<T>(
  work: Work,
  user: User,
  kind: CodeKind,
  attempt: Attempt,
  proceed: (work: Work, user: User, kind: CodeKind) => Promise<T>,
): Promise<{ readonly value: T }> {
  await forgetAttempts(work.tx, attempt)
  const actor = { kind: 'user', id: user.id } as const
  if (kind === 'recovery-code') {
    work.record({ event: 'recovery-code.used', targetKind: 'user', targetId: user.id, actor })
  }
  return { value: await proceed(work, user, kind) }
}

async function takeCode(context: AccessContext, work: Work, user: User, code: string): Promise<CodeKind | undefined> {
  const digits = code.replaceAll(' ', '')
  if (/^[0-9]{6}$/.test(digits)) {
    const secret = user.totp_secret === '' ? undefined : context.seal.open(totpPurpose(user.id), user.totp_secret)
    const step = secret === undefined ? undefined : await findTotpStep(secret, digits, work.clock())
    return step !== undefined && (await takeTotpStep(work.tx, user.id, step)) ? 'totp' : undefined
  }
  const isTaken = await takeRecoveryCode(work.tx, user.id, digestRecoveryCode(code), work.clock())
  return isTaken ? 'recovery-code' : undefined
}
