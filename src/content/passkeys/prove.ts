import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import { problem } from '../../problems.ts'
import type { AccessContext } from '../users/access.ts'
import { findUser, type User } from '../users/queries.ts'
import { inTransaction, type Work } from '../work.ts'
import { drawChallenge, isOwnChallenge, takeChallenge } from './challenge.ts'
import { findPasskey, markPasskeyUsed } from './queries.ts'

const credentialId = z.looseObject({ id: z.string() })

/** What a browser is to be given so that somebody shows a passkey; nobody is named, so nobody learns who has one. */
export async function passkeyRequest(context: AccessContext): Promise<Readonly<Record<string, unknown>>> {
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
  const options = await generateAuthenticationOptions({
    rpID: new URL(context.origin).hostname,
    challenge: drawChallenge(await context.secret(), 'sign-in', context),
    userVerification: 'required',
  })
  return { ...options }
}

/**
 * Checks what a passkey answered and goes on with whose it is, in one transaction; an answer counts once. Passkeys are unlocked by
 * a finger, a face or a number: they are two factors in one. Throws `passkey-refused`.
 */
export async function withPasskey<T>(
  context: AccessContext,
  credential: unknown,
  proceed: (work: Work, user: User) => Promise<T>,
): Promise<T> {
  const { id } = credentialId.parse(credential)
  const passkey = await findPasskey(context.db.reader, id)
  if (passkey === undefined) throw problem('passkey-refused')
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const secret = await context.secret()
  let challenge = ''
  const verified = await verifyAuthenticationResponse({
    response: credential as AuthenticationResponseJSON,
    expectedChallenge: (given) => {
      challenge = given
      return isOwnChallenge(secret, 'sign-in', given, context.clock())
    },
    expectedOrigin: context.origin,
    expectedRPID: new URL(context.origin).hostname,
    credential: {
      id: passkey.credential_id,
      publicKey: Uint8Array.from(Buffer.from(passkey.public_key, 'base64url')),
      counter: passkey.counter,
    },
    requireUserVerification: true,
  }).catch((error: unknown) => {
    throw problem('passkey-refused', { cause: error })
  })
  if (!verified.verified) throw problem('passkey-refused')
  return inTransaction(context, async (work) => {
    const user = await findUser(work.tx, passkey.user_id)
    const isThere = (await findPasskey(work.tx, passkey.credential_id)) !== undefined
    if (user?.state !== 'active' || !isThere || !(await takeChallenge(work, challenge)))
      throw problem('passkey-refused')
    await markPasskeyUsed(work.tx, passkey.credential_id, verified.authenticationInfo.newCounter, work.clock())
    return proceed(work, user)
  })
}
