import type { Endpoints } from '../api/endpoints.ts'
import { ProblemError } from '../api/problem.ts'

/** What the API gives and takes: JSON as WebAuthn level 3 has it (§5.1.8 to §5.1.10). */
type Json = Record<string, unknown>

type Credential = Endpoints['POST /session/passkey']['input']['credential']

/** Whether this browser, on this address, has passkeys and reads their JSON. */
export const canUsePasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential

/** Asks the person for a passkey they have. */
export async function getPasskey(options: Json): Promise<Credential> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as unknown as PublicKeyCredentialRequestOptionsJSON,
  )
  return toJson(await held(navigator.credentials.get({ publicKey })))
}

/** Has the person make a passkey. */
export async function createPasskey(options: Json): Promise<Credential> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as unknown as PublicKeyCredentialCreationOptionsJSON,
  )
  return toJson(await held(navigator.credentials.create({ publicKey })))
}

/** Browsers do not say why they gave none: the window was closed, the time ran out, or there is none. */
async function held(asked: Promise<unknown>): Promise<PublicKeyCredential> {
  const credential = await asked.catch(() => null)
  if (!(credential instanceof PublicKeyCredential)) throw new ProblemError({ code: 'no-passkey', status: 0 })
  return credential
}

const toJson = (credential: PublicKeyCredential): Credential => credential.toJSON() as unknown as Credential
