/** The addresses of a ring one after the other, in the direction that addresses run in. */
export const ringOf = (addresses: readonly string[]): string => `\u200e${addresses.map(readable).join(' → ')}`

/** An address as people read it; one that cannot be decoded stays as it is. */
export function readable(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
