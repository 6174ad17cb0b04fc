import { z } from 'zod'
import { type Scope, scopeNames } from '../../permissions.ts'
import { problem } from '../../problems.ts'
import type { ContentContext } from '../context.ts'
import { randomId } from '../random-id.ts'
import { digestToken, drawToken } from '../secrets/token.ts'
import { requireUser } from '../users/person.ts'
import { findUser, type User } from '../users/queries.ts'
import { inTransaction } from '../work.ts'
import { type ApiKeyRow, deleteApiKey, findApiKey, findApiKeyByHash, insertApiKey, markApiKeyUsed } from './queries.ts'

/** Keys say what they are, so that whoever finds one in a file knows whom to tell. */
const keyStart = 'matbaa_'
const shownCharacters = keyStart.length + 6
const usedEveryMs = 60_000
const day = 86_400_000

const scopesSchema = z.array(z.enum(scopeNames))

/** What a stored key may do. */
export const scopesOf = (row: Pick<ApiKeyRow, 'scopes'>): readonly Scope[] => scopesSchema.parse(JSON.parse(row.scopes))

/** A new key; the secret is seen this once. */
export interface MadeApiKey {
  readonly row: ApiKeyRow
  readonly secret: string
}

/** Makes a key that acts for its owner, within its scopes. */
export function createApiKey(
  context: ContentContext,
  userId: string,
  wanted: { readonly name: string; readonly scopes: readonly Scope[]; readonly days: number | null },
): Promise<MadeApiKey> {
  return inTransaction(context, async (work) => {
    await requireUser(work, userId)
    const secret = keyStart + drawToken(work.random)
    const now = work.clock()
    const row: ApiKeyRow = {
      id: randomId(work),
      key_hash: digestToken(secret),
      prefix: secret.slice(0, shownCharacters),
      name: wanted.name,
      user_id: userId,
      scopes: JSON.stringify([...new Set(wanted.scopes)]),
      created_at: now,
      used_at: null,
      expires_at: wanted.days === null ? null : now + wanted.days * day,
    }
    await insertApiKey(work.tx, row)
    const detail = { name: wanted.name, scopes: wanted.scopes }
    work.record({ event: 'api-key.created', targetKind: 'api-key', targetId: row.id, detail })
    return { row, secret }
  })
}

/** Revokes a key. */
export function revokeApiKey(context: ContentContext, id: string): Promise<void> {
  return inTransaction(context, async (work) => {
    if ((await findApiKey(work.tx, id)) === undefined || !(await deleteApiKey(work.tx, id))) throw problem('not-found')
    work.record({ event: 'api-key.revoked', targetKind: 'api-key', targetId: id })
  })
}

/** The key of a secret with whose it is; `undefined` where there is none, it ran out, or its owner is shut out. */
export async function checkApiKey(
  context: ContentContext,
  secret: string,
): Promise<{ readonly key: ApiKeyRow; readonly user: User } | undefined> {
  if (!secret.startsWith(keyStart)) return undefined
  const key = await findApiKeyByHash(context.db.reader, digestToken(secret))
  const user = key === undefined ? undefined : await findUser(context.db.reader, key.user_id)
  const now = context.clock()
  if (key === undefined || user?.state !== 'active' || (key.expires_at !== null && now >= key.expires_at))
    return undefined
  if (key.used_at === null || now - key.used_at >= usedEveryMs) {
    if (!(await context.db.transaction((tx) => markApiKeyUsed(tx, key.id, now)))) return undefined
  }
  return { key, user }
}
