import { hash } from 'node:crypto'
import { uuidFrom } from '../../content/random-id.ts'

/** Names things of one source, so that the same thing has the same id in every run, before it has been read. */
export type Identify = (kind: string, externalId: string) => string

/** What every article names again and again, and a site has few of. */
const remembered: ReadonlySet<string> = new Set(['author', 'category', 'post_tag'])

/** Ids of a source: UUIDv7 of the source's first run, with a digest in place of the random bits. */
export function createIdentify(source: { readonly id: string; readonly startedAt: number }): Identify {
  const known = new Map<string, string>()
  return (kind, externalId) => {
    const name = `${source.id}\0${kind}\0${externalId}`
    const before = known.get(name)
    if (before !== undefined) return before
    const id = uuidFrom(source.startedAt, hash('sha256', name, 'buffer').subarray(0, 10))
    if (remembered.has(kind)) known.set(name, id)
    return id
  }
}

/** A digest of anything that JSON holds, to tell whether it changed. */
export function digest(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64url')
}
