import { createSecretKey, type KeyObject } from 'node:crypto'
import type { ContentContext } from '../context.ts'
import { inTransaction } from '../work.ts'
import { findSecret, insertSecret } from './queries.ts'

/** Random keys under names, the same in all processes, until their time is over. */
export interface ViewSecrets {
  /** The key of this name; the first who asks makes it. Rejects when it is not known yet and the database does not answer. */
  readonly find: (name: string, expiresAt: number) => Promise<KeyObject>
}

/** Opens the secrets; each is read once and then known until it expires. */
export function createViewSecrets(context: ContentContext): ViewSecrets {
  const known = new Map<string, { readonly secret: Promise<KeyObject>; readonly expiresAt: number }>()
  const readOrMake = async (name: string, expiresAt: number): Promise<KeyObject> => {
    const now = context.clock()
    const there = await findSecret(context.db.reader, name, now)
    return createSecretKey(there ?? (await makeSecret(context, name, expiresAt)), 'base64url')
  }
  return {
    find(name, expiresAt) {
      const now = context.clock()
      for (const [old, entry] of known) if (entry.expiresAt <= now) known.delete(old)
      const found = known.get(name)
      if (found !== undefined) return found.secret
      const secret = readOrMake(name, expiresAt)
      known.set(name, { secret, expiresAt })
      secret.catch(() => known.delete(name))
      return secret
    },
  }
}

/** Another process may have made it at the same moment: the one that is stored holds. */
function makeSecret(context: ContentContext, name: string, expiresAt: number): Promise<string> {
  return inTransaction(
    context,
    async ({ tx }) => {
      await insertSecret(
        tx,
        { name, secret: Buffer.from(context.random(32)).toString('base64url'), expiresAt },
        context.clock(),
      )
      const stored = await findSecret(tx, name, context.clock())
      if (stored === undefined) throw new Error('A secret that was just made is not there.')
      return stored
    },
    'no pending rows',
  )
}
