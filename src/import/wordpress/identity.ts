import { hash } from 'node:crypto'
import { uuidFrom } from '../../content/random-id.ts'

/** Names things of one source, so that the same thing has the same id in every run, before it has been read. */
export type Identify = (kind: string, externalId: string) => string

/** What every article names again and again, and a site has few of. */
const remembered: ReadonlySet<string> = new Set(['author', 'category', 'post_tag'])

/**
 * Ids of a source: UUIDv7 of the source's first run, with a digest in place of the random bits. Where the external id is a number
 * it leads the digest, so that what stands together in an export lies together in every index.
 */
export function createIdentify(source: { readonly id: string; readonly startedAt: number }): Identify {
  const known = new Map<string, string>()
  return (kind, externalId) => {
    const name = `${source.id}\0${kind}\0${externalId}`
    const before = known.get(name)
    if (before !== undefined) return before
    const id = uuidFrom(source.startedAt, inOrder(externalId, hash('sha256', name, 'buffer').subarray(0, 10)))
    if (remembered.has(kind)) known.set(name, id)
    return id
  }
}

/** Puts 32 bits of a number in front of the bits that `uuidFrom` keeps: 12, 6 and 8 of the first four bytes, 6 of the fifth. */
function inOrder(externalId: string, random: Uint8Array): Uint8Array {
  if (!/^[0-9]{1,9}$/.test(externalId)) return random
  const number = Number(externalId)
  random.set([number >>> 28, (number >>> 20) & 0xff, (number >>> 14) & 0x3f, (number >>> 6) & 0xff])
  random[4] = ((number & 0x3f) << 2) | ((random[4] ?? 0) & 0x03)
  return random
}

/** A digest of anything that JSON holds, to tell whether it changed. */
export function digest(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64url')
}
