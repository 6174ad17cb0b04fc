import type { KeyObject } from 'node:crypto'
import { isSameSecret, keyedDigest } from '../secrets/token.ts'

/**
 * What a browser keeps of an account it signed in to: no proof of anything, but tries from there are counted apart from
 * those of strangers.
 */
export function issueDevice(secret: KeyObject, userId: string, random: (bytes: number) => Uint8Array): string {
  const id = Buffer.from(random(16)).toString('base64url')
  return `${id}.${keyedDigest(secret, 'device', `${userId} ${id}`)}`
}

/** The id of a device that is known for this account. */
export function knownDevice(secret: KeyObject, userId: string, device: string | undefined): string | undefined {
  const [, id = '', mark = ''] = /^([\w-]{22})\.([\w-]{43})$/.exec(device ?? '') ?? []
  return id !== '' && isSameSecret(mark, keyedDigest(secret, 'device', `${userId} ${id}`)) ? id : undefined
}
