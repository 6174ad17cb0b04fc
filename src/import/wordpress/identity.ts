import { createHash } from 'node:crypto'
import { uuidFrom } from '../../content/random-id.ts'

/** Names things of one source, so that the same thing has the same id in every run, before it has been read. */
export type Identify = (kind: string, externalId: string) => string

/** Ids of a source: UUIDv7 of the source's first run, with a digest in place of the random bits. */
export function createIdentify(source: { readonly id: string; readonly startedAt: number }): Identify {
  return (kind, externalId) =>
    uuidFrom(
      source.startedAt,
      createHash('sha256').update(`${source.id}\0${kind}\0${externalId}`).digest().subarray(0, 10),
    )
}

/** A digest of anything that JSON holds, to tell whether it changed. */
export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url')
}
