import { z } from 'zod'
import { actions } from '../permissions.ts'
import { email, id, instant, interfaceLanguage, listOf, name, password, sealed, token } from './fields.ts'
import { person } from './people.ts'

/** What passkeys answer with; the library that checks them reads it whole. */
const credential = z.looseObject({
  id: z.string().max(1_400),
  rawId: z.string().max(1_400),
  type: z.literal('public-key'),
  response: z.record(z.string().max(40), z.unknown()),
})
/** What the browser is to be given. */
const ceremony = z.strictObject({ options: z.record(z.string(), z.unknown()) })

export const signIn = z.strictObject({ email, password })
/** Six digits of an authenticator, or a recovery code. */
const code = z.string().regex(/^[0-9A-Za-z -]{6,40}$/)
export const secondFactor = z.strictObject({ challenge: token, code })
export const passkeySignIn = z.strictObject({ credential })
export const passkeyOptions = ceremony

/** Who is signed in, and what they may do at all; whether they may do it to a thing, the thing's own answer says. */
export const currentSession = z.strictObject({
  person,
  sessionId: id,
  actions: z.array(z.enum(actions)),
  needsSecondFactor: z.boolean().describe('True where the role cannot be used before a second factor is added.'),
  factors: z
    .strictObject({ hasAuthenticator: z.boolean(), passkeys: z.int(), recoveryCodes: z.int() })
    .describe('What the person proves themselves with beside the password.'),
  confirmedUntil: instant.describe('Until when what cannot be undone needs no further proof.'),
})

/** Signed in, or the password was right and a second factor is to follow. */
export const signedIn = z.union([
  currentSession,
  z.strictObject({ challenge: token, methods: z.array(z.enum(['totp', 'recovery-code', 'passkey'])) }),
])

/** A proof that it is still the same person. */
export const reauthentication = z.union([
  z.strictObject({ password, code: code.optional() }),
  z.strictObject({ credential }),
])

const session = z.strictObject({
  id,
  isCurrent: z.boolean(),
  userAgent: z.string().describe('What the browser called itself.'),
  network: z.string(),
  method: z.string(),
  createdAt: instant,
  seenAt: instant,
  expiresAt: instant,
})
export const sessions = listOf(session)

export const accountChange = z.strictObject({ name: name.optional(), interfaceLanguage: interfaceLanguage.optional() })
export const passwordChange = z.strictObject({ current: password, next: password })

/** An authenticator is to be added: its secret as text and as a link that is shown as a picture. */
export const totpEnrolment = z.strictObject({ enrolment: sealed, secret: z.string(), url: z.string() })
export const totpConfirmation = z.strictObject({ enrolment: sealed, code: z.string().regex(/^[0-9]{6}$/) })
/** Ten codes that are shown once; none where there were some already. */
export const recoveryCodes = z.strictObject({ recoveryCodes: z.array(z.string()) })

export const passkeyRegistration = z.strictObject({ credential, name })
const passkey = z.strictObject({
  id: z.string(),
  name: z.string(),
  createdAt: instant,
  usedAt: instant.nullable().describe('When it was last used (ISO 8601, UTC); null for never.'),
})
export const passkeys = listOf(passkey)
/** Ids of passkeys are what the authenticator made them. */
export const passkeyId = z.string().regex(/^[\w-]{1,1400}$/)
