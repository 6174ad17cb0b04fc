import { z } from 'zod'
import { actions } from '../permissions.ts'
import { email, id, instant, interfaceLanguage, listOf, name, password, sealed, token, thingId } from './fields.ts'
import { person } from './people.ts'

/** What passkeys answer with; the library that checks them reads it whole. */
const credential = z
  .looseObject({
    id: z.string().max(1_400).describe('Names it; another thing never gets the same.'),
    rawId: z.string().max(1_400).describe('The same id as the authenticator wrote it.'),
    type: z.literal('public-key').describe('Always `public-key`.'),
    response: z
      .record(z.string().max(40), z.unknown())
      .describe('What the authenticator answered, as the browser gives it.'),
  })
  .describe('What the passkey answered, as the browser gives it.')
/** What the browser is to be given. */
const ceremony = z.strictObject({
  options: z.record(z.string(), z.unknown()).describe('What the browser is to be given, as it is.'),
})

export const signIn = z.strictObject({ email, password })
/** Six digits of an authenticator, or a recovery code. */
const code = z
  .string()
  .regex(/^[0-9A-Za-z -]{6,40}$/)
  .describe('Six digits of an authenticator, or a recovery code.')
export const secondFactor = z.strictObject({
  challenge: token.describe('Ties this step to the one before; works once, for ten minutes.'),
  code,
})
export const passkeySignIn = z.strictObject({ credential })
export const passkeyOptions = ceremony

/** Who is signed in, and what they may do at all; whether they may do it to a thing, the thing's own answer says. */
export const currentSession = z.strictObject({
  person: person.describe('Who is signed in.'),
  sessionId: id.describe('The session that asks.'),
  actions: z.array(z.enum(actions)).describe('What the role may do at all; each thing says what may be done to it.'),
  needsSecondFactor: z.boolean().describe('True where the role cannot be used before a second factor is added.'),
  factors: z
    .strictObject({
      hasAuthenticator: z.boolean().describe('Whether there is an authenticator.'),
      passkeys: z.int().describe('How many passkeys there are.'),
      recoveryCodes: z.int().describe('How many recovery codes are left.'),
    })
    .describe('What the person proves themselves with beside the password.'),
  confirmedUntil: instant.describe('Until when what cannot be undone needs no further proof.'),
})

/** Signed in, or the password was right and a second factor is to follow. */
export const signedIn = z.union([
  currentSession,
  z.strictObject({
    challenge: token.describe('Ties this step to the one before; works once, for ten minutes.'),
    methods: z.array(z.enum(['totp', 'recovery-code', 'passkey'])).describe('With what the second step can be done.'),
  }),
])

/** A proof that it is still the same person. */
export const reauthentication = z.union([
  z.strictObject({ password, code: code.optional().describe('Six digits of an authenticator, or a recovery code.') }),
  z.strictObject({ credential }),
])

const session = z.strictObject({
  id,
  isCurrent: z.boolean().describe('Whether it is the one that asks.'),
  userAgent: z.string().describe('What the browser called itself.'),
  network: z.string().describe('The network it was begun from; empty where that is not known.'),
  method: z.string().describe('How the person signed in.'),
  createdAt: instant,
  seenAt: instant.describe('When it was last used (ISO 8601, UTC).'),
  expiresAt: instant,
})
export const sessions = listOf(session)

export const accountChange = z.strictObject({ name: name.optional(), interfaceLanguage: interfaceLanguage.optional() })
export const passwordChange = z.strictObject({
  current: password.describe('The password as it is.'),
  next: password.describe('The password as it is to be.'),
})

/** An authenticator is to be added: its secret as text and as a link that is shown as a picture. */
export const totpEnrolment = z.strictObject({
  enrolment: sealed.describe('Goes back with the first code.'),
  secret: z.string().describe('The secret as text, for who cannot read the picture.'),
  url: z.string().describe('The same as a link, to be shown as a picture.'),
})
export const totpConfirmation = z.strictObject({
  enrolment: sealed.describe('Goes back with the first code.'),
  code: z
    .string()
    .regex(/^[0-9]{6}$/)
    .describe('Six digits that the authenticator shows now.'),
})
/** Ten codes that are shown once; none where there were some already. */
export const recoveryCodes = z.strictObject({
  recoveryCodes: z.array(z.string()).describe('The codes, shown this once; empty where there were some already.'),
})

export const passkeyRegistration = z.strictObject({ credential, name })
const passkey = z.strictObject({
  id: thingId,
  name: z.string().describe('What it is called.'),
  createdAt: instant,
  usedAt: instant.nullable().describe('When it was last used (ISO 8601, UTC); null for never.'),
})
export const passkeys = listOf(passkey)
/** Ids of passkeys are what the authenticator made them. */
export const passkeyId = z.string().regex(/^[\w-]{1,1400}$/)
