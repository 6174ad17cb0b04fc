import { z } from 'zod'
import { type InterfaceLanguage, interfaceLanguage } from '../contract/fields.ts'
import type { ContentContext } from '../content/context.ts'
import { findDraft } from '../content/drafts/queries.ts'
import type { Seal } from '../content/secrets/seal.ts'
import { invitationMailKind, openInvitation, resetMailKind } from '../content/users/mailed-links.ts'
import { commentQueueMailKind, countWaitingFor, failedScheduleMailKind } from '../content/users/notices.ts'
import { issuePasswordReset } from '../content/users/passwords.ts'
import { findUser, type User } from '../content/users/queries.ts'
import { composeMail, type MailKind } from '../mail/compose.ts'
import type { Mailer } from '../mail/mailer.ts'
import { isProblemCode, problemTexts } from '../problems.ts'
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
const failurePayload = z.strictObject({ userId: z.string(), articleId: z.string(), code: z.string() })

/** Mail that waits for its server: tried again for some eight hours, one at a time. */
const queue = { lane: 'mail', atOnce: 1, leaseMs: 90_000, attempts: 8 } as const

/** Messages of the newsroom to its people, sent by the queue: a server that is away is tried again. */
export function mailKinds(context: ContentContext, { origin, seal, send }: MailVoice): readonly JobKind[] {
  const { host } = new URL(origin)
  const write = (
    kind: MailKind,
    user: User,
    place: string,
    values: Readonly<Record<string, string | number>> = {},
  ): Promise<void> =>
    send(
      composeMail(kind, {
        to: user.email,
        name: user.name,
        language: languageOf(user),
        host,
        url: `${origin}/admin/${place}`,
        values,
      }),
    )
  return [
    {
      ...queue,
      name: invitationMailKind,
      async run(payload) {
        const opened = await openInvitation(context, seal, invitationPayload.parse(payload))
        if (opened !== undefined) await write('invitation', opened.user, `invitation#${opened.token}`)
      },
    },
    {
      ...queue,
      name: resetMailKind,
      async run(payload) {
        const user = await findUser(context.db.reader, resetPayload.parse(payload).userId)
        if (user?.state !== 'active') return
        // Drawn when it is sent: the hour begins then, and no secret waits in the queue.
        await write('passwordReset', user, `password#${(await issuePasswordReset(context, user.id)).token}`)
      },
    },
    {
      ...queue,
      name: commentQueueMailKind,
      async run(payload) {
        const user = await findUser(context.db.reader, resetPayload.parse(payload).userId)
        // As it stands when it is sent: who has decided meanwhile is not told.
        const count = user === undefined ? 0 : await countWaitingFor(context, user)
        if (user !== undefined && count > 0) await write('commentQueue', user, 'comments', { count })
      },
    },
    {
      ...queue,
      name: failedScheduleMailKind,
      async run(payload) {
        const { userId, articleId, code } = failurePayload.parse(payload)
        const user = await findUser(context.db.reader, userId)
        const draft = await findDraft(context.db.reader, articleId)
        if (user?.state !== 'active' || draft === undefined) return
        const why = isProblemCode(code) ? problemTexts(code, languageOf(user)).why : ''
        const headline = draft.headline === '' ? String(draft.code) : draft.headline
        await write('failedSchedule', user, `articles/${articleId}`, { headline, why })
      },
    },
  ]
}

const languageOf = (user: User): InterfaceLanguage => interfaceLanguage.catch('en').parse(user.interface_language)
