import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto'
import type { TokenVerdict } from '../content/comments/moderate.ts'

/** Nobody reads an article and answers it faster. */
const fewestMs = 3_000
/** As long as a tab may stay open. */
const mostMs = 86_400_000

/**
 * A token in a page, as the value of its field: how it begins (with a letter that is rarer than a space, which is what is looked
 * for), its whole form from there, and how many bytes that has at most.
 */
export const tokenStart = 'value="'
export const tokenForm = /^value="[0-9a-z]{6,9}\.[\w-]{22}"/
export const longestToken = tokenStart.length + 9 + 1 + 22 + 1

/**
 * What a form carries to show that it was made here for this article, and when. It holds nothing of the reader, so that pages
 * with it can be kept for everybody.
 */
export function issueToken(secret: KeyObject, articleId: string, now: number): string {
  const seconds = Math.floor(now / 1000).toString(36)
  return `${seconds}.${sign(secret, articleId, seconds).toString('base64url')}`
}

/** Says what a token that came back is worth. */
export function judgeToken(secret: KeyObject, articleId: string, token: string, now: number): TokenVerdict {
  const [, seconds = '', signature = ''] = /^([0-9a-z]{1,9})\.([\w-]{22})$/.exec(token) ?? []
  const given = Buffer.from(signature, 'base64url')
  const own = sign(secret, articleId, seconds)
  if (given.byteLength !== own.byteLength || !timingSafeEqual(given, own)) return 'forged'
  const age = now - Number.parseInt(seconds, 36) * 1000
  if (age < fewestMs) return 'early'
  return age > mostMs ? 'late' : 'good'
}

/** The keyed hash by which comments of one network are counted; no address can be read from it. */
export function hashNetwork(secret: KeyObject, network: string | undefined): string {
  return createHmac('sha256', secret)
    .update(`network ${network ?? 'unknown'}`)
    .digest('base64url')
}

/** The first half of the signature is as good as any short one, and pages carry it often. */
const sign = (secret: KeyObject, articleId: string, seconds: string): Buffer =>
  createHmac('sha256', secret).update(`form ${articleId} ${seconds}`).digest().subarray(0, 16)
