import { z } from 'zod'
import type { ApiKeyOutput } from '../contract/api-keys.ts'
import { interfaceLanguage } from '../contract/fields.ts'
import type { PersonOutput } from '../contract/people.ts'
import { scopesOf } from '../content/api-keys/keys.ts'
import type { OwnedApiKey } from '../content/api-keys/queries.ts'
import type { AccessContext } from '../content/users/access.ts'
import { confirmedUntil } from '../content/sessions/check.ts'
import type { SessionRow } from '../content/sessions/queries.ts'
import { hasSecondFactor, lacksSecondFactor } from '../content/users/person.ts'
import { countRecoveryCodes, type User } from '../content/users/queries.ts'
import { actions, isEverAllowed } from '../permissions.ts'

const desks = z.array(z.string())

/** An instant as machines read it. */
export const iso = (at: number): string => new Date(at).toISOString()

/** A person with what others may know of them. */
export const toPersonOutput = (user: User): PersonOutput => ({
  id: user.id,
  email: user.email,
  name: user.name,
  role: user.role,
  desks: desks.parse(JSON.parse(user.desks)),
  state: user.state,
  interfaceLanguage: interfaceLanguage.catch('en').parse(user.interface_language),
  hasSecondFactor: hasSecondFactor(user),
  createdAt: iso(user.created_at),
})

/** Who is signed in, and what for. */
export async function toCurrentSession(context: AccessContext, user: User, session: SessionRow) {
  const needsSecondFactor = await lacksSecondFactor(context.db.reader, user)
  return {
    person: toPersonOutput(user),
    sessionId: session.id,
    actions: needsSecondFactor ? [] : actions.filter((action) => isEverAllowed(user.role, action)),
    needsSecondFactor,
    factors: {
      hasAuthenticator: user.totp_secret !== '',
      passkeys: user.passkeys,
      recoveryCodes: await countRecoveryCodes(context.db.reader, user.id),
    },
    confirmedUntil: iso(confirmedUntil(session)),
  }
}

/** A key without its secret. */
export const toApiKeyOutput = (row: OwnedApiKey): ApiKeyOutput => ({
  id: row.id,
  name: row.name,
  prefix: row.prefix,
  ownerId: row.user_id,
  ownerName: row.ownerName,
  scopes: [...scopesOf(row)],
  createdAt: iso(row.created_at),
  usedAt: row.used_at === null ? null : iso(row.used_at),
  expiresAt: row.expires_at === null ? null : iso(row.expires_at),
})

/** A secret link: the secret stands behind `#`, where no server and no log sees it. */
export const toLink = (origin: string, page: string, { token, expiresAt }: { token: string; expiresAt: number }) => ({
  url: `${origin}/admin/${page}#${token}`,
  expiresAt: iso(expiresAt),
})
