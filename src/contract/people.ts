import { z } from 'zod'
import { roles } from '../permissions.ts'
import { email, id, instant, interfaceLanguage, listOf, name, password, token } from './fields.ts'

const role = z.enum(roles).describe('What they may do.')
const desks = z.array(id).max(100).describe('Groups of the sections a desk editor answers for.')

/** A person of the newsroom, as those see them who look after people. */
export const person = z.strictObject({
  id,
  email: z.string().describe('The address with which they sign in.'),
  name: z.string().describe('What it is called.'),
  role,
  desks: z.array(z.string()).describe('Groups of the sections a desk editor answers for.'),
  state: z.enum(['invited', 'active', 'disabled']).describe('Whether they have joined, and may sign in.'),
  interfaceLanguage,
  hasSecondFactor: z.boolean().describe('Whether a passkey or an authenticator guards the account.'),
  createdAt: instant,
})
export type PersonOutput = z.output<typeof person>

export const people = listOf(person)

/** Somebody is asked to join. */
export const invitation = z.strictObject({
  email,
  name,
  role,
  desks: desks.default([]),
  interfaceLanguage: interfaceLanguage.default('en'),
})

/** A link that is shown once and to nobody else. */
const link = z
  .strictObject({
    url: z.url().describe('The whole link; it is shown this once.'),
    expiresAt: instant.describe('When it stops working (ISO 8601, UTC).'),
  })
  .describe('The link with which they come in.')
/** Whether the link is on its way by mail, too. */
const isMailed = z.boolean().describe('Whether the link is on its way by mail, too.')
export const invited = z.strictObject({ person: person.describe('Who is invited.'), link, isMailed })
export const renewedLink = z.strictObject({ link, isMailed })

/** What may be changed of another person; what is left out stays. */
export const personChange = z.strictObject({ name: name.optional(), role: role.optional(), desks: desks.optional() })

/** An invitation is taken up. */
export const acceptance = z.strictObject({ token, name, password, interfaceLanguage: interfaceLanguage.optional() })

/** The first owner. */
export const setUp = z.strictObject({
  token,
  email,
  name,
  password,
  interfaceLanguage: interfaceLanguage.default('en'),
})

/** Somebody forgot a password. */
export const resetRequest = z.strictObject({ email })
export const passwordReset = z.strictObject({ token, password })
