import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { problem } from '../../problems.ts'
import type { AccessContext } from '../users/access.ts'
import { hasSecondFactor, lacksSecondFactor, requireUser } from '../users/person.ts'
import { countRecoveryCodes, type User } from '../users/queries.ts'
import { drawRecoveryCodes } from '../users/recovery-codes.ts'
import { inTransaction } from '../work.ts'
import { drawChallenge, isOwnChallenge, takeChallenge } from './challenge.ts'
import { deletePasskey, findPasskey, insertPasskey, listPasskeys } from './queries.ts'

/** More than anybody carries. */
const mostPasskeys = 20
/** Longer is no authenticator's, and no key of a table. */
const longestId = 1_400

/** What a browser is to be given so that it makes a passkey for somebody. */
export async function passkeyCreation(context: AccessContext, user: User): Promise<Readonly<Record<string, unknown>>> {
  const { generateRegistrationOptions } = await import('@simplewebauthn/server')
  const known = await listPasskeys(context.db.reader, user.id)
  const { hostname } = new URL(context.origin)
  const options = await generateRegistrationOptions({
    rpName: hostname,
    rpID: hostname,
    userName: user.email,
    userDisplayName: user.name,
    userID: Uint8Array.from(Buffer.from(user.id)),
    challenge: drawChallenge(await context.secret(), `register ${user.id}`, context),
    attestationType: 'none',
    excludeCredentials: known.map(({ credential_id: id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { ...options }
}

/** Adds the passkey that a browser made; the first second factor brings recovery codes. Throws `passkey-refused`. */
export async function registerPasskey(
  context: AccessContext,
  userId: string,
  { credential, name }: { readonly credential: unknown; readonly name: string },
): Promise<readonly string[]> {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const secret = await context.secret()
  let challenge = ''
  const verified = await verifyRegistrationResponse({
    // The library reads it as what it may be: anything.
    response: credential as RegistrationResponseJSON,
    expectedChallenge: (given) => {
      challenge = given
      return isOwnChallenge(secret, `register ${userId}`, given, context.clock())
    },
    expectedOrigin: context.origin,
    expectedRPID: new URL(context.origin).hostname,
    requireUserVerification: true,
  }).catch((error: unknown) => {
    throw problem('passkey-refused', { cause: error })
  })
  if (!verified.verified || verified.registrationInfo.credential.id.length > longestId) throw problem('passkey-refused')
  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential
  return inTransaction(context, async (work) => {
    const user = await requireUser(work, userId)
    const isFirst = !hasSecondFactor(user)
    const isTaken = (await findPasskey(work.tx, id)) !== undefined || user.passkeys >= mostPasskeys
    if (isTaken || !(await takeChallenge(work, challenge))) throw problem('passkey-refused')
    await insertPasskey(work.tx, {
      credential_id: id,
      user_id: userId,
      public_key: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: JSON.stringify(transports),
      name,
      created_at: work.clock(),
      used_at: null,
    })
    work.record({ event: 'passkey.added', targetKind: 'user', targetId: userId, detail: { name } })
    const hasCodes = !isFirst && (await countRecoveryCodes(work.tx, userId)) > 0
    return hasCodes ? [] : drawRecoveryCodes(work, userId)
  })
}

/** Removes one of somebody's passkeys. Throws `last-factor` where their role cannot do without. */
export function removePasskey(context: AccessContext, userId: string, credentialId: string): Promise<void> {
  return inTransaction(context, async (work) => {
    await work.lock(`factors:${userId}`)
    if (!(await deletePasskey(work.tx, userId, credentialId))) throw problem('not-found')
    if (await lacksSecondFactor(work.tx, await requireUser(work, userId))) throw problem('last-factor')
    work.record({ event: 'passkey.removed', targetKind: 'user', targetId: userId })
  })
}
