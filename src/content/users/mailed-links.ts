import type { ContentContext } from '../context.ts'
import { enqueueJob } from '../jobs/enqueue.ts'
import type { IssuedToken } from '../one-time-tokens/tokens.ts'
import type { Seal } from '../secrets/seal.ts'
import { inTransaction } from '../work.ts'
import type { AccessContext } from './access.ts'
import { findUser, type User } from './queries.ts'

/** The job that sends somebody the link of their invitation. */
export const invitationMailKind = 'mail.invitation'
/** The job that sends somebody a link for a new password. */
export const resetMailKind = 'mail.password-reset'

/** The name under which the secret of an invitation waits: neither the queue nor a backup of it opens anything. */
const purposeOf = (userId: string): string => `mailed invitation ${userId}`

/** What waits of an invitation until it is sent. */
export interface WaitingInvitation {
  readonly userId: string
  readonly sealed: string
}

/** Draws the link of an invitation by `issue` and, where this newsroom sends mail, has it sent: both or neither. */
export function issueAndMail<Issued extends IssuedToken>(
  context: AccessContext,
  issue: (context: ContentContext) => Promise<Issued>,
  userIdOf: (issued: Issued) => string,
): Promise<Issued & { readonly isMailed: boolean }> {
  return inTransaction(context, async (work) => {
    const issued = await issue(work)
    const userId = userIdOf(issued)
    const payload: WaitingInvitation = { userId, sealed: context.seal.close(purposeOf(userId), issued.token) }
    if (context.sendsMail) await enqueueJob(work, { kind: invitationMailKind, payload: { ...payload } })
    return { ...issued, isMailed: context.sendsMail }
  })
}

/** Whom an invitation goes to, and its secret; nothing where they joined meanwhile, or were shut out. */
export async function openInvitation(
  { db }: ContentContext,
  seal: Seal,
  { userId, sealed }: WaitingInvitation,
): Promise<{ readonly user: User; readonly token: string } | undefined> {
  const user = await findUser(db.reader, userId)
  const token = seal.open(purposeOf(userId), sealed)
  return user?.state !== 'invited' || token === undefined ? undefined : { user, token }
}
