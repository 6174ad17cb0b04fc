import type { ContentContext } from '../context.ts'
import type { Seal } from '../secrets/seal.ts'
import type { SecretSource } from '../settings/secret.ts'
import type { HashGate } from './password-hash.ts'

/** What letting people in takes beside what every verb needs. */
export interface AccessContext extends ContentContext {
  /** Keys the hashes of accounts and networks, and what browsers keep of an account. */
  readonly secret: SecretSource
  readonly seal: Seal
  readonly hashing: HashGate
  /** Links and passkeys belong to this origin, whatever a request says. */
  readonly origin: string
  /** Whether links can be sent by mail. */
  readonly sendsMail: boolean
}

/** Where a request came from, as far as it is known. */
export interface Client {
  /** The network, never an address. */
  readonly network: string | undefined
  readonly userAgent: string
  /** What the browser kept from an earlier sign-in. */
  readonly device: string | undefined
  /** The session it had until now: it ends when a new one begins. */
  readonly previousToken: string | undefined
}

/** The name under which secrets of authenticators are sealed: one cannot be given to somebody else. */
export const totpPurpose = (userId: string): string => `totp ${userId}`
