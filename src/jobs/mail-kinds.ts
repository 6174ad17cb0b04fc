import { z } from 'zod'
import { interfaceLanguage } from '../contract/fields.ts'
import type { ContentContext } from '../content/context.ts'
import type { Seal } from '../content/secrets/seal.ts'
import { invitationMailKind, openInvitation, resetMailKind } from '../content/users/mailed-links.ts'
import { issuePasswordReset } from '../content/users/passwords.ts'
import { findUser, type User } from '../content/users/queries.ts'
import { composeMail, type MailKind } from '../mail/compose.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { JobKind } from './kinds.ts'

/** How the newsroom writes to its people. */
export interface MailVoice {
  /** Scheme, host and port that links are built from. */
  readonly origin: string
  /** Opens the secrets of links that wait to be sent. */
  readonly seal: Seal
  readonly send: Mailer['send']
}

const invitationPayload = z.strictObject({ userId: z.string(), sealed: z.string() })
const resetPayload = z.strictObject({ userId: z.string() })

/** Mail that waits for its server: tried again for some eight hours, one at a time. */
const queue = { lane: 'mail', atOnce: 1, leaseMs: 90_000, attempts: 8 } as const

/** Messages with links, sent by the queue: a server that is away is tried again. */
export function mailKinds(context: ContentContext, { origin, seal, send }: MailVoice): readonly JobKind[] {
  const { host } = new URL(origin)
  const write = (kind: MailKind, user: User, page: string, token: string): Promise<void> =>
    send(
      composeMail(kind, {
        to: user.email,
        name: user.name,
        language: interfaceLanguage.catch('en').parse(user.interface_language),
        host,
        url: `${origin}/admin/${page}#${token}`,
      }),
    )
  return [
    {
      ...queue,
      name: invitationMailKind,
      async run(payload) {
        const opened = await openInvitation(context, seal, invitationPayload.parse(payload))
        if (opened !== undefined) await write('invitation', opened.user, 'invitation', opened.token)
      },
    },
    {
      ...queue,
      name: resetMailKind,
      async run(payload) {
        const user = await findUser(context.db.reader, resetPayload.parse(payload).userId)
        if (user?.state !== 'active') return
        // Drawn when it is sent: the hour begins then, and no secret waits in the queue.
        await write('passwordReset', user, 'password', (await issuePasswordReset(context, user.id)).token)
      },
    },
  ]
}
