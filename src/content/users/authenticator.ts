import { z } from 'zod'
import { problem } from '../../problems.ts'
import { inTransaction } from '../work.ts'
import { type AccessContext, totpPurpose } from './access.ts'
import { hasSecondFactor, lacksSecondFactor, requireUser } from './person.ts'
import { countRecoveryCodes, updateUser, type User } from './queries.ts'
import { drawRecoveryCodes } from './recovery-codes.ts'
import { drawTotpSecret, findTotpStep, totpUrl } from './totp.ts'

const enrolmentSchema = z.strictObject({ secret: z.string(), until: z.int() })
const enrolmentLife = 15 * 60_000
const enrolmentPurpose = (userId: string): string => `totp-enrolment ${userId}`

/** An authenticator that is being added: nothing of it is kept here before its first code. */
export interface Enrolment {
  readonly enrolment: string
  readonly secret: string
  readonly url: string
}

/** Draws the secret of a new authenticator. */
export async function beginEnrolment(context: AccessContext, user: User): Promise<Enrolment> {
  const secret = await drawTotpSecret()
  const until = context.clock() + enrolmentLife
  return {
    enrolment: context.seal.close(enrolmentPurpose(user.id), JSON.stringify({ secret, until })),
    secret,
    url: await totpUrl(secret, new URL(context.origin).host, user.email),
  }
}

/** Adds the authenticator that shows the right code, in the place of an earlier one; the first second factor brings recovery codes. */
export async function confirmEnrolment(
  context: AccessContext,
  userId: string,
  { enrolment, code }: { readonly enrolment: string; readonly code: string },
): Promise<readonly string[]> {
  const opened = context.seal.open(enrolmentPurpose(userId), enrolment)
  const { secret, until } = opened === undefined ? { secret: '', until: 0 } : enrolmentSchema.parse(JSON.parse(opened))
  if (context.clock() >= until) throw problem('challenge-ended')
  const step = await findTotpStep(secret, code, context.clock())
  if (step === undefined) throw problem('code-refused')
  return inTransaction(context, async (work) => {
    const user = await requireUser(work, userId)
    const isFirst = !hasSecondFactor(user)
    await updateUser(work.tx, userId, {
      totp_secret: context.seal.close(totpPurpose(userId), secret),
      totp_step: step,
    })
    work.record({ event: 'authenticator.added', targetKind: 'user', targetId: userId })
    const hasCodes = !isFirst && (await countRecoveryCodes(work.tx, userId)) > 0
    return hasCodes ? [] : drawRecoveryCodes(work, userId)
  })
}

/** Removes somebody's authenticator. Throws `last-factor` where their role cannot do without. */
export function removeAuthenticator(context: AccessContext, userId: string): Promise<void> {
  return inTransaction(context, async (work) => {
    await work.lock(`factors:${userId}`)
    if ((await requireUser(work, userId)).totp_secret === '') throw problem('not-found')
    await updateUser(work.tx, userId, { totp_secret: '' })
    if (await lacksSecondFactor(work.tx, await requireUser(work, userId))) throw problem('last-factor')
    work.record({ event: 'authenticator.removed', targetKind: 'user', targetId: userId })
  })
}

/** Draws new recovery codes in the place of all earlier ones. */
export function renewRecoveryCodes(context: AccessContext, userId: string): Promise<readonly string[]> {
  return inTransaction(context, async (work) => {
    if (!hasSecondFactor(await requireUser(work, userId))) throw problem('second-factor-required')
    return drawRecoveryCodes(work, userId)
  })
}
