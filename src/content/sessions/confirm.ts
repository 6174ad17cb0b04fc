import { problem } from '../../problems.ts'
import { withPasskey } from '../passkeys/prove.ts'
import type { AccessContext, Client } from '../users/access.ts'
import { provePassword } from '../users/passwords.ts'
import type { User } from '../users/queries.ts'
import { withCode } from '../users/second-factor.ts'
import { inTransaction, type Work } from '../work.ts'
import { type SessionRow, updateSession } from './queries.ts'

/** What proves that it is still the same person. */
type Proof = { readonly password: string; readonly code?: string | undefined } | { readonly credential: unknown }

/**
 * Takes a fresh proof of who is behind a session: a passkey, or the password with a code where there is an authenticator.
 * Throws `sign-in-refused`, `code-refused`, `passkey-refused`, `too-many-attempts`.
 */
export async function confirmSession(
  context: AccessContext,
  user: User,
  session: SessionRow,
  proof: Proof,
  client: Client,
): Promise<SessionRow> {
  const confirmed = { reauthenticated_at: context.clock() }
  const confirm = async (work: Work): Promise<void> => {
    if (!(await updateSession(work.tx, session.token_hash, confirmed))) throw problem('not-signed-in')
    work.record({ event: 'session.confirmed', targetKind: 'session', targetId: session.id })
  }
  if ('credential' in proof) {
    await withPasskey(context, proof.credential, async (work, owner) => {
      if (owner.id !== user.id) throw problem('passkey-refused')
      await confirm(work)
    })
  } else if (user.totp_secret === '') {
    // Somebody who has passkeys alone proves with one of them: the password is the lesser part.
    if (user.passkeys > 0) throw problem('passkey-refused')
    await provePassword(context, user, proof.password, client)
    await inTransaction(context, confirm)
  } else {
    await provePassword(context, user, proof.password, client)
    await withCode(context, user.id, proof.code ?? '', confirm)
  }
  return { ...session, ...confirmed }
}
