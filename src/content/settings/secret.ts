import { createSecretKey, type KeyObject } from 'node:crypto'
import { isUnavailable } from '../../errors.ts'
import type { ContentContext } from '../context.ts'
import { insertSecret, readSecret } from './queries.ts'

/** Gives a secret of this newsroom. */
export type SecretSource = () => Promise<KeyObject>

const secretBytes = 32

/**
 * Makes the source of a named secret: drawn when it is first asked for, the same in every process, read once by each. It goes
 * along in a backup and stays at home in an export.
 */
export function createSecretSource(context: Pick<ContentContext, 'db' | 'random'>, name: string): SecretSource {
  let kept: Promise<KeyObject> | undefined
  const find = async (): Promise<string> => {
    const found = await readSecret(context.db.reader, name)
    if (found !== undefined) return found
    const drawn = Buffer.from(context.random(secretBytes)).toString('base64url')
    return context.db
      .transaction((tx) => insertSecret(tx, name, drawn))
      .catch((error: unknown) => {
        if (!isUnavailable(error)) throw error
        // Where nothing can be written one can still read: this once it is good for, and the next one asks again.
        kept = undefined
        return drawn
      })
  }
  return () => {
    kept ??= find()
      .then(toKey)
      .catch((error: unknown) => {
        kept = undefined
        throw error
      })
    return kept
  }
}

/** A key that is made once costs less each time it is used. */
const toKey = (secret: string): KeyObject => createSecretKey(secret, 'utf8')
