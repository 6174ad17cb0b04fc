import type { Clock } from '../db/database.ts'

/** What an id is made of. */
export interface IdSource {
  readonly clock: Clock
  readonly random: (bytes: number) => Uint8Array
}

/** A new id: UUID version 7 (RFC 9562 §5.7), so that ids made later sort later. */
export function randomId(source: IdSource): string {
  return uuidFrom(source.clock(), source.random(10))
}

/** The UUIDv7 of an instant in milliseconds and ten random bytes. */
export function uuidFrom(at: number, random: Uint8Array): string {
  const time = Math.max(0, Math.trunc(at)).toString(16).padStart(12, '0').slice(-12)
  const hex = Buffer.from(random.buffer, random.byteOffset, random.byteLength).toString('hex').padEnd(20, '0')
  const variant = ((random[2] ?? 0) & 0x3f) | 0x80
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(1, 4)}-${variant.toString(16)}${hex.slice(6, 8)}-${hex.slice(8, 20)}`
}
