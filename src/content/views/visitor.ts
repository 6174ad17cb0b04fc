import { createHmac, type KeyObject } from 'node:crypto'

/** Who reads, as far as the request tells; it lives as long as the request. */
export interface Reader {
  /** An IPv4 address, or the network of 64 bits an IPv6 address lies in. */
  readonly address: string
  /** The network of 24 or 64 bits. */
  readonly network: string
  readonly agent: string
}

/**
 * The key of a reader of one article: from it neither the address can be found once the secret is gone, nor what else somebody
 * read while it is there, since another article makes another key.
 */
export const visitorKey = (secret: KeyObject, code: number, { address, agent }: Reader): string =>
  keyOf(secret, `visitor\n${code}\n${address}\n${agent}`)

/** The key of a network whose readers read one article. */
export const networkKey = (secret: KeyObject, code: number, { network }: Reader): string =>
  keyOf(secret, `network\n${code}\n${network}`)

const keyOf = (secret: KeyObject, text: string): string =>
  createHmac('sha256', secret).update(text).digest().subarray(0, 8).toString('base64url')
