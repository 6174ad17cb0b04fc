import type { InterfaceLanguage } from '../../contract/fields.ts'
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
import { peopleLock } from './person.ts'
import { findUserByEmail, hasOwner, insertUser } from './queries.ts'

/** Draws the secret of the link that makes the first owner; `undefined` where there is one. */
export function issueSetUp(context: ContentContext): Promise<IssuedToken | undefined> {
  return inTransaction(context, async (work) => {
    await work.lock(peopleLock)
    if (await hasOwner(work.tx)) return undefined
    work.record({ event: 'set-up.link-issued', targetKind: 'newsroom', targetId: 'owner' })
    return issueToken(work, 'setup', null)
  })
}

/** What the first owner says of themselves. */
interface FirstOwner {
  readonly token: string
  readonly email: string
  readonly name: string
  readonly password: string
  readonly interfaceLanguage: InterfaceLanguage
}

/** Makes the first owner and signs them in; of twenty at once, one. Throws `link-unusable`, `password-…`, `email-unusable`. */
export async function setUpOwner(
  context: AccessContext,
  { token, email, name, password, interfaceLanguage }: FirstOwner,
  client: Client,
): Promise<StartedSession> {
  const address = normalEmail(email)
  // Before anything is hashed: without the link nobody makes us work.
  if ((await peekToken(context.db.reader, 'setup', token, context.clock())) === undefined)
    throw problem('link-unusable')
  await checkNewPassword(password, { email: address, name })
  const passwordHash = await context.hashing.run(() => hashPassword(password))
  return inTransaction(context, async (work) => {
    await work.lock(peopleLock)
    if (await hasOwner(work.tx)) throw problem('link-unusable')
    if ((await takeToken(work, 'setup', token)) === undefined) throw problem('link-unusable')
    if ((await findUserByEmail(work.tx, address)) !== undefined) throw problem('email-taken')
    const id = randomId(work)
    await insertUser(work.tx, {
      id,
      email: address,
      name,
      role: 'owner',
      desks: '[]',
      interface_language: interfaceLanguage,
      password_hash: passwordHash,
      totp_secret: '',
      totp_step: 0,
      state: 'active',
      created_at: work.clock(),
      version: 1,
    })
    const actor = { kind: 'user', id } as const
    work.record({ event: 'person.became-owner', targetKind: 'user', targetId: id, actor })
    return startSession(work, { id }, 'setup', client)
  })
}
