import { createHash, createHmac, type KeyObject, timingSafeEqual } from 'node:crypto'
import type { ContentContext } from '../context.ts'

/** 256 bits: nobody guesses them, so that a plain hash of one is as good as the best hash of a password. */
const tokenBytes = 32

/** A new secret that is handed out once. */
export const drawToken = (random: ContentContext['random']): string =>
  Buffer.from(random(tokenBytes)).toString('base64url')

/** What is kept of a secret that was handed out. */
export const digestToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The keyed hash of a text for one purpose. */
export const keyedDigest = (secret: KeyObject, purpose: string, text: string): string =>
  createHmac('sha256', secret).update(`${purpose} ${text}`).digest('base64url')

/** Whether two secrets are the same, in a time that tells nothing. */
export function isSameSecret(given: string, own: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(own)]
  return a.byteLength === b.byteLength && timingSafeEqual(a, b)
}
