/** Bytes that a file of each kind may have at most; the interface asks before it sends one in vain. */
export const fileLimits = {
  image: 60_000_000,
  audio: 300_000_000,
  video: 2_000_000_000,
  file: 100_000_000,
} as const
