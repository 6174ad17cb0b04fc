/** Where a list in the order of the alphabet goes on. */
export interface TagPlace {
  readonly sortKey: string
  readonly id: string
}

/** Writes it as text that fits into an address. */
export const writeTagPlace = ({ sortKey, id }: TagPlace): string =>
  Buffer.from(JSON.stringify([sortKey, id])).toString('base64url')

/** Reads it; undefined where it is none of ours. */
export function readTagPlace(text: string): TagPlace | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (!Array.isArray(read)) return undefined
    const [sortKey, id]: readonly unknown[] = read
    if (typeof sortKey !== 'string' || typeof id !== 'string') return undefined
    return (sortKey + id).includes('\0') || !(sortKey + id).isWellFormed() ? undefined : { sortKey, id }
  } catch {
    return undefined
  }
}
