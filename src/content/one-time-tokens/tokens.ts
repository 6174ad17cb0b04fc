import type { Queryable } from '../../db/database.ts'
import type { TokenPurpose } from '../../db/schema.ts'
import { digestToken, drawToken } from '../secrets/token.ts'
import type { Work } from '../work.ts'
import { deleteTokensOf, findUsableToken, insertOneTimeToken, useOneTimeToken } from './queries.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long each kind can be used. */
export const tokenLife: Readonly<Record<TokenPurpose, number>> = {
  setup: day,
  invitation: 7 * day,
  'password-reset': hour,
  'second-factor': 10 * minute,
  passkey: 10 * minute,
}

/** A secret as it is handed out, once. */
export interface IssuedToken {
  readonly token: string
  readonly expiresAt: number
}

/** Draws a token for somebody, or for nobody in particular; earlier ones of the same purpose are worth nothing then. */
export async function issueToken(work: Work, purpose: TokenPurpose, userId: string | null): Promise<IssuedToken> {
  await deleteTokensOf(work.tx, purpose, userId)
  const token = drawToken(work.random)
  const now = work.clock()
  const expiresAt = now + tokenLife[purpose]
  await insertOneTimeToken(work.tx, {
    token_hash: digestToken(token),
    purpose,
    user_id: userId,
    created_at: now,
    expires_at: expiresAt,
    used_at: null,
  })
  return { token, expiresAt }
}

/** Uses a token up; `undefined` where it cannot be used. */
export async function takeToken(
  work: Work,
  purpose: TokenPurpose,
  token: string,
): Promise<{ readonly userId: string | null } | undefined> {
  const row = await useOneTimeToken(work.tx, purpose, digestToken(token), work.clock())
  return row === undefined ? undefined : { userId: row.user_id }
}

/** Whose token it is, without using it up. */
export async function peekToken(
  db: Queryable,
  purpose: TokenPurpose,
  token: string,
  now: number,
): Promise<{ readonly userId: string | null } | undefined> {
  const row = await findUsableToken(db, purpose, digestToken(token), now)
  return row === undefined ? undefined : { userId: row.user_id }
}
